/** Which words of the stores are foreign to a page? */
import type { Locale } from "../locales.ts";
import type { WordsFile } from "../schema/words.ts";

/** By word the language it is printed in, as a BCP 47 tag. */
export type ForeignWords = ReadonlyMap<string, string>;

/**
 * What stores print in a language other than the page's, with that language: to be found in sentences that quote it.
 * Single plain words are left out: "Amazon", "Details" are at home everywhere.
 */
export function foreignWordsOf(files: readonly WordsFile[], locale: Locale): ForeignWords {
	const all = files.flatMap(({ terms }) =>
		Object.values(terms).flatMap(({ words, alt = [] }) => {
			const [main = "en"] = Object.keys(words);
			return [...Object.entries(words), ...alt.map((word) => [main, word] as const)];
		}),
	);
	const own = new Set(all.flatMap(([lang, word]) => (lang.split("-")[0] === locale ? [word] : [])));
	return new Map(
		all.flatMap(([lang, word]) => {
			const telling =
				word.length >= 6 ? /[\s]|[^\p{ASCII}]/u.test(word) : /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]{2}/u.test(word);
			return own.has(word) || lang.split("-")[0] === locale || !telling ? [] : [[word, lang] as const];
		}),
	);
}
