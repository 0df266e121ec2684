import type { Plugin } from "vite";

const SELECTOR = /:not\(:has\(\$\{this\.tocHeadingSelector\}\)\)/g;
const QUERY = /document\.querySelectorAll\((\[[^\]]*tocHeadingSelector[^\]]*\]\.join\(\))\)/;

/**
 * Starlight's table of contents asks for elements with `:has()`, which Chrome knows since 105 only: before, its script
 * stops with an error. Here the same elements are sorted out by script. A Starlight that asks otherwise stops the build.
 */
export function tocWithoutHas(): Plugin {
	return {
		name: "toc-without-has",
		transform(code, id) {
			if (!/starlight-toc\.(js|ts)(\?|$)/.test(id)) return undefined;
			const asked = code.replace(SELECTOR, "");
			if (asked === code || !QUERY.test(asked))
				throw new Error(`${id} has changed: is src/build/toc-without-has.ts still needed?`);
			return asked.replace(
				QUERY,
				"[...document.querySelectorAll($1)].filter((element) => !element.querySelector(this.tocHeadingSelector))",
			);
		},
	};
}
