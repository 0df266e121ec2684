/** Without network: what was read is there and says of which day it is; what was not read says so; nothing stays for good. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { dist } from "../support/site.ts";

let site: Site;
let reader: Reader;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
	site.network(true);
	reader = await site.page({ width: 360, height: 740, zone: "Asia/Shanghai" });
});
afterEach(() => reader.close());

const built = (path: string) => readFileSync(join(dist, path, path.endsWith("/") ? "index.html" : ""), "utf8");

/** Paths of what is kept, without those of assets. */
const kept = () =>
	reader.page.evaluate(async () => {
		const paths: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
		return paths.filter((path) => !path.startsWith("/_astro/")).sort();
	});
const untilKept = (...paths: string[]) => expect.poll(kept, { timeout: 20_000 }).toEqual(expect.arrayContaining(paths));

/** Reads a page and waits until it is on the device. */
async function read(path: string): Promise<void> {
	await reader.visit(path);
	await untilKept(path.split("#", 1)[0] ?? path);
}
/** Comes back later: not by a change of the hash on a page that is still open. */
async function comeBack(path: string): Promise<number> {
	await reader.page.goto("about:blank");
	return reader.visit(path);
}
const notice = () => reader.page.locator(".saved-copy");
const today = () =>
	reader.page.evaluate(() => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format());

describe("a page that was read", () => {
	test("is shown again without network, with its style, and says of which day it is", async () => {
		await read("/zh/steps/submit-claim/");
		expect(await notice().isVisible()).toBe(false);
		site.network(false);
		expect(await comeBack("/zh/steps/submit-claim/#choose-door")).toBe(200);
		expect(await notice().textContent()).toBe(zh["part.saved-copy"].replace("{day}", await today()));
		expect(await notice().isVisible()).toBe(true);
		expect(await overflow(reader.page)).toEqual([]);
		expect(await barriers(reader.page)).toEqual([]);
		// The style came along: the title is set in the site's own size.
		expect(await reader.page.locator("h1").evaluate((title) => getComputedStyle(title).fontWeight)).not.toBe("400");
		expect(reader.errors.filter((error) => !/ERR_|Failed to load/.test(error))).toEqual([]);
	});

	test("comes from the network again as soon as there is one", async () => {
		await read("/en/steps/contact/");
		site.network(false);
		await reader.visit("/en/steps/contact/");
		expect(await notice().textContent()).toContain(en["part.saved-copy"].split("{day}")[0]);
		site.network(true);
		await reader.visit("/en/steps/contact/");
		expect(await notice().isVisible()).toBe(false);
	});

	test("is the new one after a new build, also where it was not visited again", async () => {
		await read("/en/steps/follow-up/");
		await read("/en/steps/contact/");
		const changed = built("/en/steps/follow-up/").replace(/<h1/, "<h1 data-new-build");
		site.replace("/en/steps/follow-up/", changed);
		site.replace("/sw.js", `${built("/sw.js")}\n// another build`);
		try {
			await reader.visit("/en/steps/contact/");
			await expect
				.poll(
					() =>
						reader.page.evaluate(async () => {
							const answer = await caches.match("/en/steps/follow-up/");
							return (await answer?.text())?.includes("data-new-build");
						}),
					{ timeout: 20_000 },
				)
				.toBe(true);
			site.network(false);
			await reader.visit("/en/steps/follow-up/");
			expect(await reader.page.locator("h1[data-new-build]").count()).toBe(1);
		} finally {
			site.replace("/en/steps/follow-up/", undefined);
			site.replace("/sw.js", undefined);
		}
	});
});

describe("a page that was not read", () => {
	test("says so in both languages and names what is there", async () => {
		await read("/zh/steps/contact/");
		await untilKept("/offline/");
		site.network(false);
		await reader.visit("/zh/steps/follow-up/");
		await reader.page.locator('a[href="/zh/steps/contact/"]').waitFor();
		expect(await reader.page.locator("h1").textContent()).toContain("No network");
		expect(await reader.page.locator("h1").textContent()).toContain("没有网络");
		await reader.page.locator('a[href="/zh/steps/contact/"]').click();
		await reader.page.waitForURL("**/zh/steps/contact/");
		expect(await notice().isVisible()).toBe(true);
	});

	test("is there after another try with network", async () => {
		await read("/zh/steps/contact/");
		await untilKept("/offline/");
		site.network(false);
		await reader.visit("/zh/steps/follow-up/");
		site.network(true);
		await reader.page.locator("[data-again]").click();
		await reader.page.locator(".step-nav").waitFor();
	});
});

describe("the tools", () => {
	const CASE = "store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&today=2026-11-24";

	test("reckon without network for a store that was chosen with it", async () => {
		await read(`/zh/tools/deadlines/#${CASE}`);
		await reader.page.locator('[data-clock="return"]').waitFor();
		await untilKept("/data/zh/jp.json");
		site.network(false);
		await comeBack(`/zh/tools/deadlines/#${CASE}`);
		const row = reader.page.locator('[data-clock="return"]');
		await row.waitFor();
		expect(await row.getAttribute("data-last")).toBe("2026-12-09");
		expect(await notice().isVisible()).toBe(true);
		// Each rule has a source and the day it was checked, also where nobody asked for the others while there was network.
		for (const rule of await row.locator(".calc-rule").all()) {
			expect(await rule.locator('.calc-sources a[href^="https://"]').count()).toBeGreaterThan(0);
			expect(await rule.textContent()).toMatch(/\d{4}-\d{2}-\d{2}/);
		}
	});

	test("keep what stands behind a result too, once the worker is there", async () => {
		await read("/zh/steps/contact/");
		await read(`/zh/tools/deadlines/#${CASE}`);
		await untilKept("/data/zh/jp.json", "/data/zh/sources/jp.json");
	});

	test("are there without network once two pages were read, also if none of them was a tool", async () => {
		await read("/zh/steps/contact/");
		await read("/zh/steps/follow-up/");
		await untilKept("/zh/tools/deadlines/", "/zh/tools/evidence/");
		site.network(false);
		await reader.visit("/zh/tools/evidence/");
		await reader.page.locator('main input[type="checkbox"]').first().waitFor({ state: "attached" });
		expect(await notice().isVisible()).toBe(true);
	});
});

describe("the reader's choice", () => {
	test("one button deletes pages, data and the worker", async () => {
		await read("/zh/steps/contact/");
		await read("/zh/about/");
		await reader.page.locator("[data-forget]").click();
		await expect.poll(() => reader.page.locator("[data-forget] + [role=status]").textContent()).toBeTruthy();
		await expect.poll(kept).toEqual([]);
		expect(await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	});

	test("the switch ends keeping, for the pages to come too, and begins it again", async () => {
		await read("/zh/about/");
		const box = reader.page.locator("[data-offline-switch] input");
		expect(await box.isChecked()).toBe(true);
		await box.uncheck();
		await expect
			.poll(() => reader.page.locator("[data-offline-switch] [role=status]").textContent())
			.toBe(zh["part.offline.off"]);
		await expect.poll(kept).toEqual([]);
		await reader.visit("/zh/steps/contact/", "networkidle");
		await reader.page.waitForTimeout(1500);
		expect(await reader.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
		await reader.visit("/zh/about/");
		expect(await box.isChecked()).toBe(false);
		await box.check();
		await untilKept("/zh/about/");
	});
});
