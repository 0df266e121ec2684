import type { Plugin } from "vite";

const HELPER = "\0vite/preload-helper.js";
const EXPORT = /export\s*\{\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*\};?/;

/**
 * Vite wraps each `import()` in a helper of 0.9 KB that also waits for style sheets and reports failures. Here styles
 * stand in the pages and every `import()` has its own answer to a failure, so what is left of it is its use: what the
 * script imports in turn is asked for at once and not one after the other. Done on the finished chunk, since the helper
 * is no module that another plugin may change. A Vite that makes it otherwise stops the build.
 */
export function lightPreload(): Plugin {
	let base = "/";
	return {
		name: "light-preload",
		apply: "build",
		configResolved: (config) => {
			base = config.base;
		},
		renderChunk: (code, { moduleIds }) => {
			if (!moduleIds.includes(HELPER)) return undefined;
			const [, local, exported = local] = EXPORT.exec(code) ?? [];
			if (moduleIds.length !== 1 || local === undefined)
				throw new Error("Vite's preload helper has changed: is src/build/light-preload.ts still needed?");
			const light = `const asked = new Set();
			const ${local} = (load, files = []) => {
				for (const file of files) {
					if (asked.has(file)) continue;
					asked.add(file);
					const link = document.createElement("link");
					link.rel = "modulepreload";
					link.href = ${JSON.stringify(base)} + file;
					document.head.append(link);
				}
				return load();
			};
			export { ${local} as ${exported} };`;
			return { code: light, map: null };
		},
	};
}
