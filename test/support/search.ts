/** The search of the built site without its dialog: our reading of a query, and Pagefind in a page of the site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { find, type Pagefind } from "../../src/search/find.ts";
import { reader } from "../../src/search/query.ts";
import type { SearchWords } from "../../src/search/words.ts";
import { dist } from "./site.ts";
import { read } from "./source-files.ts";

export type QueryGroup = { locale: "zh" | "en"; about: string; pages: string[]; queries: string[] };

/** The list of everyday queries. */
export const queryGroups = parse(read("test/data/search-queries.yaml")) as QueryGroup[];

export const builtWords = (): SearchWords =>
	JSON.parse(readFileSync(join(dist, "data/search/words.json"), "utf8")) as SearchWords;

type InPage = Window & {
	pagefind?: Pagefind;
	found?: Map<string, { data(): Promise<unknown> }>;
};

/** Pagefind as it runs in this page, called from here. */
async function pagefindIn(page: Page): Promise<Pagefind> {
	// As text: Vitest would put its own import in the place of the browser's.
	await page.evaluate(
		'import("/pagefind/pagefind.js").then((pagefind) => Object.assign(window, { pagefind, found: new Map() })).then(() => {})',
	);
	return {
		options: async () => {},
		async search(terms, options) {
			const results = await page.evaluate(
				async ([words, filters]) => {
					const { pagefind, found } = window as InPage;
					const answer = await (pagefind as Pagefind).search(words, filters);
					for (const result of answer.results) found?.set(result.id, result);
					return answer.results.map(({ id, score }) => ({ id, score }));
				},
				[terms, options ?? {}] as const,
			);
			const data = (id: string) => page.evaluate((key) => (window as InPage).found?.get(key)?.data(), id);
			return {
				results: results.map(({ id, score }) => ({ id, score, data: () => data(id) })),
			} as Awaited<ReturnType<Pagefind["search"]>>;
		},
	};
}

/** Answers a query with the slugs of the first pages. The page of the browser decides the language. */
export async function searchIn(page: Page, first: number): Promise<(query: string) => Promise<string[]>> {
	const pagefind = await pagefindIn(page);
	const understand = reader(builtWords());
	return async (query) => {
		const hits = await find(pagefind, understand(query));
		const pages = await Promise.all(hits.slice(0, first).map((hit) => hit.load()));
		return pages.map(({ url }) => url.replace(/^\/[^/]+\//, "").replace(/\/$/, ""));
	};
}
