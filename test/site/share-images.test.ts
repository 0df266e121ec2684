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
	test("every page has one of its own, but those that stand in for another one", () => {
		const sent = builtPages().filter(({ path }) => path !== "/404.html" && path !== "/offline/");
		expect(pages.map(({ id }) => (id === "" ? "/" : `/${id}/`)).sort()).toEqual(sent.map(({ path }) => path).sort());
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
	test("a title takes two lines at most, a description four", () => {
		for (const { id } of pages) {
			const own = paragraphs.filter((one) => one.id === id && one.left < CARD.width / 2);
			const band = ({ node, lines }: (typeof own)[number]) => node.height / lines.length;
			const title = own.reduce((largest, one) => (band(one) > band(largest) ? one : largest));
			expect(title.lines.length, `${id}: ${title.lines.join(" / ")}`).toBeLessThanOrEqual(2);
			for (const { lines } of own) expect(lines.length, `${id}: ${lines.join(" / ")}`).toBeLessThanOrEqual(4);
		}
	});

	test("a line may break between words only: no sign that closes comes first, none that opens or joins last", () => {
		const parts = pages.flatMap((page) => textsOf(card(page) as Drawn)).flatMap((text) => text.split(/[\u200B ]/));
		expect(parts.length).toBeGreaterThan(1000);
		expect(
			parts.filter((part) => /^[，。！？；：、）」』》…]/.test(part) || /[（「『《\u2010\u2011-]$/.test(part)),
		).toEqual([]);
		const zh = pages.find(({ id }) => id === "zh/steps/contact");
		expect(zh && textsOf(card(zh) as Drawn)).toContain("联系\u200B卖家和\u200B亚马逊\u200B客服");
	});

	/** How far to the right each line of a text reaches, in pixels, looked up in the picture: measuring knows no balance. */
	async function reaches(page: BuiltPage, { left, top, node, lines }: (typeof paragraphs)[number]): Promise<number[]> {
		const pixels = await renderer.render(card(page), { ...CARD, lang: cardLanguage(page), format: "raw" });
		const isInk = (x: number, y: number) => {
			const at = (y * CARD.width + x) * 4;
			return (pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 330;
		};
		const band = node.height / lines.length;
		return lines.map((_, line) => {
			let furthest = left;
			for (let y = Math.ceil(top + line * band); y < top + (line + 1) * band; y++)
				for (let x = furthest; x < left + node.width; x++) if (isInk(x, y)) furthest = x;
			return furthest - left;
		});
	}

	test("the last line of a text is no character left over", async () => {
		const several = paragraphs.filter(({ lines, left }) => lines.length > 1 && left < CARD.width / 2);
		expect(several.length).toBeGreaterThan(pages.length);
		for (const paragraph of several) {
			const page = pages.find(({ id }) => id === paragraph.id);
			if (!page) throw new Error(paragraph.id);
			const widths = await reaches(page, paragraph);
			const name = `${paragraph.id}: ${paragraph.lines.join(" / ")} ${widths}`;
			for (const width of widths) expect(width, name).toBeGreaterThan(0.3 * Math.max(...widths));
		}
	});
});
