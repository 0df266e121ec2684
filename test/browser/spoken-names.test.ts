/** What a screen reader says: names of controls, links that can be told apart, headings in order, labelled parts, spoken news. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import { type Spoken, spoken } from "../support/accessibility-tree.ts";
import { openSite, type Site } from "../support/browser.ts";
import { NEITHER, PLACES, unfold } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

const CONTROLS = new Set([
	"button",
	"link",
	"checkbox",
	"radio",
	"textbox",
	"searchbox",
	"combobox",
	"listbox",
	"Date",
	"DisclosureTriangle",
	"image",
	"img",
]);
/** Parts a reader jumps between: two of a kind need names that differ. */
const LANDMARKS = new Set(["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"]);

/** Links with the same name that stand in the same words and lead to different places. */
function alike(nodes: readonly Spoken[]): string[] {
	const places = new Map<string, Set<string>>();
	for (const { role, name, url, context } of nodes) {
		if (role !== "link" || url === undefined) continue;
		const key = `${name} in:${context}`;
		places.set(key, (places.get(key) ?? new Set()).add(url));
	}
	return [...places].flatMap(([key, urls]) =>
		urls.size > 1 ? [`${key.slice(0, 160)} → ${[...urls].join(" , ")}`] : [],
	);
}

describe.each(PLACES)("$name", ({ path, locale, ready }) => {
	test("is told in names, headings and parts", async () => {
		const reader = await site.page({ locale: locale ?? NEITHER, width: 1280, height: 900 });
		const { page } = reader;
		await reader.visit(path);
		await ready?.(page);
		await unfold(page);
		const nodes = await spoken(page);
		const nameless = nodes.filter(({ role, name }) => CONTROLS.has(role) && name === "");
		expect.soft(nameless, "controls without a name").toEqual([]);
		expect.soft(alike(nodes), "alike, and lead to different places").toEqual([]);

		const levels = nodes.flatMap(({ role, level }) => (role === "heading" ? [level ?? 0] : []));
		if (nodes.some(({ role }) => role === "dialog")) {
			// Behind an open dialog nothing is told.
			expect.soft(nodes.filter(({ role }) => role === "dialog").map(({ name }) => name)).not.toContain("");
			expect.soft(levels).toEqual([2]);
		} else {
			expect
				.soft(
					levels.filter((level) => level === 1),
					"headings of the first level",
				)
				.toHaveLength(1);
			// What stands before the title (the side bars) has its own order.
			const own = levels.slice(levels.indexOf(1));
			const jumps = own.filter((level, at) => level > (own[at - 1] ?? level) + 1);
			expect.soft(jumps, "headings that skip a level").toEqual([]);
			const marks = nodes.filter(({ role }) => LANDMARKS.has(role)).map(({ role, name }) => `${role} "${name}"`);
			expect
				.soft(
					marks.filter((mark, at) => marks.indexOf(mark) !== at),
					"parts with the same name",
				)
				.toEqual([]);
			expect.soft(marks.filter((mark) => mark.startsWith("main "))).toHaveLength(1);
		}
		await reader.close();
	});
});

describe("news is announced", () => {
	test("when something was copied, downloaded, deleted, filtered", async () => {
		const reader = await site.page({ locale: "en-GB" });
		const { page } = reader;
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
		const said = (words: string) => page.locator('[role="status"]', { hasText: words }).first().waitFor();
		await reader.visit("/en/tools/deadlines/#store=us&problem=damaged&delivered=2026-11-03&today=2026-11-24");
		await page.getByRole("button", { name: en["calculator.copyLink"] }).click();
		await said(en["calculator.copied"]);
		await reader.visit("/en/tools/evidence/");
		await page.getByRole("button", { name: en["evidence.export"], exact: true }).click();
		await page.getByRole("button", { name: en["evidence.export.copy"] }).first().click();
		await said(en["evidence.export.copied"]);
		await page.getByRole("button", { name: en["evidence.delete"], exact: true }).click();
		await page.getByRole("button", { name: en["evidence.delete.yes"], exact: true }).click();
		await said(en["evidence.delete.done"]);
		await reader.visit("/en/reference/rules/");
		const region = page.locator('[data-ledger-filter] [role="status"]');
		const before = await region.textContent();
		await page.locator('[data-ledger-filter] select[name="confidence"]').selectOption({ index: 1 });
		expect(await region.textContent()).not.toBe(before);
		await reader.close();
	});
});
