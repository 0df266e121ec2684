/** From a result into a calendar, and from somebody's link to one line of a result, in a real browser. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { readCalendar } from "../support/calendar.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** A preview, so that the days stay ahead of the reader whenever the test is run. */
const LINK =
	"store=jp&problem=defective&sold=seller&ordered=2026-11-01&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20&today=2026-11-24";
const WECHAT =
	"Mozilla/5.0 (Linux; Android 13; 2211133C Build/TKQ1.220905.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";

/** Unfolds the ways into a calendar of one line, by keyboard. */
async function unfold({ page }: Reader, id: string) {
	const row = page.locator(`[data-clock="${id}"]`);
	await row.waitFor();
	await row.locator(".calc-calendar > summary").focus();
	await page.keyboard.press("Enter");
	await row.locator(".calc-ways").waitFor();
	return row;
}

describe("add to calendar", () => {
	test("a case, a press, a file with the last safe day; what makes it is loaded only then, and from here", async () => {
		const reader = await site.page({ zone: "Asia/Shanghai" });
		const scripts: string[] = [];
		reader.page.on("response", (response) => {
			if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.url());
		});
		await reader.visit(`/zh/tools/deadlines/#${LINK}`, "networkidle");
		await reader.page.locator('[data-clock="return"]').waitFor();
		const before = scripts.length;
		const row = await unfold(reader, "return");
		const button = row.getByRole("button", { name: zh["calendar.file"] });
		await expect.poll(() => button.isEnabled()).toBe(true);
		const loaded = await Promise.all(scripts.slice(before).map(async (url) => (await fetch(url)).text()));
		expect(loaded.filter((text) => text.includes("BEGIN:VCALENDAR"))).toHaveLength(1);

		const [download] = await Promise.all([reader.page.waitForEvent("download"), button.click()]);
		expect(download.suggestedFilename()).toBe("jp-return-2026-12-08.ics");
		const bytes = readFileSync(await download.path());
		expect(readCalendar(bytes.toString("utf8")).map(({ start, end, title }) => [start, end, title])).toEqual([
			["2026-12-05", "2026-12-06", "还有3个自然日：按亚马逊的退货政策退货（日亚）"],
			["2026-12-08", "2026-12-09", "稳妥的最后一天：按亚马逊的退货政策退货（日亚）"],
		]);

		// The second way needs no blob.
		const link = row.locator("a[download]");
		expect(await link.getAttribute("href")).toMatch(/^data:text\/calendar;charset=utf-8,BEGIN%3AVCALENDAR/);
		const [again] = await Promise.all([reader.page.waitForEvent("download"), link.click()]);
		expect(readCalendar(readFileSync(await again.path(), "utf8"))).toHaveLength(2);
		expect(reader.errors).toEqual([]);
		expect(reader.foreign).toEqual([]);
		await reader.close();
	});

	test("unfolded, it fits 320 pixels and has no barrier, in light and dark", async () => {
		for (const dark of [false, true]) {
			const small = await site.page({ width: 320, height: 640, dark });
			await small.visit(`/zh/tools/deadlines/#${LINK}`);
			const row = await unfold(small, "claim");
			await row.locator("a[download]").waitFor();
			expect(await overflow(small.page)).toEqual([]);
			expect(await barriers(small.page)).toEqual([]);
			await small.close();
		}
	});

	test("inside WeChat nothing offers a download, here and in the checklist; both fit and have no barrier", async () => {
		const reader = await site.page({ width: 320, height: 640, userAgent: WECHAT });
		await reader.visit(`/zh/tools/deadlines/#${LINK}`);
		const row = await unfold(reader, "return");
		await row.getByText(zh["chat.open.wechat"]).waitFor();
		expect(await row.getByRole("button", { name: zh["calendar.file"] }).count()).toBe(0);
		expect(await row.locator("a[download], a[href^='blob:']").count()).toBe(0);
		expect(await row.getByLabel(zh["calendar.text"]).inputValue()).toContain("2026年12月8日");
		expect(await overflow(reader.page)).toEqual([]);
		expect(await barriers(reader.page)).toEqual([]);

		await reader.visit("/zh/tools/evidence/", "networkidle");
		await reader.page.getByRole("button", { name: zh["evidence.export"], exact: true }).click();
		await reader.page.getByText(zh["chat.open.wechat"]).waitFor();
		expect(await reader.page.getByRole("button", { name: zh["evidence.export.download"] }).count()).toBe(0);
		expect(await overflow(reader.page)).toEqual([]);
		expect(await barriers(reader.page)).toEqual([]);
		await reader.close();
	});
});

test("a link to one line made on another day: the line is in view, marked and has the focus, the day is said", async () => {
	const reader = await site.page({ locale: "en-GB", zone: "Europe/Berlin" });
	await reader.page.clock.setFixedTime("2026-11-24T10:00:00Z");
	await reader.visit(`/en/tools/deadlines/#${LINK.replace("&today=2026-11-24", "")}&clock=claim&made=2026-11-20`);
	const row = reader.page.locator('[data-clock="claim"]');
	await row.getByText(`${en["clock.marked"]}. This link was made on 20 Nov 2026`).waitFor();
	await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
	const top = await row.evaluate((element) => element.getBoundingClientRect().top);
	expect(top).toBeGreaterThanOrEqual(0);
	expect(top).toBeLessThan(400);
	expect(await row.locator(".calc-how").getAttribute("open")).not.toBeNull();
	expect(await reader.page.locator(".calc-arrival").textContent()).toBe(
		"This link was made on 20 Nov 2026, 4 days ago; the days left below are counted for today.",
	);
	expect(await barriers(reader.page)).toEqual([]);
	await reader.close();
});
