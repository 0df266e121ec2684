/** A part of the guide as a picture, drawn on the device: for chats in which a picture goes further than a link. */
import { qrModules } from "./qr-code.ts";
import { wrapText } from "./wrap-text.ts";

export type PictureWords = {
	/** Above the title: which step. */
	place: string;
	title: string;
	number: string;
	lines: readonly string[];
	site: string;
	/** Beside the code: what scanning it gives. */
	scan: string;
	/** The day it was made, in words. */
	made: string;
	address: string;
	/** CSS list of fonts. */
	font: string;
};

/** Logical size; the height grows with the text between these. The picture has twice as many pixels. */
export const WIDTH = 540;
const LOWEST = 560;
const SCALE = 2;
export const MOST_BYTES = 300_000;
/** 255 is fifteen of them. */
const STEP = 17;

const PAD = 36;
const INNER = WIDTH - 2 * PAD;
const CODE = 148;
const HEAD = 76;
/** The site's colours, on the steps of `coarsen`. */
const COLOURS = {
	ground: "#ffffff",
	band: "#116666",
	onBand: "#ffffff",
	soft: "#ddeeee",
	ink: "#112222",
	text: "#334444",
	muted: "#556666",
};

type Row = { text: string; x: number; y: number; font: string; colour: string };

/** Where everything stands, worked out before a pixel is drawn: the height depends on the text. */
function layout(words: PictureWords, measure: (text: string, font: string) => number) {
	const font = (size: number, weight = 400) => `${weight} ${size}px ${words.font}`;
	const rows: Row[] = [];
	let y = HEAD + 44;
	const put = (
		text: string,
		style: { font: string; colour: string; height: number; most: number; indent?: number },
	) => {
		const indent = style.indent ?? 0;
		const lines = wrapText(text, INNER - indent, style.most, (piece) => measure(piece, style.font));
		for (const line of lines) {
			rows.push({ text: line, x: PAD + indent, y, font: style.font, colour: style.colour });
			y += style.height;
		}
	};
	if (words.place) {
		put(words.place, { font: font(17), colour: COLOURS.muted, height: 24, most: 1 });
		y += 20;
	}
	put([words.number, words.title].filter(Boolean).join(" "), {
		font: font(32, 700),
		colour: COLOURS.ink,
		height: 43,
		most: 3,
	});
	y += 8;
	const bullets: number[] = [];
	for (const line of words.lines) {
		bullets.push(y);
		put(line, { font: font(20), colour: COLOURS.text, height: 31, most: 4, indent: 22 });
		y += 11;
	}
	const foot = Math.max(y + 4, LOWEST - CODE - 2 * PAD);
	const aside = PAD + CODE + 24;
	const room = WIDTH - PAD - aside;
	let footY = foot + PAD + 26;
	const beside = (text: string, size: number, weight: number, colour: string, height: number, most: number) => {
		for (const line of wrapText(text, room, most, (piece) => measure(piece, font(size, weight)))) {
			rows.push({ text: line, x: aside, y: footY, font: font(size, weight), colour });
			footY += height;
		}
	};
	beside(words.scan, 19, 600, COLOURS.ink, 27, 2);
	footY += 4;
	beside(words.address.replace(/^https?:\/\//, ""), 14, 400, COLOURS.muted, 20, 3);
	footY += 4;
	beside(words.made, 14, 400, COLOURS.muted, 20, 2);
	return { rows, bullets, foot, height: foot + CODE + 2 * PAD };
}

/** The picture as a `data:` address of a PNG below 300 KB. `undefined`: this browser cannot draw one. */
export function sharePicture(words: PictureWords): string | undefined {
	for (const scale of [SCALE, 1.5, 1]) {
		const address = draw(words, scale);
		if (address === undefined) return undefined;
		if (bytesOf(address) < MOST_BYTES) return address;
	}
	return undefined;
}

/** Size of what a base64 `data:` address holds. */
export function bytesOf(address: string): number {
	const data = address.slice(address.indexOf(",") + 1);
	return Math.floor((data.replace(/=+$/, "").length * 3) / 4);
}

function draw(words: PictureWords, scale: number): string | undefined {
	const canvas = document.createElement("canvas");
	const pen = canvas.getContext("2d", { willReadFrequently: true });
	if (pen === null) return undefined;
	const measure = (text: string, font: string) => {
		pen.font = font;
		return pen.measureText(text).width;
	};
	const { rows, bullets, foot, height } = layout(words, measure);
	canvas.width = Math.round(WIDTH * scale);
	canvas.height = Math.round(height * scale);
	canvas.lang = document.documentElement.lang;
	pen.scale(scale, scale);
	const box = (colour: string, x: number, y: number, width: number, tall: number) => {
		pen.fillStyle = colour;
		pen.fillRect(x, y, width, tall);
	};
	box(COLOURS.ground, 0, 0, WIDTH, height);
	box(COLOURS.band, 0, 0, WIDTH, HEAD);
	box(COLOURS.soft, 0, foot, WIDTH, height - foot);
	box(COLOURS.ground, PAD, foot + PAD, CODE, CODE);
	pen.textBaseline = "alphabetic";
	pen.fillStyle = COLOURS.onBand;
	pen.font = `700 22px ${words.font}`;
	pen.fillText(words.site, PAD, HEAD / 2 + 8);
	for (const y of bullets) {
		pen.beginPath();
		pen.arc(PAD + 6, y - 7, 4, 0, Math.PI * 2);
		pen.fillStyle = COLOURS.band;
		pen.fill();
	}
	for (const row of rows) {
		pen.font = row.font;
		pen.fillStyle = row.colour;
		pen.fillText(row.text, row.x, row.y);
	}
	drawCode(pen, qrModules(words.address), PAD, foot + PAD);
	coarsen(pen, canvas.width, canvas.height);
	try {
		const address = canvas.toDataURL("image/png");
		return address.startsWith("data:image/png") ? address : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Sixteen steps of each colour instead of 256: nobody sees it at the edge of a letter, and a page of Chinese weighs
 * half. Chat programs drop pictures that are too heavy.
 */
function coarsen(pen: CanvasRenderingContext2D, width: number, height: number): void {
	const pixels = pen.getImageData(0, 0, width, height);
	const { data } = pixels;
	for (let at = 0; at < data.length; at += 1) data[at] = Math.round((data[at] ?? 0) / STEP) * STEP;
	pen.putImageData(pixels, 0, 0);
}

/** Whole pixels only: a module of 3.7 pixels is grey at its edge and scans badly. */
function drawCode(pen: CanvasRenderingContext2D, modules: readonly boolean[][], x: number, y: number): void {
	const module = Math.max(1, Math.floor((CODE * 2) / modules.length)) / 2;
	const inset = Math.floor(CODE - module * modules.length) / 2;
	pen.fillStyle = "#000000";
	for (const [at, row] of modules.entries())
		for (const [column, black] of row.entries())
			if (black) pen.fillRect(x + inset + column * module, y + inset + at * module, module, module);
}
