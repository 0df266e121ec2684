/** Every page has a picture for chat apps: there, of the right kind, and with all its characters. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Font, openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { type BuiltPage, readBuiltPages } from "../../src/build/built-pages.ts";
import { card, cardLanguage } from "../../src/build/cards/card.ts";
import { rendererWithFont } from "../../src/build/cards/draw.ts";
import { slices } from "../../src/build/cards/font.ts";
import { CARD } from "../../src/build/cards/size.ts";
import { builtPages, dist, requireDist } from "../support/site.ts";

requireDist();
const pages = readBuiltPages(dist);
const fileOf = ({ image }: BuiltPage) => join(dist, image.pathname);

/** Width and height as the first chunk of a PNG says them. */
function pngSize(file: string): { width: number; height: number } | undefined {
	const bytes = readFileSync(file);
	if (bytes.subarray(1, 4).toString("latin1") !== "PNG") return undefined;
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("the files", () => {
	test("every page but the 404 page has one of its own", () => {
		expect(pages.length).toBe(builtPages().length - 1);
		expect(pages.filter((page) => !existsSync(fileOf(page))).map(({ id }) => id)).toEqual([]);
		expect(new Set(pages.map(fileOf)).size).toBe(pages.length);
	});
	test("each is a PNG of the size its page promises", () => {
		for (const page of pages) expect(pngSize(fileOf(page)), page.id).toEqual({ width: 1200, height: 630 });
		expect(CARD).toEqual({ width: 1200, height: 630 });
	});
	test("none is heavier than 300 KB, and none is empty", () => {
		const sizes = pages.map((page) => ({ id: page.id, bytes: statSync(fileOf(page)).size }));
		expect(sizes.filter(({ bytes }) => bytes >= 300_000 || bytes < 5_000)).toEqual([]);
	});
});

type Drawn = { type: string; text?: string; children?: Drawn[] };
const textsOf = (node: Drawn): string[] => [
	...(node.text ? [node.text] : []),
	...(node.children ?? []).flatMap(textsOf),
];

test("every character that is drawn is in the font that draws it", () => {
	const fonts = slices().map(({ file, ranges }) => ({ file, ranges }));
	const opened = new Map<string, Font>();
	const open = (file: string) => {
		const font = opened.get(file) ?? (openSync(file) as Font);
		opened.set(file, font);
		return font;
	};
	// Places to break a line have no shape.
	const characters = new Set(
		[...pages.flatMap((page) => textsOf(card(page) as Drawn)).join("")].filter((sign) => sign !== "\u200B"),
	);
	expect(characters.size).toBeGreaterThan(200);
	const missing = [...characters].filter((sign) => {
		const code = sign.codePointAt(0) ?? 0;
		const serving = fonts.filter(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
		return !serving.some(({ file }) => open(file).hasGlyphForCodePoint(code));
	});
	expect(missing).toEqual([]);
});

describe("the lines", async () => {
	type Run = { text: string; x: number; y: number; width: number; height: number };
	type Measured = { width: number; height: number; transform: number[]; children: Measured[]; runs: Run[] };
	const renderer = await rendererWithFont();
	/** Every box with its place in the picture. */
	const boxes = (node: Measured): Measured[] => [node, ...node.children.flatMap(boxes)];
	const linesOf = ({ runs }: Measured): string[] => {
		const lines = new Map<number, string>();
		for (const { text, y } of runs)
			lines.set(Math.round(y), (lines.get(Math.round(y)) ?? "") + text.replaceAll("\u200B", ""));
		return [...lines.values()].map((line) => line.trim());
	};
	const measured = await Promise.all(
		pages.map(async (page) => ({
			page,
			tree: (await renderer.measure(card(page), { ...CARD, lang: cardLanguage(page) })) as Measured,
		})),
	);
	const paragraphs = measured.flatMap(({ page, tree }) =>
		boxes(tree)
			.filter(({ runs }) => runs.length > 0)
			.map((node) => {
				const [, , , , left = 0, top = 0] = node.transform;
				return { id: page.id, lines: linesOf(node), left, top, node };
			}),
	);

	test("nothing drawn reaches over the edge, and no text into the next", () => {
		const over = paragraphs.filter(({ left, top, node }) =>
			node.runs.some(({ x, width }) => left + x < 0 || top < 0 || left + x + width > CARD.width),
		);
		expect(over.map(({ id, lines }) => `${id}: ${lines.join(" / ")}`)).toEqual([]);
		for (const { id } of pages) {
			// From the top: motif, perhaps a line above, title, description; the site's name at the foot.
			const column = paragraphs
				.filter((one) => one.id === id && one.left < CARD.width / 2)
				.sort((a, b) => a.top - b.top);
			expect(column.length, id).toBeGreaterThanOrEqual(3);
			for (const [at, one] of column.entries())
				expect(one.top + one.node.height, `${id}: ${one.lines.join(" / ")}`).toBeLessThanOrEqual(
					column[at + 1]?.top ?? CARD.height - 40,
				);
		}
	});
	test("no line begins with a sign that closes, ends with one that opens, or is a single character left over", () => {
		const bad = paragraphs.filter(
			({ lines }) =>
				lines.some((line) => /^[，。！？；：、）」』》…]/.test(line) || /[（「『《]$/.test(line)) ||
				(lines.length > 1 && [...(lines.at(-1) ?? "").replaceAll(/[，。！？；：、）]/g, "")].length < 2),
		);
		expect(bad.map(({ id, lines }) => `${id}: ${lines.join(" / ")}`)).toEqual([]);
	});
	test("a title takes three lines at most, a description five", () => {
		const long = paragraphs.filter(({ lines }) => lines.length > 5);
		expect(long.map(({ id, lines }) => `${id}: ${lines.join(" / ")}`)).toEqual([]);
		for (const { page, tree } of measured) {
			const title = paragraphs.find(({ id, lines }) => id === page.id && page.title.includes(lines[0] ?? "\0"));
			expect(title?.lines.length, `${page.id} ${tree.width}`).toBeLessThanOrEqual(3);
		}
	});
});
