/** The search dialog in a browser: what is fetched when, whom it speaks to, and how it is used without a mouse. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json" with { type: "json" };
import zh from "../../content/i18n/zh-CN.json" with { type: "json" };
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site, type View } from "../support/browser.ts";

let site: Site;
const readers: Reader[] = [];
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());
afterEach(async () => {
	await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

/** A reader on a page, and the paths that were fetched since it had loaded. */
async function readerOn(path: string, view?: View): Promise<{ page: Page; reader: Reader; fetched: string[] }> {
	const reader = await site.page(view);
	readers.push(reader);
	const fetched: string[] = [];
	reader.page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
	await reader.visit(path, "networkidle");
	return { page: reader.page, reader, fetched };
}

const dialog = (page: Page) => page.locator("site-search dialog");
const field = (page: Page) => dialog(page).locator("input[type=search]");
const titles = (page: Page) => dialog(page).locator(".search-results > li > a");
const isOpen = (page: Page) => dialog(page).evaluate((element) => (element as HTMLDialogElement).open);

async function searchFor(page: Page, query: string): Promise<void> {
	await page.locator("[data-open-modal]").click();
	await field(page).fill(query);
	await titles(page).first().waitFor();
}

test("a page that is read fetches nothing of the search", async () => {
	const { page, fetched } = await readerOn("/zh/steps/contact/");
	await page.mouse.wheel(0, 4000);
	await page.waitForTimeout(500);
	expect(fetched.filter((path) => /pagefind|\/search\/|\/start\.|Results/.test(path))).toEqual([]);
	await searchFor(page, "退款");
	expect(fetched.filter((path) => /pagefind|\/search\/|\/start\./.test(path)).length).toBeGreaterThan(3);
});

test("what is fetched when the search is opened stays small", async () => {
	const { page, fetched } = await readerOn("/zh/steps/contact/");
	fetched.length = 0;
	await searchFor(page, "退款");
	expect(fetched.filter((path) => path.includes("pagefind-ui"))).toEqual([]);
});

describe.each([
	["/zh/steps/contact/", "妥投", "/zh/steps/check-and-record/"],
	["/en/steps/contact/", "refund not recieved", "/en/steps/follow-up/"],
])("on %s", (path, query, answer) => {
	test("a query is answered, and the answer can be followed", async () => {
		const { page } = await readerOn(path);
		await searchFor(page, query);
		expect(await titles(page).first().getAttribute("href")).toBe(answer);
		await titles(page).first().click();
		await page.waitForURL((url) => url.pathname === answer);
	});

	test("opens with the keyboard, closes with Escape, gives the focus back", async () => {
		const { page } = await readerOn(path, { width: 1280, height: 900 });
		const opener = page.locator("[data-open-modal]");
		await opener.focus();
		for (const key of ["Enter", "Control+k", "/"]) {
			await page.keyboard.press(key);
			expect(await isOpen(page), key).toBe(true);
			expect(await field(page).evaluate((element) => element === document.activeElement), key).toBe(true);
			await page.keyboard.press("Escape");
			// A field with text in it is emptied first.
			if (await isOpen(page)) await page.keyboard.press("Escape");
			expect(await isOpen(page), key).toBe(false);
			expect(await opener.evaluate((element) => element === document.activeElement), key).toBe(true);
		}
	});

	test("Enter in the field goes to the first result", async () => {
		const { page } = await readerOn(path);
		await searchFor(page, query);
		await field(page).press("Enter");
		expect(
			await titles(page)
				.first()
				.evaluate((element) => element === document.activeElement),
		).toBe(true);
	});

	test("a slash that is typed is typed, and the key can be switched off for good", async () => {
		const { page, reader } = await readerOn(path, { width: 1280, height: 900 });
		await page.keyboard.press("/");
		await page.keyboard.type("a/b");
		expect(await field(page).inputValue()).toBe("a/b");
		await dialog(page).locator("[data-slash]").uncheck();
		await reader.visit(path);
		await page.keyboard.press("/");
		expect(await isOpen(page)).toBe(false);
	});

	test.each([
		["small and light", { width: 320, height: 640 }],
		["wide and dark", { width: 1280, height: 900, dark: true }],
	] as [string, View][])("has no barrier: %s", async (_, view) => {
		const { page } = await readerOn(path, view);
		await searchFor(page, query);
		expect(await overflow(page)).toEqual([]);
		expect(await barriers(page)).toEqual([]);
	});
});

/** Everything the dialog says: its text, names and hints. `results`: with what it found. */
const said = (page: Page, results = true) =>
	dialog(page).evaluate((shown, withResults) => {
		const element = shown.cloneNode(true) as HTMLElement;
		if (!withResults) for (const found of element.querySelectorAll(".search-results")) found.remove();
		const attributes = ["aria-label", "placeholder", "title", "alt"];
		const all = [element, ...element.querySelectorAll("*")];
		const hints = all.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? ""));
		return [element.textContent ?? "", ...hints].join("\n");
	}, results);

describe("the dialog speaks the language of the page only", () => {
	const strings = (texts: Record<string, string>) =>
		Object.entries(texts)
			.filter(([key]) => key.startsWith("search."))
			.flatMap(([, text]) => text.split(/\{\w+\}/))
			.filter((text) => text.trim().length > 2);

	test.each([
		["zh", "退货期限", "qqqqqqq", strings(en)],
		["en", "return window", "㐂㐂㐂㐂", strings(zh)],
	])("%s", async (locale, query, nonsense, foreign) => {
		const { page } = await readerOn(`/${locale}/about/`, { width: 1280, height: 900 });
		await page.locator("[data-open-modal]").click();
		let text = await said(page);
		let own = text;
		await field(page).fill(query);
		await titles(page).first().waitFor();
		text += await said(page);
		own += await said(page, false);
		await dialog(page).locator("[data-results] > button").click();
		await expect.poll(() => titles(page).count()).toBeGreaterThan(6);
		text += await said(page);
		own += await said(page, false);
		await field(page).fill(nonsense);
		await titles(page).first().waitFor({ state: "detached" });
		text += await said(page);
		own += await said(page, false);
		expect(foreign.filter((string) => text.includes(string))).toEqual([]);
		// Pages are found by their own words: those of the glossary are Chinese in English, too.
		if (locale === "en") expect(own.replace(nonsense, "").match(/[\u3400-\u9fff]+/g) ?? []).toEqual([]);
		// Names of stores, of buttons and of the guarantee stay as they are; a sentence of English would be three words and more.
		else expect(text.match(/\b(?:the|results?|search|clear|load|close|no|found|for|of|more)\b/gi) ?? []).toEqual([]);
	});
});

test("Chinese excerpts hold no space between two characters", async () => {
	const { page } = await readerOn("/zh/about/");
	await searchFor(page, "申诉");
	const text = await dialog(page).locator(".search-results").innerText();
	expect(text.match(/\p{Script=Han} \p{Script=Han}/gu) ?? []).toEqual([]);
});

test("says so where the search cannot be loaded, and loads it at the next try", async () => {
	const { page } = await readerOn("/zh/about/");
	await page.route("**/pagefind/pagefind.js", (route) => route.abort());
	await page.locator("[data-open-modal]").click();
	await field(page).fill("退款");
	await dialog(page).getByText(zh["search.failed"]).waitFor();
	await page.unroute("**/pagefind/pagefind.js");
	await dialog(page).getByText(zh["search.retry"]).click();
	await titles(page).first().waitFor();
});

test("without script a link to the steps stands in its place", async () => {
	const { page } = await readerOn("/zh/steps/contact/", { javaScriptEnabled: false });
	expect(await page.locator("[data-open-modal]").isVisible()).toBe(false);
	const link = page.locator(".search-noscript");
	expect(await link.isVisible()).toBe(true);
	expect(await link.getAttribute("href")).toBe("/zh/#six-steps");
	expect(await overflow(page)).toEqual([]);
});
