import type { Locale } from "./locales.ts";

/** A piece of a text; `lang` where it is not in the language of the page. */
export type Part = { text: string; lang?: string };

/** Japanese has syllables of its own; the characters and Latin letters beside them belong to the same word. */
const JAPANESE = "[\\p{sc=Han}\\p{L}\\p{N}ー・]*[\\p{sc=Hira}\\p{sc=Kana}][\\p{sc=Han}\\p{L}\\p{N}ー・]*";
const HAN = "[\\p{sc=Han}][\\p{sc=Han}、·]*";
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const patternOf = (page: Locale, known: readonly string[]): RegExp =>
	new RegExp([...known, JAPANESE, ...(page === "en" ? [HAN] : [])].join("|"), "gu");
/** Those of the tools, where hundreds of texts are split at each change: characters by script are slow to make ready. */
const BY_SCRIPT: Record<Locale, RegExp> = { zh: patternOf("zh", []), en: patternOf("en", []) };

/**
 * Splits a text where it leaves the language of its page, so that a screen reader changes its voice there
 * (WCAG 3.1.2). Japanese is known by its script, on English pages Chinese too; other languages by `words`, which are
 * the ones stores print, with their language. `han` says what characters without syllables are on an English page.
 */
export function foreignParts(
	text: string,
	page: Locale,
	{ words = new Map(), han = "zh" }: { words?: ReadonlyMap<string, string>; han?: "zh" | "ja" } = {},
): Part[] {
	// The longest first: "Garantie A à Z" stands in longer ones.
	const known = [...words.keys()]
		.sort((a, b) => b.length - a.length)
		.map((word) => `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{sc=Latin}\\p{N}])`);
	const pattern = known.length === 0 ? BY_SCRIPT[page] : patternOf(page, known);
	const parts: Part[] = [];
	let done = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		if (index > done) parts.push({ text: text.slice(done, index) });
		const lang = words.get(found) ?? (/[\p{sc=Hira}\p{sc=Kana}]/u.test(found) ? "ja" : han);
		parts.push({ text: found, lang });
		done = index + found.length;
	}
	if (done < text.length) parts.push({ text: text.slice(done) });
	return parts;
}
