/** The words of the stores' buttons and the ways through them, as pages see them (`content/words/`). */
import { getCollection } from "astro:content";
import { foreignParts, type Part } from "../foreign-parts.ts";
import { MAIN_STORES } from "../guide.ts";
import type { Locale } from "../locales.ts";
import type { StoreFile } from "../schema/record.ts";
import type { Path, Term, WordsFile } from "../schema/words.ts";
import { type ForeignWords, foreignWordsOf } from "./foreign-words.ts";
import { stores } from "./ledger.ts";
import { once } from "./once.ts";

type OfStore = { store: StoreFile; words: WordsFile };

/** The stores that have words, in the order of the stores. */
async function wordsOfStores(): Promise<OfStore[]> {
	const files = await getCollection("words");
	return (await stores()).flatMap((store) => {
		const words = files.find(({ data }) => data.store === store.id)?.data;
		return words ? [{ store, words }] : [];
	});
}

/** A term in every main store that has it, or in one store. `page` is named in the message when there is none. */
export async function termIn(
	term: string,
	page: string,
	storeId?: string,
): Promise<{ store: StoreFile; term: Term }[]> {
	const found = (await wordsOfStores()).flatMap(({ store, words }) => {
		const entry = words.terms[term];
		return entry && (storeId ? store.id === storeId : MAIN_STORES.includes(store.id)) ? [{ store, term: entry }] : [];
	});
	if (found.length === 0)
		throw new Error(
			`${page} names the word "${term}"${storeId ? ` of store "${storeId}"` : ""}, which is not in content/words/.`,
		);
	return found;
}

/** The words of one store; `undefined` where nobody has collected them yet. */
export async function wordsOf(storeId: string): Promise<WordsFile | undefined> {
	return (await wordsOfStores()).find(({ store }) => store.id === storeId)?.words;
}

/** A path in every main store that has it, or in one store. `page` is named in the message when there is none. */
export async function pathIn(
	id: string,
	page: string,
	storeId?: string,
): Promise<{ store: StoreFile; words: WordsFile; path: Path }[]> {
	const found = (await wordsOfStores()).flatMap(({ store, words }) => {
		const path = words.paths.find((candidate) => candidate.id === id);
		const wanted = storeId ? store.id === storeId : MAIN_STORES.includes(store.id);
		return path && wanted ? [{ store, words, path }] : [];
	});
	if (found.length === 0) throw new Error(`${page} names the path "${id}", which is not in content/words/.`);
	return found;
}

/** The words of all stores that are foreign to pages of a language. */
export const foreignWords = once(async (locale: Locale): Promise<ForeignWords> => {
	const all = await wordsOfStores();
	return foreignWordsOf(
		all.map(({ words }) => words),
		locale,
	);
});

const partsByText = new Map<string, readonly Part[]>();

/**
 * A text of a page, split where it leaves the page's language. Each is split once: pages tell of the same records, so most
 * texts stand on several.
 *
 * `han` says what Chinese characters without Japanese syllables are on an English page.
 */
export async function partsOf(text: string, locale: Locale, han: "zh" | "ja"): Promise<readonly Part[]> {
	const key = `${locale} ${han} ${text}`;
	const parts = partsByText.get(key) ?? foreignParts(text, locale, { words: await foreignWords(locale), han });
	partsByText.set(key, parts);
	return parts;
}
