/** Lines of a picture, and the modules of a code. What they look like together: test/browser/share.test.ts. */
import * as fc from "fast-check";
import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import { qrModules } from "../../src/islands/share/qr-code.ts";
import { bytesOf } from "../../src/islands/share/share-picture.ts";
import { wrapText } from "../../src/islands/share/wrap-text.ts";

/** A character of Chinese is as wide as two letters. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef…]/.test(letter) ? 2 : 1), 0);

describe("breaking lines", () => {
	test("Chinese breaks between characters, English between words", () => {
		expect(wrapText("先拍照再拆箱", 6, 9, measure)).toEqual(["先拍照", "再拆箱"]);
		expect(wrapText("take photos first", 11, 9, measure)).toEqual(["take photos", "first"]);
	});
	test("no line begins with a comma or ends with an opening bracket", () => {
		expect(wrapText("先拍照，再拆（慢慢）", 6, 9, measure)).toEqual(["先拍", "照，再", "拆（慢", "慢）"]);
	});
	test("an address longer than a line is cut", () => {
		expect(wrapText("guide.example/zh/steps", 10, 9, measure)).toEqual(["guide.exam", "ple/zh/ste", "ps"]);
	});
	test("what does not fit ends with an ellipsis", () => {
		expect(wrapText("一二三四五六七八九", 6, 2, measure)).toEqual(["一二三", "四五…"]);
	});
	test("no line is too wide, and nothing is lost where there is room", () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom("照", "，", "（", "A-to-Z", " ", "48", "。", "word"), { maxLength: 40 }),
				(parts) => {
					const text = parts.join("");
					const lines = wrapText(text, 14, 99, measure);
					expect(lines.every((line) => measure(line) <= 14)).toBe(true);
					expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
				},
			),
		);
	});
});

/** A reader of another make, given four pixels a module. */
function decoded(modules: readonly boolean[][]): string | undefined {
	const side = modules.length * 4;
	const pixels = new Uint8ClampedArray(side * side * 4);
	for (let at = 0; at < side * side; at += 1) {
		const black = modules[Math.floor(at / side / 4)]?.[Math.floor((at % side) / 4)];
		pixels.set(black ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
	}
	return jsQR(pixels, side, side)?.data;
}

describe("code", () => {
	test.each([
		"https://guide.example/zh/",
		"https://guide.example/zh/steps/check-and-record/#refusal-return-correct-item",
		"https://guide.example/en/tools/deadlines/#store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&zone=Asia/Shanghai",
	])("reads back as %s", (address) => {
		expect(decoded(qrModules(address))).toBe(address);
	});
	test("has four modules of white around it", () => {
		const modules = qrModules("https://guide.example/zh/");
		const edge = modules.flatMap((row, y) =>
			row.filter((_, x) => Math.min(x, y, row.length - 1 - x, modules.length - 1 - y) < 4),
		);
		expect(edge.some(Boolean)).toBe(false);
		expect(modules[4]?.[4]).toBe(true);
	});
});

test("the size of a picture is that of its bytes", () => {
	expect(bytesOf(`data:image/png;base64,${btoa("12345")}`)).toBe(5);
});
