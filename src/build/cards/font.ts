/**
 * The letters of the share images: Noto Sans SC, cut into slices of which each holds some characters.
 * An open font that comes with the project, so that a picture looks the same wherever it is drawn.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const FONT_PACKAGE = "@fontsource-variable/noto-sans-sc";
const folder = dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));

export const FAMILY = "Noto Sans SC";

export type Slice = {
	file: string;
	/** First and last code point of each row of characters in it. */
	ranges: [number, number][];
};

function rangesOf(css: string): [number, number][] {
	return css.split(",").map((range) => {
		const [first = "", last = first] = range.trim().replace("U+", "").split("-");
		return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
	});
}

/** All slices, as the package lists them. */
export function slices(): Slice[] {
	const list: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
	return Object.entries(list).map(([name, css]) => ({
		file: join(folder, "files", `noto-sans-sc-${name.replaceAll(/[[\]]/g, "")}-wght-normal.woff2`),
		ranges: rangesOf(css),
	}));
}
