/** Both languages are twins: the same pages, the same headings, the same parts. */
import { describe, expect, test } from "vitest";
import { headings, type Page, type Part, pagesOf, parts } from "../support/pages.ts";

const zh = pagesOf("zh");
const en = pagesOf("en");

/** Props that are words and therefore differ. */
const WORDS = ["title", "hint", "label"];

const comparable = ({ name, props }: Part) => {
	const ids = Object.entries(props).filter(([prop]) => !WORDS.includes(prop));
	return [name, ...ids.map(([prop, value]) => `${prop}=${value}`)].join(" ");
};

const partsOf = (page: Page) => parts(page).map(comparable);

test("both languages have the same pages", () => {
	expect(zh.length).toBeGreaterThan(0);
	expect(zh.map(({ slug }) => slug)).toEqual(en.map(({ slug }) => slug));
});

for (const page of zh) {
	const twin = en.find(({ slug }) => slug === page.slug);
	if (!twin) continue;
	describe(page.slug, () => {
		test("same headings with the same ids", () => {
			expect(headings(page)).toEqual(headings(twin));
			expect(headings(page).filter((heading) => heading.endsWith("(no id)"))).toEqual([]);
		});
		test("same components with the same ids", () => {
			expect(count(partsOf(page))).toEqual(count(partsOf(twin)));
		});
		test("same template and table of contents", () => {
			const shape = ({ frontMatter }: Page) => [frontMatter.template, frontMatter.tableOfContents];
			expect(shape(page)).toEqual(shape(twin));
		});
		test("title and description in both", () => {
			for (const { frontMatter } of [page, twin]) {
				expect(frontMatter.title).toEqual(expect.any(String));
				expect(frontMatter.description).toEqual(expect.any(String));
			}
		});
	});
}

/** The order of figures in a sentence may differ between languages; which ones and how many may not. */
function count(names: string[]): Record<string, number> {
	const sorted = [...names].sort();
	return Object.fromEntries(
		[...new Set(sorted)].map((name) => [name, sorted.filter((other) => other === name).length]),
	);
}
