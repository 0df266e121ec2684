/** Whole errands without a mouse: from the home page to a day, through the checklist, into the dialog and out, search and back. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { openSite, type Site, type View } from "../support/browser.ts";
import { NEITHER } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** A page for somebody with a keyboard only. */
async function withKeys(view: View, journey: (page: Page, visit: (path: string) => Promise<number>) => Promise<void>) {
	const reader = await site.page({ locale: NEITHER, ...view });
	try {
		await journey(reader.page, (path) => reader.visit(path, "networkidle"));
		expect(reader.errors).toEqual([]);
	} finally {
		await reader.close();
	}
}

const has = (locator: Locator) => locator.first().evaluate((element) => element === document.activeElement);

/** Tab, or Shift+Tab, until the focus is there. Fails where it never comes. */
async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 150): Promise<void> {
	await goal.first().waitFor();
	for (let presses = 0; presses < most; presses += 1) {
		if (await has(goal)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${most} presses of ${key} do not reach ${goal}`);
}
async function pressOn(page: Page, goal: Locator, key = "Enter"): Promise<void> {
	await tabTo(page, goal);
	await page.keyboard.press(key);
}

test("from the home page over a step to a day", () =>
	withKeys({ width: 1280, height: 900, zone: "America/New_York" }, async (page, visit) => {
		await visit("/en/");
		await page.keyboard.press("Tab");
		expect(await has(page.locator('a[href="#_top"]'))).toBe(true);
		await page.keyboard.press("Enter");
		await pressOn(page, page.locator('main .step-list a[href="/en/steps/return-policy/"]'));
		await page.waitForURL(/steps\/return-policy/);
		await pressOn(page, page.locator('main a[href^="/en/tools/deadlines/"]'));
		await page.waitForURL(/tools\/deadlines/);
		await page.waitForLoadState("networkidle");
		await tabTo(page, page.locator("#field-store"));
		await page.keyboard.type("amazon.com");
		if ((await page.locator("#field-store").inputValue()) !== "us")
			await page.locator("#field-store").selectOption("us");
		const problem = page.locator('input[type="radio"]').first();
		await tabTo(page, problem);
		await page.keyboard.press("Space");
		await tabTo(page, page.locator("#field-delivered"));
		await page.keyboard.type("2026-11-03");
		await pressOn(page, page.getByRole("button", { name: en["calculator.show"] }));
		await page.locator('[data-clock="return"]').waitFor();
		expect(await page.evaluate(() => document.activeElement?.closest(".calc-result, .calc") !== null)).toBe(true);
		await pressOn(page, page.locator('[data-clock="return"] .calc-how > summary'));
		expect(await page.locator('[data-clock="return"] .calc-how[open] .calc-count').isVisible()).toBe(true);
	}));

test("a day into the calendar: unfolded, used, folded, with the focus where it was", () =>
	withKeys({ locale: "zh-CN" }, async (page, visit) => {
		await visit("/zh/tools/deadlines/#store=us&problem=damaged&delivered=2026-11-03&today=2026-11-24");
		const summary = page.locator('[data-clock="return"] .calc-calendar > summary');
		await pressOn(page, summary);
		const file = page.getByRole("button", { name: zh["calendar.file"] });
		const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page, file)]);
		expect(download.suggestedFilename()).toMatch(/\.ics$/);
		await tabTo(page, summary, "Shift+Tab");
		await page.keyboard.press("Enter");
		await page.locator('[data-clock="return"] .calc-ways').waitFor({ state: "detached" });
		expect(await has(summary)).toBe(true);
	}));

test("the checklist: ticked, noted, taken out, deleted, brought back", () =>
	withKeys({ locale: "en-GB" }, async (page, visit) => {
		await visit("/en/tools/evidence/");
		const button = (key: keyof typeof en) => page.getByRole("button", { name: en[key], exact: true });
		const tick = page.locator(".evc-tick input").first();
		await pressOn(page, tick, "Space");
		expect(await tick.isChecked()).toBe(true);
		await pressOn(page, page.locator(".evc-more > summary").first());
		await tabTo(page, page.locator(".evc-more textarea").first());
		await page.keyboard.type("Photo 3 of 5");

		await tabTo(page, button("evidence.export"), "Shift+Tab");
		await page.keyboard.press("Enter");
		const kept = page.locator("#evc-panel textarea").first();
		await tabTo(page, kept);
		const text = await kept.inputValue();
		expect(text).toContain("Photo 3 of 5");
		await page.keyboard.press("Escape");
		expect(await has(button("evidence.export"))).toBe(true);

		await pressOn(page, button("evidence.delete"));
		await page.locator("#evc-delete-ask").waitFor();
		expect(await has(button("evidence.delete.no")), "the focus is on what does no harm").toBe(true);
		await pressOn(page, button("evidence.delete.yes"));
		await page.locator(".evc-said", { hasText: en["evidence.delete.done"] }).waitFor();
		expect(await tick.isChecked()).toBe(false);
		expect(await has(button("evidence.delete"))).toBe(true);

		await tabTo(page, button("evidence.import"), "Shift+Tab");
		await page.keyboard.press("Enter");
		await tabTo(page, page.locator("#evc-panel textarea"));
		await page.keyboard.insertText(text);
		await pressOn(page, button("evidence.import.add"));
		await expect.poll(() => tick.isChecked()).toBe(true);
	}));

test("the dialog: opened, used, closed, and the focus is back, also from inside a tool", () =>
	withKeys({ locale: "zh-CN" }, async (page, visit) => {
		await visit("/zh/tools/deadlines/#store=us&problem=damaged&delivered=2026-11-03&today=2026-11-24");
		const share = page.locator('[data-clock="return"]').getByRole("button", { name: zh["share.title"], exact: true });
		await pressOn(page, share);
		const dialog = page.getByRole("dialog");
		await dialog.waitFor();
		await pressOn(page, dialog.locator("[data-share-code]"));
		await dialog.locator(".share__code svg").waitFor();
		await pressOn(page, dialog.locator("[data-share-close]"));
		expect(await dialog.isVisible()).toBe(false);
		expect(await has(share)).toBe(true);
	}));

test("search: opened from anywhere, closed, and the focus is back", () =>
	withKeys({ locale: "zh-CN" }, async (page, visit) => {
		await visit("/zh/steps/contact/");
		const link = page.locator("main a[href]").first();
		await tabTo(page, link);
		await page.keyboard.press("Control+k");
		const dialog = page.getByRole("dialog");
		await dialog.waitFor();
		await expect.poll(() => page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
		await page.keyboard.type("退货");
		await page.keyboard.press("Escape");
		// Where the field takes the first Escape for itself, the second closes.
		if (await dialog.isVisible()) await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "hidden" });
		await expect.poll(() => has(link)).toBe(true);
	}));

test("the menu of a phone: opened, walked through, closed by Escape", () =>
	withKeys({}, async (page, visit) => {
		await visit("/zh/steps/contact/");
		const menu = page.locator(".sl-menu-button");
		await pressOn(page, menu);
		await expect.poll(() => page.locator(".sidebar-content a").first().isVisible()).toBe(true);
		await tabTo(page, page.locator(".sidebar-content a"));
		await page.keyboard.press("Escape");
		await expect.poll(() => page.locator(".sidebar-content a").first().isVisible()).toBe(false);
		await expect.poll(() => has(menu)).toBe(true);
	}));
