/** By the Tab key alone: everything is reached, in the order of reading, with a ring that is seen and not covered. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "../support/browser.ts";
import { type Focused, focused, startAtTop, teachFocus } from "../support/focus.ts";
import { NEITHER, PLACES } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** The ledger has a link a rule, all alike: its first hundred say what the rest would. */
const MOST = 100;

/** Neighbours in the order of the document of which the second stands above the first, or before it on its line. */
const backwards = (page: Page) =>
	page.evaluate(() => {
		const home = document.querySelector("dialog[open]") ?? document.querySelector("main");
		const own = window.tabbable().filter((element) => home?.contains(element) && element.getClientRects().length > 0);
		if (own.length < 2) return ["there is nothing to press"];
		return own.flatMap((second, at) => {
			const first = own[at - 1];
			if (!first) return [];
			const a = first.getBoundingClientRect();
			const b = second.getBoundingClientRect();
			const above = b.bottom <= a.top + 2 && b.left < a.right;
			const before = Math.abs(b.top - a.top) < 4 && b.right <= a.left + 2;
			return above || before ? [`${window.nameOf(first)} → ${window.nameOf(second)}`] : [];
		});
	});

describe.each(PLACES)("$name", ({ path, locale, ready }) => {
	test("Tab goes through all of it", async () => {
		const reader = await site.page({ locale: locale ?? NEITHER });
		const { page } = reader;
		await reader.visit(path);
		await ready?.(page);
		await teachFocus(page);
		const expected = await page.evaluate(() => window.tabbable().map(window.nameOf));
		expect(expected.length).toBeGreaterThan(3);
		expect.soft(await backwards(page), "against the order of reading").toEqual([]);
		await startAtTop(page);
		const seen: Focused[] = [];
		// A field for a date has a stop for each of its parts: they count as one.
		for (let presses = 0; presses < 6 * MOST && seen.length < Math.min(expected.length, MOST); presses += 1) {
			await page.keyboard.press("Tab");
			const now = await focused(page);
			if (now && now.name !== seen.at(-1)?.name) seen.push(now);
		}
		expect
			.soft(
				seen.map(({ name }) => name),
				"reached, in the order of the document",
			)
			.toEqual(expected.slice(0, MOST));
		expect
			.soft(
				seen.filter(({ ring }) => !ring).map(({ name }) => name),
				"without a ring of three to one",
			)
			.toEqual([]);
		expect
			.soft(
				seen
					.filter(({ covered, points }) => points === 0 || covered > 0)
					.map(({ name, covered, points }) => `${name} ${covered}/${points}`),
				"covered, or out of view",
			)
			.toEqual([]);
		await reader.close();
	});
});

/** On a wide screen there are columns: they are gone through one by one. */
test.each(PLACES.filter(({ name }) => name !== "ledger"))(
	"what is pressed on $name stands in the order it is reached, in columns too",
	async ({ path, locale, ready }) => {
		const reader = await site.page({ locale: locale ?? NEITHER, width: 1280, height: 900 });
		await reader.visit(path);
		await ready?.(reader.page);
		await teachFocus(reader.page);
		expect(await backwards(reader.page)).toEqual([]);
		await reader.close();
	},
);
