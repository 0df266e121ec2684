import type { Plugin } from "vite";

/**
 * Elements that follow another one in a page's text. Starlight says `:not(a, strong, em, …)`: a rule that names nothing
 * for what stands after a sibling makes a browser style anew all that stands after anything that comes or goes, with
 * everything in it. In the calculator that was half of the elements styled at an answer.
 */
export const FLOW = [
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
] as const;

const INLINE = "a, strong, em, del, span, input, code, br";

type Change = {
	/** What its name is known by; the styles of a component are files of their own by now. */
	file: RegExp;
	found: RegExp;
	instead: string;
};

const CHANGES: readonly Change[] = [
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
	{
		// Walks through the whole page at each change of it. The attribute is set in src/overrides/MobileMenuToggle.astro.
		file: /starlight\/dist\/components\/MobileMenuToggle\.astro\?.*type=style.*index=1/,
		found: /body:has\(#starlight__sidebar:popover-open\)/g,
		instead: "body[data-menu]",
	},
];

/** Says some of Starlight's rules in a way that is quick where a page changes. A Starlight that says them otherwise stops the build. */
export function quickSiblings(): Plugin {
	return {
		name: "quick-siblings",
		enforce: "pre",
		transform(code, id) {
			let changed = code;
			for (const { file, found, instead } of CHANGES) {
				if (!file.test(id)) continue;
				const before = changed;
				changed = before.replace(found, instead);
				if (changed === before) throw new Error(`${id} has changed: is src/build/quick-siblings.ts still needed?`);
			}
			return changed === code ? undefined : changed;
		},
	};
}
