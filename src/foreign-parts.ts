import { literal } from "./literal.ts";
import type { Locale } from "./locales.ts";

/** A piece of a text; `lang` where it is not in the language of the page. */
export type Part = { text: string; lang?: string };

/** Japanese has syllables of its own; the characters and Latin letters beside them belong to the same word. */
const JAPANESE = "[\\p{sc=Han}\\p{L}\\p{N}ー・]*[\\p{sc=Hira}\\p{sc=Kana}][\\p{sc=Han}\\p{L}\\p{N}ー・]*";
const HAN = "[\\p{sc=Han}][\\p{sc=Han}、·]*";

const SYLLABLE = /[\p{sc=Hira}\p{sc=Kana}]/u;

const NO_WORDS: ReadonlyMap<string, string> = new Map();
/** Kept for as long as the words are: to make one of hundreds of words takes longer than to split a text with it. */
const patterns = new WeakMap<object, Map<string, RegExp>>();

/** `undefined` where nothing can be found. In a text without syllables each character would be the start of a vain search for one. */
function patternOf(page: Locale, words: ReadonlyMap<string, string>, hasSyllables: boolean): RegExp | undefined {
	const ofWords = patterns.get(words) ?? new Map<string, RegExp>();
	patterns.set(words, ofWords);
	const key = `${page} ${hasSyllables}`;
	const kept = ofWords.get(key);
	if (kept) return kept;
	// The longest first: "Garantie A à Z" stands in longer ones.
	const known = [...words.keys()].sort((a, b) => b.length - a.length).map(literal);
	const whole = known.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${known.join("|")})(?![\\p{sc=Latin}\\p{N}])`] : [];
	const ways = [...whole, ...(hasSyllables ? [JAPANESE] : []), ...(page === "en" ? [HAN] : [])];
	if (ways.length === 0) return undefined;
	const pattern = new RegExp(ways.join("|"), "gu");
	ofWords.set(key, pattern);
	return pattern;
}

/**
 * Splits a text where it leaves the language of its page, so that a screen reader changes its voice there
 * (WCAG 3.1.2). Japanese is known by its script, on English pages Chinese too; other languages by `words`, which are
 * the ones stores print, with their language. `han` says what characters without syllables are on an English page.
 */
export function foreignParts(
	text: string,
	page: Locale,
	{ words = NO_WORDS, han = "zh" }: { words?: ReadonlyMap<string, string> | undefined; han?: "zh" | "ja" } = {},
): Part[] {
	const pattern = patternOf(page, words, SYLLABLE.test(text));
	if (pattern === undefined) return text === "" ? [] : [{ text }];
	const parts: Part[] = [];
	let done = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		if (index > done) parts.push({ text: text.slice(done, index) });
		const lang = words.get(found) ?? (SYLLABLE.test(found) ? "ja" : han);
		parts.push({ text: found, lang });
		done = index + found.length;
	}
	if (done < text.length) parts.push({ text: text.slice(done) });
	return parts;
}
