import { describe, expect, test } from "vitest";
import { shownText, shownValue } from "../../src/case/foreign-text.ts";

describe("a foreign text in a sentence of ours", () => {
	test.each([
		["ordinary words stay", "2026-11-24 收货", "2026-11-24 收货"],
		["markup stays text", "<b>x</b>", "<b>x</b>"],
		["marks that turn a sentence around go", "\u202Egnp.exe\u2066", "gnp.exe"],
		["what cannot be shown is marked", "a\0b\uD800c\nd", "a\uFFFDb\uFFFDc\uFFFDd"],
		["it is cut between characters, not inside of one", "😀".repeat(50), "😀".repeat(40)],
		["and not before leading spaces are gone", `${" ".repeat(50)}x`, "x"],
	])("%s", (_, text, shown) => expect(shownText(text)).toBe(shown));

	test("what has parts is only hinted at", () => {
		expect([[[1]], { a: 1 }, null, 5, true].map(shownValue)).toEqual(["[…]", "{…}", "null", "5", "true"]);
	});
});
