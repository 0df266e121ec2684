import type { AstroIntegration } from "astro";

/** Where the project and its built site lie, each with a slash at its end, and the path the site stands under, with one at both. */
export type Built = { root: URL; dir: URL; base: string };

/** An integration that does one thing, once the pages are there, and wants to know where all is. */
export function onceBuilt(name: string, act: (built: Built) => void): AstroIntegration {
	let root = new URL("file:///");
	let base = "/";
	return {
		name,
		hooks: {
			"astro:config:done": ({ config }) => {
				root = config.root;
				base = config.base.replace(/\/*$/, "/");
			},
			"astro:build:done": ({ dir }) => act({ root, dir, base }),
		},
	};
}
