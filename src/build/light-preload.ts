import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";
const COPY = `${HELPER}?for=`;

/**
 * Vite wraps each `import()` in a helper of 0.9 KB that also waits for style sheets and reports failures. Here styles
 * stand in the pages and every `import()` has its own answer to a failure, so what is left of it is its use: what the
 * script imports in turn is asked for at once and not one after the other. That is so short that each script that loads
 * another has a copy: a shared one would be a file of its own, and asked for on every page.
 */
export function lightPreload(): Plugin {
	let base = "/";
	return {
		name: "light-preload",
		apply: "build",
		applyToEnvironment: ({ name }) => name === "client",
		configResolved: (config) => {
			base = config.base;
		},
		resolveId: {
			order: "pre",
			handler: (id, importer) => (id === HELPER && importer !== undefined ? COPY + importer : undefined),
		},
		load: {
			order: "pre",
			handler: (id) =>
				id.startsWith(COPY)
					? `export const __vitePreload = (load, files = []) => {
						for (const file of files) {
							const href = ${JSON.stringify(base)} + file;
							if (document.querySelector(\`link[href="\${href}"]\`)) continue;
							document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
						}
						return load();
					};`
					: undefined,
		},
		generateBundle(_, bundle) {
			for (const { fileName, ...chunk } of Object.values(bundle))
				if (chunk.type === "chunk" && chunk.moduleIds.includes(HELPER))
					throw new Error(`${fileName} has Vite's preload helper: is src/build/light-preload.ts still needed?`);
		},
	};
}
