import { describe, expect, test } from "vitest";
import { foreignParts } from "../../src/foreign-parts.ts";

describe("a text is split where it leaves the language of its page", () => {
	test("Japanese by its script, with the characters and letters that belong to the word", () => {
		expect(foreignParts("申请「Amazonマーケットプレイス保証」（日本站的A-to-Z 保障）之前", "zh")).toEqual([
			{ text: "申请「" },
			{ text: "Amazonマーケットプレイス保証", lang: "ja" },
			{ text: "」（日本站的A-to-Z 保障）之前" },
		]);
	});

	test("on an English page Chinese too; characters of a Japanese store are Japanese", () => {
		expect(foreignParts("Global Store 海外购", "en")).toEqual([
			{ text: "Global Store " },
			{ text: "海外购", lang: "zh" },
		]);
		expect(foreignParts("marked 返品無料 (free)", "en", { han: "ja" })[1]).toEqual({ text: "返品無料", lang: "ja" });
		expect(foreignParts("海外购", "zh")).toEqual([{ text: "海外购" }]);
	});

	test("other languages by the words stores print, the longest first, whole words only", () => {
		const words = new Map([
			["Garantie A à Z", "fr"],
			["Garantie A à Z d'Amazon", "fr"],
			["Meine Bestellungen", "de"],
		]);
		expect(foreignParts("The Garantie A à Z d'Amazon, then Meine Bestellungen.", "en", { words })).toEqual([
			{ text: "The " },
			{ text: "Garantie A à Z d'Amazon", lang: "fr" },
			{ text: ", then " },
			{ text: "Meine Bestellungen", lang: "de" },
			{ text: "." },
		]);
		expect(foreignParts("Meine Bestellungenliste", "en", { words })).toEqual([{ text: "Meine Bestellungenliste" }]);
	});

	test("nothing is lost", () => {
		for (const text of ["", "plain", "（）「」", "今すぐ電話がほしい (call me now)"])
			expect(
				foreignParts(text, "en")
					.map((part) => part.text)
					.join(""),
			).toBe(text);
	});
});
