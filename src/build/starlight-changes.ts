import type { Plugin } from "vite";

/** Blocks that keep their distance to what stands above them in a page's text. */
export const FLOW: readonly string[] = [
	"address",
	"article",
	"aside",
	"blockquote",
	"details",
	"div",
	"dl",
	"figure",
	"form",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"hr",
	"li",
	"nav",
	"ol",
	"p",
	"picture",
	"pre",
	"section",
	"table",
	"ul",
	"video",
];

const INLINE = "a, strong, em, del, span, input, code, br";

type Change = {
	/** What its name is known by; the styles of a component are files of their own by now. */
	file: RegExp;
	found: RegExp;
	instead: string;
};

/**
 * A rule that names nothing for what stands after a sibling makes a browser style anew all that stands after anything
 * that comes or goes, with everything in it: in the calculator that was half of the elements styled at an answer.
 */
const SIBLINGS: readonly Change[] = [
	{
		file: /starlight\/dist\/style\/markdown\.css$/,
		found: new RegExp(`(:not\\(${INLINE}\\)\\s*)\\+ :not\\(${INLINE}, (:where\\(\\.not-content \\*\\))\\) \\{`),
		instead: `$1+ :is(${FLOW.join(", ")}):not($2) {`,
	},
	{
		// Each island of ours brings its own distance to what stands above it.
		file: /starlight\/dist\/style\/markdown\.css$/,
		found: /\.sl-markdown-content\s+:not\([^)]*\)\s+\+ :is\(astro-island, astro-slot\)[^{}]*\{[^}]*\}/,
		instead: "",
	},
	{
		file: /starlight\/dist\/components\/ContentPanel\.astro\?.*type=style/,
		found: /> \* \+ \*/,
		instead: "> :where(:not(:first-child))",
	},
];

/** Walks through the whole page at each change of it. The attribute is set in src/overrides/MobileMenuToggle.astro. */
const MENU: Change = {
	file: /starlight\/dist\/components\/MobileMenuToggle\.astro\?.*type=style.*index=1/,
	found: /body:has\(#starlight__sidebar:popover-open\)/g,
	instead: "body[data-menu]",
};

/**
 * The table of contents asks for elements with `:has()`, which Chrome knows since 105 only: before, its script stops
 * with an error. Here the same elements are sorted out by script.
 */
const CONTENTS: readonly Change[] = [
	{
		file: /starlight-toc\.(js|ts)(\?|$)/,
		found: /:not\(:has\(\$\{this\.tocHeadingSelector\}\)\)/g,
		instead: "",
	},
	{
		file: /starlight-toc\.(js|ts)(\?|$)/,
		found: /document\.querySelectorAll\((\[[^\]]*tocHeadingSelector[^\]]*\]\.join\(\))\)/,
		instead: "[...document.querySelectorAll($1)].filter((element) => !element.querySelector(this.tocHeadingSelector))",
	},
];

const CHANGES: readonly Change[] = [...SIBLINGS, MENU, ...CONTENTS];

/** Says a few things in Starlight's files otherwise. A Starlight that no longer says them so stops the build. */
export function starlightChanges(): Plugin {
	return {
		name: "starlight-changes",
		enforce: "pre",
		transform(code, id) {
			let changed = code;
			for (const { file, found, instead } of CHANGES) {
				if (!file.test(id)) continue;
				const before = changed;
				changed = before.replace(found, instead);
				if (changed === before) throw new Error(`${id} has changed: is src/build/starlight-changes.ts still needed?`);
			}
			return changed === code ? undefined : changed;
		},
	};
}
