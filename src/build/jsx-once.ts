import type { Plugin } from "vite";

/** As `@preact/preset-vite` calls it. */
const BABEL = "vite:preact-jsx";

/**
 * Preact's preset has Babel read every script of the site, for the JSX and for what its development tools show beside
 * it: names of hooks, places in the source. Here only the JSX is wanted, and Vite's own compiler turns it into the same
 * calls by `tsconfig.json`, as it reads each file anyway: a build is a second shorter. The plugin is emptied in the way in
 * which the preset empties its own.
 */
export function jsxOnce(): Plugin {
	return {
		name: "jsx-once",
		configResolved(config) {
			const babel = config.plugins.find(({ name }) => name === BABEL);
			if (babel === undefined) throw new Error(`There is no plugin ${BABEL}: is src/build/jsx-once.ts still needed?`);
			// Astro resolves the settings more than once, with the same plugins.
			delete babel.transform;
		},
	};
}
