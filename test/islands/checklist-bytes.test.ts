import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/case/checklist-bytes.ts";

describe("the encoding of an imported file", () => {
	const utf16 = (text: string, little: boolean) => {
		const bytes = new Uint8Array(2 + 2 * text.length);
		const view = new DataView(bytes.buffer);
		view.setUint16(0, 0xfeff, little);
		for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
		return bytes;
	};

	test("UTF-8 and UTF-16 are read", () => {
		expect(decodeBytes(new TextEncoder().encode("备注"))).toEqual({ text: "备注", encoding: "utf-8" });
		for (const little of [true, false])
			expect(decodeBytes(utf16("备注", little))).toEqual({ text: "备注", encoding: "utf-16" });
	});

	test("GB18030, as old Chinese editors save, is read and said to be a guess", () => {
		expect(decodeBytes(new Uint8Array([0xb1, 0xb8, 0xd7, 0xa2]))).toEqual({ text: "备注", encoding: "gb18030" });
	});

	test("a picture is no text", () => {
		const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0xff, 0xff]);
		expect(decodeBytes(jpeg)).toEqual({ error: "not-text" });
		expect(decodeBytes(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({ error: "not-text" });
	});
});
