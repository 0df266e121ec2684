/** A page says where it leaves its language, so that a voice can follow: words of the stores, Japanese, Chinese, the other language. */
import { describe, expect, test } from "vitest";
import { builtPages } from "../support/site.ts";
import { readTerms } from "../support/store-words.ts";

const pages = builtPages();
const primary = (lang: string) => lang.split("-")[0] ?? "";

type Said = { text: string; lang: string; label: boolean };

/** Every text of a page with the language it is said to be in. */
function said(document: Document): Said[] {
	const found: Said[] = [];
	const walk = (element: Element, around: string, inLabel: boolean): void => {
		if (/^(SCRIPT|STYLE|TEMPLATE|SELECT)$/.test(element.tagName)) return;
		const lang = element.getAttribute("lang") ?? around;
		// The name of a share control is made of its heading's plain text.
		const label = inLabel || element.classList.contains("sl-anchor-link");
		for (const node of element.childNodes) {
			if (node.nodeType === 3 && (node.textContent ?? "").trim())
				found.push({ text: node.textContent ?? "", lang, label });
			else if (node.nodeType === 1) walk(node as Element, lang, label);
		}
	};
	walk(document.body, document.documentElement.getAttribute("lang") ?? "", false);
	return found.filter(({ label }) => !label);
}
const all = pages.map(({ path, document }) => ({ path, document, texts: said(document) }));
const misses = (wrong: (text: Said) => boolean) => [
	...new Set(
		all.flatMap(({ path, texts }) =>
			texts.filter(wrong).map(({ text, lang }) => `${path} (${lang}): ${text.trim().slice(0, 60)}`),
		),
	),
];

test("Japanese is Japanese everywhere", () => {
	expect(misses(({ text, lang }) => /[\u3041-\u309f\u30a1-\u30fa]/.test(text) && primary(lang) !== "ja")).toEqual([]);
});

test("Chinese characters are never read out in English", () => {
	expect(misses(({ text, lang }) => /\p{sc=Han}/u.test(text) && !["zh", "ja"].includes(primary(lang)))).toEqual([]);
});

describe("words of the stores", () => {
	const terms = readTerms();
	/** In which languages a word is printed; several where stores share it. */
	const languages = new Map<string, Set<string>>();
	for (const { lang, word } of terms) languages.set(word, (languages.get(word) ?? new Set()).add(primary(lang)));

	test("each says its own language, on every page", () => {
		const seen = new Set<string>();
		const wrong = all.flatMap(({ path, document }) =>
			[...document.querySelectorAll("b.word")].flatMap((word) => {
				const text = word.textContent ?? "";
				const lang = primary(word.getAttribute("lang") ?? "");
				seen.add(lang);
				return languages.get(text)?.has(lang) ? [] : [`${path}: ${text} (${lang})`];
			}),
		);
		expect(wrong).toEqual([]);
		expect([...seen].sort()).toEqual(expect.arrayContaining(["de", "en", "es", "fr", "it", "ja", "nl", "pl", "sv"]));
	});

	test("also where a sentence of a record or of a way quotes them", () => {
		const foreign = [...languages].filter(
			([word, langs]) => word.length >= 8 && /[^\p{ASCII}]/u.test(word) && !langs.has("zh") && !langs.has("en"),
		);
		expect(foreign.length).toBeGreaterThan(50);
		expect(
			misses(({ text, lang }) => foreign.some(([word, langs]) => text.includes(word) && !langs.has(primary(lang)))),
		).toEqual([]);
	});
});

test("the way to the other language, and its offer, are in that language", () => {
	for (const { path, document } of all) {
		const page = primary(document.documentElement.getAttribute("lang") ?? "");
		for (const link of document.querySelectorAll(".language-link, .offer a")) {
			const around = link.closest("[lang]")?.getAttribute("lang") ?? "";
			expect(around, path).toBe(link.getAttribute("hreflang"));
			expect(primary(around), path).not.toBe(page);
		}
	}
});
