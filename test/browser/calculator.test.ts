/** The deadline calculator as readers meet it: from a link, by keyboard, without script, in the other language. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import zh from "../../content/i18n/zh-CN.json";
import { STEPS, STORES, stepSlug, storeSlug } from "../../src/guide.ts";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site } from "../support/browser.ts";

let site: Site;
let reader: Reader;

beforeAll(async () => {
	site = await openSite();
	reader = await site.page({ width: 360, height: 740, zone: "Asia/Shanghai" });
});
afterAll(() => site?.close());

const LINK =
	"store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20&today=2026-11-24";

/** The attributes of a clock's row, once it is there. */
const clock = async ({ page }: Reader, id: string) => {
	const row = page.locator(`[data-clock="${id}"]`);
	await row.waitFor();
	return row.evaluate((element) => ({ ...(element as HTMLElement).dataset }));
};

describe("a shared link", () => {
	test("opens with the same result; the store's day ends first, so a reader in Shanghai acts a day earlier", async () => {
		await reader.visit(`/zh/tools/deadlines/#${LINK}`);
		expect(await clock(reader, "return")).toMatchObject({ status: "open", last: "2026-12-09", actBy: "2026-12-08" });
		expect(await clock(reader, "claim")).toMatchObject({ status: "open", opens: "2026-11-22", last: "2027-02-08" });
		expect(reader.errors).toEqual([]);
		expect(reader.foreign).toEqual([]);
	});

	test("is no wider than a phone while the lines that lack something are out of sight", async () => {
		const small = await site.page({ width: 360, height: 640 });
		await small.visit("/zh/tools/deadlines/#store=us&problem=not-as-described&sold=seller&delivered=2026-11-02");
		await small.page.locator('.calc-waiting [data-status="needs"]').first().waitFor();
		expect(await overflow(small.page)).toEqual([]);
		await small.close();
	});

	test("fits 320 pixels and has no barrier with its result, in light and dark", async () => {
		for (const dark of [false, true]) {
			const small = await site.page({ width: 320, height: 640, dark });
			await small.visit(`/zh/tools/deadlines/#${LINK}`);
			await clock(small, "claim");
			await small.page.locator(".calc-how summary").first().click();
			expect(await overflow(small.page)).toEqual([]);
			expect(await barriers(small.page)).toEqual([]);
			await small.close();
		}
	});

	test("a line is shared with an address that leads back to it", async () => {
		await reader.visit(`/zh/tools/deadlines/#${LINK}`);
		await clock(reader, "claim");
		await reader.page
			.locator('[data-clock="claim"]')
			.getByRole("button", { name: zh["share.title"], exact: true })
			.click();
		const field = reader.page.locator("dialog[open] [data-share-address]");
		await field.waitFor();
		const shared = new URL(await field.inputValue());
		expect(Object.fromEntries(new URLSearchParams(shared.hash.slice(1)))).toMatchObject({
			store: "jp",
			clock: "claim",
		});
		await reader.page.keyboard.press("Escape");
		await reader.visit("/zh/");
		await reader.visit(shared.pathname + shared.hash);
		await clock(reader, "claim");
		await expect
			.poll(() =>
				reader.page.evaluate(() => document.activeElement?.closest("[data-clock]")?.getAttribute("data-clock")),
			)
			.toBe("claim");
	});

	test("survives the switch of language with all it holds", async () => {
		await reader.visit(`/zh/tools/deadlines/#${LINK}`);
		await clock(reader, "claim");
		await reader.page.getByRole("link", { name: "English" }).first().click();
		await reader.page.waitForURL(/\/en\/tools\/deadlines\//);
		expect(new URL(reader.page.url()).hash).toContain("contacted=2026-11-20");
		expect(await clock(reader, "claim")).toMatchObject({ last: "2027-02-08" });
	});

	test("with a bad value moves the focus to a summary that names it", async () => {
		const other = await site.page({ zone: "Europe/Berlin" });
		await other.visit("/en/tools/deadlines/#store=us&problem=damaged&delivered=2026-02-30&today=2026-11-24");
		await clock(other, "return");
		const focused = await other.page.evaluate(() => document.activeElement?.textContent ?? "");
		expect(focused).toContain("2026-02-30");
		await other.close();
	});
});

test("the whole way by keyboard: choose, type, read the result", async () => {
	const other = await site.page({ locale: "en-GB", width: 1280, height: 900, zone: "America/New_York" });
	const { page } = other;
	await other.visit("/en/tools/deadlines/", "networkidle");
	await page.locator("#field-store").focus();
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Space");
	const field = page.locator("#field-delivered");
	await field.waitFor();
	for (let presses = 0; presses < 40; presses += 1) {
		await page.keyboard.press("Tab");
		if (await field.evaluate((element) => element === document.activeElement)) break;
	}
	await page.keyboard.type("3 Nov 2026");
	await page.keyboard.press("Tab");
	expect(await clock(other, "return")).toMatchObject({ last: "2026-12-03" });
	expect(new URL(page.url()).hash).toContain("delivered=2026-11-03");
	await other.close();
});

test("without script the periods of returns and claims stand on the page, all others one tap away, with source and date", async () => {
	const plain = await site.page({ javaScriptEnabled: false });
	await plain.visit("/zh/tools/deadlines/");
	const text = (await plain.page.locator("main").textContent()) ?? "";
	expect(text).toContain(zh["calculator.noscript"]);
	for (const domain of ["amazon.com", "amazon.de", "amazon.co.jp"]) expect(text).toContain(domain);
	expect(text).toContain("30个自然日");
	expect(text).toContain("2026-11-23");
	const links = await plain.page
		.locator("main a")
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute("href") ?? ""));
	for (const step of STEPS) expect(links, step).toContain(`/zh/${stepSlug(step)}/#clocks`);
	for (const store of STORES) expect(links, store).toContain(`/zh/${storeSlug(store)}/`);
	for (const step of STEPS) {
		await plain.visit(`/zh/${stepSlug(step)}/`);
		const said = (await plain.page.locator(".clocks").textContent()) ?? "";
		expect(said, step).toMatch(/\d{4}-\d{2}-\d{2}/);
		expect(await plain.page.locator(".clocks [data-rule]").count(), step).toBeGreaterThan(0);
	}
	await plain.close();
});

test("prints the result and not the questions", async () => {
	await reader.visit(`/zh/tools/deadlines/#${LINK}`);
	await clock(reader, "claim");
	await reader.page.emulateMedia({ media: "print" });
	expect(await reader.page.locator(".calc-form").isVisible()).toBe(false);
	expect(await reader.page.locator('[data-clock="claim"]').isVisible()).toBe(true);
	await reader.page.emulateMedia({ media: "screen" });
});
