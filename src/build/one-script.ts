import type { Plugin } from "vite";

/** A component's script, as Astro names it: the file of the component, and that its script is asked for. */
const SCRIPT = /\/(\w+)\.astro\?astro&type=script&index=\d+&lang\.ts$/;

/**
 * What stands on every page of the guide beside the footer, and two that share most of their script with it. On a page
 * that lacks one its script finds nothing to do.
 */
const JOINED = new Set([
	"Clicks",
	"ForgetButton",
	"LanguageSelect",
	"MobileMenuToggle",
	"MobileTableOfContents",
	"OfflineSwitch",
	"PageFrame",
	"Search",
	"TableOfContents",
	"ThemeSelect",
]);
const LAST = "Footer";

/** Remembers between pages what of the sidebar was open; src/overrides/Sidebar.astro leaves that out. */
const NEEDLESS = "Page";

/**
 * Astro makes of each component's script a file or a script within the page. On a slow network each file costs an
 * answer's headers and compresses by itself, and each script within the page a hash in its security policy, on every
 * page again. Here the scripts of all pages come with the footer's, in one file, and their own places stay empty; of an
 * empty script Astro writes nothing. A component that is no longer there stops the build.
 */
export function oneScript(): Plugin {
	let joined: string[] = [];
	let empty: ReadonlySet<string> = new Set();
	const nameOf = (id: string) => SCRIPT.exec(id)?.[1] ?? "";
	return {
		name: "one-script",
		apply: "build",
		applyToEnvironment: ({ name }) => name === "client",
		buildStart({ input }) {
			const scripts = Object.values(input);
			joined = scripts.filter((id) => JOINED.has(nameOf(id)));
			empty = new Set([...joined, ...scripts.filter((id) => nameOf(id) === NEEDLESS)]);
			const missing = [...JOINED].filter((name) => !joined.some((id) => nameOf(id) === name));
			if (missing.length > 0)
				throw new Error(`${missing.join(", ")}: no script of that name. Does src/build/one-script.ts still need it?`);
		},
		load: { order: "pre", handler: (id) => (empty.has(id) ? { code: "", moduleType: "js" } : undefined) },
		transform(code, id) {
			if (nameOf(id) !== LAST) return undefined;
			// The same script under another name, since its own is the empty one.
			const others = joined.map((each) => `import ${JSON.stringify(each.replace("?astro&", "?astro&joined&"))};`);
			return { code: `${others.join("")}${code}`, map: null };
		},
	};
}
