/** Everyday queries (test/data/search-queries.yaml) against the search of the built site: the answer is among the first three. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "../support/browser.ts";
import { queryGroups, searchIn } from "../support/search.ts";
import { isServed } from "../support/site.ts";

const FIRST = 3;

let site: Site;
const search: Partial<Record<string, (query: string) => Promise<string[]>>> = {};

beforeAll(async () => {
	site = await openSite();
	for (const locale of ["zh", "en"]) {
		const { page, visit } = await site.page();
		await visit(`/${locale}/about/`);
		search[locale] = await searchIn(page, FIRST);
	}
});
afterAll(() => site?.close());

test("the list is long enough to mean something, and names pages that exist", () => {
	for (const locale of ["zh", "en"]) {
		const groups = queryGroups.filter((group) => group.locale === locale);
		expect(groups.flatMap(({ queries }) => queries).length).toBeGreaterThanOrEqual(60);
		const pages = groups.flatMap((group) => group.pages);
		expect(pages.filter((page) => !isServed(`/${locale}/${page}/`))).toEqual([]);
	}
});

describe.each(queryGroups)("$locale: $about", ({ locale, pages, queries }) => {
	test("is answered by one of the first three results", async () => {
		const misses: string[] = [];
		for (const query of queries) {
			const found = (await search[locale]?.(query)) ?? [];
			if (!found.some((page) => pages.includes(page))) misses.push(`${query} → ${found.join(", ") || "nothing"}`);
		}
		expect(misses, `should find ${pages.join(" or ")}`).toEqual([]);
	});
});
