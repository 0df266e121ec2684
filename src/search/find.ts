/** Asks Pagefind, and puts what we know to be the answer before what it found. */
import type { Meaning } from "./query.ts";
import type { Target } from "./words.ts";

/** The part of `/pagefind/pagefind.js` that we use. */
export type Pagefind = {
	options(options: object): Promise<void>;
	search(terms: string | null, options?: { filters?: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string; score: number; data(): Promise<PagefindPage> };
type PagefindPage = {
	url: string;
	excerpt: string;
	meta: Record<string, string>;
	anchors?: { id: string; text: string }[];
	sub_results: { url: string; title: string; excerpt: string }[];
};

/** One page that was found, to be loaded when it is to be shown. */
export type Hit = { id: string; load(): Promise<Found> };
export type Found = Place & { places: Place[] };
/** `excerpt` is Pagefind's: text with `<mark>` around what was found, everything else escaped. */
export type Place = { url: string; title: string; excerpt: string };

/** Fewer results than these and pages that have only some of the words are shown as well. */
const ENOUGH = 5;
const MOST_PLACES = 3;

/** Everything that fits, the likeliest first. */
export async function find(pagefind: Pagefind, { terms, typed, targets }: Meaning): Promise<Hit[]> {
	const answers = (await Promise.all(targets.map((target) => answer(pagefind, terms, target)))).flat();
	const all = [...answers, ...(await search(pagefind, terms)).map((result) => hit(result))];
	if (typed !== terms) all.push(...(await search(pagefind, typed)).map((result) => hit(result)));
	if (distinct(all).length < ENOUGH) all.push(...(await someOf(pagefind, terms)));
	return distinct(all);
}

/** Each page once, where it came first. */
function distinct(hits: readonly Hit[]): Hit[] {
	const seen = new Set<string>();
	return hits.filter(({ id }) => !seen.has(id) && seen.add(id));
}

async function search(pagefind: Pagefind, terms: string | null, page?: string): Promise<PagefindResult[]> {
	const { results } = await pagefind.search(terms, page === undefined ? {} : { filters: { page } });
	return results;
}

/** The page of a topic: by the words of the query, by any of them, or as it begins. */
async function answer(pagefind: Pagefind, terms: string, { page, heading }: Target): Promise<Hit[]> {
	for (const words of [terms, ...terms.split(" "), null]) {
		const [result] = await search(pagefind, words, page);
		if (result !== undefined) return [hit(result, heading)];
	}
	return [];
}

/** Pages with at least one of the words: those with more of them, and rarer ones, first. */
async function someOf(pagefind: Pagefind, terms: string): Promise<Hit[]> {
	const scores = new Map<string, { result: PagefindResult; score: number }>();
	for (const word of terms.split(" ")) {
		for (const result of await search(pagefind, word)) {
			const had = scores.get(result.id);
			if (had === undefined) scores.set(result.id, { result, score: result.score });
			else had.score += result.score;
		}
	}
	return [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => hit(result));
}

function hit(result: PagefindResult, heading?: string): Hit {
	return {
		id: result.id,
		async load() {
			const { url, excerpt, meta, anchors = [], sub_results } = await result.data();
			const title = meta.title ?? url;
			const named = anchors.find(({ id }) => id === heading);
			const answer = named === undefined ? [] : [{ url: `${url}#${named.id}`, title: named.text.trim(), excerpt: "" }];
			// What stands before the first heading is the page itself.
			const [before] = sub_results.filter((place) => place.url === url || place.title === title);
			const below = sub_results.filter((place) => place !== before && place.url !== answer[0]?.url);
			const places = [...answer, ...below].slice(0, MOST_PLACES);
			// An excerpt is shown once: at the page where nothing below it has one.
			const own = before?.excerpt ?? (places.some((place) => place.excerpt !== "") ? "" : excerpt);
			return { url, title, excerpt: own.replace(`${title}. `, ""), places };
		},
	};
}
