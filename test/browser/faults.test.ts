/**
 * What can go wrong on a reader's device and on the way to it, each in a real browser, with what the reader then sees:
 * docs/faults.md is the table of these tests. Nothing told or ticked is lost unless the page says so.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import zh from "../../content/i18n/zh-CN.json";
import { openSite, type Reader, type Site, type View } from "../support/browser.ts";
import { dist } from "../support/site.ts";

let site: Site;
let reader: Reader;
let page: Page;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** A reader on a first visit: with a worker between page and network a fault of the network would not be one. */
async function newReader(view: View = {}) {
	reader = await site.page({ serviceWorkers: "block", ...view });
	page = reader.page;
}
beforeEach(() => newReader({ zone: "Asia/Shanghai" }));
afterEach(() => reader.close());

const CALCULATOR = "/zh/tools/deadlines/";
const CHECKLIST = "/zh/tools/evidence/";
const CASE = "store=us&problem=damaged&sold=amazon&delivered=2026-11-05";
const STORED = "claim-guide.checklist";

const box = (id: string, on = page) => on.locator(`#${id} input[type=checkbox]`);
const clock = (on = page) => on.locator('[data-clock="return"]');
/** The tool runs: its boxes can be used. */
const live = (on = page) => on.locator(".evc-filter:not([disabled])").waitFor();
const openChecklist = async () => {
	await reader.visit(CHECKLIST);
	await live();
};
const button = (name: string) => page.getByRole("button", { name, exact: true });

describe("storage", () => {
	test("blocked, cookies off: both tools work, it is said that nothing is kept, the theme can be chosen, nothing fails", async () => {
		await page.addInitScript(() => {
			for (const name of ["localStorage", "sessionStorage"])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException("The document is sandboxed", "SecurityError");
					},
				});
		});
		await openChecklist();
		expect(await page.getByRole("alert").first().textContent()).toBe(zh["evidence.unsaved.blocked"]);
		await box("label-weight").check();
		expect(await page.locator("#label-weight[data-done]").count()).toBe(1);
		// The way out the message names: what cannot be kept can be taken along.
		await button(zh["evidence.export"]).click();
		expect(await page.getByLabel(zh["evidence.export.json"]).inputValue()).toContain('"label-weight"');
		expect(reader.errors).toEqual([]);

		await page.setViewportSize({ width: 1280, height: 900 });
		for (const theme of ["dark", "light"]) {
			await page.locator("starlight-theme-select select").first().selectOption(theme);
			expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
		}
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await clock().waitFor();
		expect(reader.errors).toEqual([]);
		await reader.visit("/");
		await page.waitForURL(/\/zh\/$/);
		expect(reader.errors).toEqual([]);
	});

	test("full: the tick counts, it is said that it is not kept, and it is written once there is room", async () => {
		await openChecklist();
		await box("label-weight").check();
		await page.evaluate(() => {
			let room = 1 << 22;
			let filler = "";
			while (room >= 1)
				try {
					localStorage.setItem("filler", filler + "x".repeat(room));
					filler += "x".repeat(room);
				} catch {
					room = Math.floor(room / 2);
				}
		});
		await box("keep-a-year").check();
		await expect.poll(() => page.getByRole("alert").first().textContent()).toBe(zh["evidence.unsaved.full"]);
		expect(await box("keep-a-year").isChecked()).toBe(true);
		// Pages with other things to remember do not fail over it either.
		const other = await page.context().newPage();
		await other.goto(`${site.address}${CALCULATOR}#${CASE}`);
		await clock(other).waitFor();
		expect(reader.errors).toEqual([]);

		await page.evaluate(() => localStorage.removeItem("filler"));
		await box("one-time-code").check();
		await expect.poll(() => page.getByRole("alert").first().textContent()).toBe("");
		await page.reload();
		await live();
		for (const id of ["label-weight", "keep-a-year", "one-time-code"]) expect(await box(id).isChecked(), id).toBe(true);
	});

	test("damaged: what can be read is there, what cannot is shown as it was found and stays until the reader lets go", async () => {
		await reader.visit(CHECKLIST);
		const damaged = '{\n "version": 1,\n "ticks": {\n  "label-weight": "2026-11-20",\n  "keep-a-ye';
		await page.evaluate(([key, text]) => localStorage.setItem(key ?? "", text ?? ""), [STORED, damaged]);
		await page.reload();
		await live();
		expect(await box("label-weight").isChecked()).toBe(true);
		const notice = page.getByRole("region", { name: zh["evidence.kept.title"] });
		expect(await notice.getByLabel(zh["evidence.kept.text"]).inputValue()).toBe(damaged);
		await box("one-time-code").check();
		await page.reload();
		await live();
		expect(await box("one-time-code").isChecked()).toBe(true);
		expect(await notice.getByLabel(zh["evidence.kept.text"]).inputValue()).toBe(damaged);
		await button(zh["evidence.kept.remove"]).click();
		expect(await notice.count()).toBe(0);
		expect(await box("label-weight").isChecked()).toBe(true);
	});

	test("used in two tabs: each shows what the other ticked, and neither takes anything from the other", async () => {
		await openChecklist();
		const second = await page.context().newPage();
		await second.goto(site.address + CHECKLIST);
		await live(second);
		await box("label-weight").check();
		await second.locator("#label-weight[data-done]").waitFor();
		await box("keep-a-year", second).check();
		await page.locator("#keep-a-year[data-done]").waitFor();
		await box("label-weight", second).uncheck();
		await page.locator("#label-weight:not([data-done])").waitFor();
		await page.reload();
		await live();
		expect([await box("label-weight").isChecked(), await box("keep-a-year").isChecked()]).toEqual([false, true]);
	});
});

describe("an import", () => {
	const lines = [
		"{",
		' "version": 1,',
		' "ticks": {',
		'  "label-weight": "2026-11-20",',
		'  "keep-a-year": "2026-11-21"',
		" }",
		"}",
	];

	test("cut off on the way: what arrived is added, the line of the cut is named, what was there stays", async () => {
		await openChecklist();
		await box("one-time-code").check();
		await button(zh["evidence.import"]).click();
		const half = lines.join("\n").slice(0, lines.slice(0, 4).join("\n").length + 10);
		await page.getByLabel(zh["evidence.import.file"]).setInputFiles({
			name: "evidence-checklist.json",
			mimeType: "application/json",
			buffer: Buffer.from(half),
		});
		await page.locator("#label-weight[data-done]").waitFor();
		const said = (await page.locator(".evc-said").textContent()) ?? "";
		expect(said).toContain(zh["evidence.import.ticks"].replace("{count}", "1"));
		expect(said).toContain(zh["evidence.trouble.not-json"].replace("{line}", "5"));
		expect(await box("one-time-code").isChecked()).toBe(true);
		expect(await box("keep-a-year").isChecked()).toBe(false);
	});

	test("of a page that is left meanwhile: the list is the one before or the one after, never half of one", async () => {
		const both = async () => [await box("label-weight").isChecked(), await box("keep-a-year").isChecked()];
		await openChecklist();
		await box("one-time-code").check();
		// A text is added at once, so leaving comes too late to spoil it; a file may still be on its way.
		await button(zh["evidence.import"]).click();
		const file = { name: "x.json", mimeType: "application/json", buffer: Buffer.from(lines.join("\n")) };
		await page.getByLabel(zh["evidence.import.file"]).setInputFiles(file);
		await page.reload();
		await live();
		expect([
			[true, true],
			[false, false],
		]).toContainEqual(await both());
		await button(zh["evidence.import"]).click();
		await page.getByLabel(zh["evidence.import.paste"]).fill(lines.join("\n"));
		await Promise.all([
			page.waitForEvent("load"),
			button(zh["evidence.import.add"]).evaluate((add) => {
				(add as HTMLButtonElement).click();
				location.reload();
			}),
		]);
		await live();
		expect(await both()).toEqual([true, true]);
		expect(await box("one-time-code").isChecked()).toBe(true);
		expect(await page.getByRole("region", { name: zh["evidence.kept.title"] }).count()).toBe(0);
	});
});

describe("the device's clock", () => {
	/** The newest day on which a record of the store was checked. */
	const checked = () => {
		const book = JSON.parse(readFileSync(join(dist, "data/zh/us.json"), "utf8")) as {
			texts: Record<string, { checkedOn: string }>;
		};
		return (
			Object.values(book.texts)
				.map(({ checkedOn }) => checkedOn)
				.sort()
				.at(-1) ?? ""
		);
	};
	const at = (day: string, years = 0) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}T04:00:00Z`;
	const doubt = () => page.locator("[data-doubt]");

	test("wrong by years: behind and ahead are said, with both days; a right one is not doubted", async () => {
		for (const [years, code] of [
			[-3, "behind"],
			[0, undefined],
			[4, "ahead"],
		] as const) {
			await page.clock.setFixedTime(at(checked(), years));
			await reader.visit(`${CALCULATOR}#store=us&problem=damaged`);
			// Another hash on the same page would load nothing.
			await page.reload();
			await page.locator(".calc-asof").waitFor();
			expect(
				await doubt()
					.getAttribute("data-doubt", { timeout: 1000 })
					.catch(() => undefined),
			).toBe(code);
			if (code !== undefined) {
				const year = String(Number(checked().slice(0, 4)) + years);
				expect(await doubt().textContent()).toContain(year);
				expect(await doubt().textContent()).toContain(checked().slice(0, 4));
			}
		}
		// A preview does not go by the device's clock.
		await reader.visit(`${CALCULATOR}#${CASE}&today=2026-11-24`);
		await clock().waitFor();
		expect(await doubt().count()).toBe(0);
	});

	test("goes over midnight on an open page: the result goes along", async () => {
		await page.clock.install({ time: "2026-11-24T15:58:00Z" });
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await page.locator('[data-today="2026-11-24"]').waitFor();
		await page.clock.fastForward("05:00");
		await page.locator('[data-today="2026-11-25"]').waitFor();
		// What was told is still there.
		expect(await page.locator("#field-delivered").inputValue()).toBe("2026-11-05");
	});

	test("moves to another zone while the page is open: zone and day are read anew when the reader comes back", async () => {
		await reader.close();
		await newReader();
		const devtools = await page.context().newCDPSession(page);
		await page.clock.setFixedTime("2026-11-24T16:30:00Z");
		await devtools.send("Emulation.setTimezoneOverride", { timezoneId: "Asia/Shanghai" });
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await page.locator('[data-today="2026-11-25"]').waitFor();
		await devtools.send("Emulation.setTimezoneOverride", { timezoneId: "America/New_York" });
		await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
		await page.locator('[data-today="2026-11-24"]').waitFor();
		expect(await page.locator(".calc-zones").textContent()).toContain("America/New_York");
		expect(await page.locator("#field-delivered").inputValue()).toBe("2026-11-05");
	});
});

describe("the network", () => {
	/** As Chrome's own preset, which measures phones at the edge of a cell. */
	const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

	test("slow 3G: the tables are there first, the tool says that it is loading, then the result comes", async () => {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send("Network.enable");
		await devtools.send("Network.emulateNetworkConditions", SLOW_3G);
		await page.goto(`${site.address}${CALCULATOR}#${CASE}`, { waitUntil: "commit" });
		await page.locator("#periods-return-policy").waitFor();
		expect(await clock().count()).toBe(0);
		await page.getByText(zh["calculator.loading"]).waitFor();
		await clock().waitFor({ timeout: 50_000 });
		expect(await page.getByText(zh["calculator.loading"]).count()).toBe(0);
		expect(reader.errors).toEqual([]);
	});

	test("answered before the script had come: the answers are taken over", async () => {
		let release = () => {};
		const held = new Promise<void>((done) => {
			release = done;
		});
		await page.route(/\/_astro\/DeadlineCalculator.*\.js$/, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(site.address + CALCULATOR, { waitUntil: "domcontentloaded" });
		await page.locator("#field-store").selectOption("jp");
		await page.locator("#field-problem").getByText(zh["problem.damaged"], { exact: true }).click();
		release();
		await page.locator("#field-delivered").waitFor();
		expect(new URL(page.url()).hash).toBe("#store=jp&problem=damaged");
		expect(await page.locator("#field-store").inputValue()).toBe("jp");
	});

	test("the rules do not arrive: it is said, and trying again works with all that was told", async () => {
		let broken = true;
		await page.route("**/data/zh/**", (route) => (broken ? route.abort() : route.continue()));
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await page.getByText(zh["error.load"]).waitFor();
		broken = false;
		await button(zh["error.retry"]).click();
		await clock().waitFor();
		expect(await page.locator("#field-delivered").inputValue()).toBe("2026-11-05");
	});

	test("something else arrives in their place, as from a hotel's sign-in page: the same", async () => {
		let broken = true;
		await page.route("**/data/zh/**", (route) =>
			broken ? route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" }) : route.continue(),
		);
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await page.getByText(zh["error.load"]).waitFor();
		broken = false;
		await button(zh["error.retry"]).click();
		await clock().waitFor();
	});

	for (const [path, script, readable] of [
		[CALCULATOR, /\/_astro\/DeadlineCalculator.*\.js/, "#periods-return-policy"],
		[CHECKLIST, /\/_astro\/EvidenceChecklist.*\.js/, "#label-weight"],
	] as const)
		test(`the script of ${path} does not arrive: after a while the page says so, and what can be read is there`, async () => {
			const devtools = await page.context().newCDPSession(page);
			await devtools.send("Animation.enable");
			// The sentence waits ten seconds for a slow network; the test need not.
			await devtools.send("Animation.setPlaybackRate", { playbackRate: 20 });
			await page.route(script, (route) => route.abort());
			await reader.visit(path);
			await page.locator(".stalled").waitFor({ state: "visible" });
			expect(await page.locator(".stalled").textContent()).toBe(zh["part.stalled"]);
			expect(await page.locator(readable).isVisible()).toBe(true);
		});

	test("a tool that runs does not say that it does not", async () => {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send("Animation.enable");
		await devtools.send("Animation.setPlaybackRate", { playbackRate: 1000 });
		for (const path of [CALCULATOR, CHECKLIST]) {
			await reader.visit(path, "networkidle");
			expect(await page.locator(".stalled").isVisible(), path).toBe(false);
		}
	});

	test("no fonts: none is asked for, the device's own are used", async () => {
		const fonts: string[] = [];
		page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
		for (const path of [CALCULATOR, "/en/steps/contact/"]) await reader.visit(path, "networkidle");
		expect(fonts).toEqual([]);
		expect(await page.evaluate(() => document.fonts.size)).toBe(0);
	});
});

describe("away and back", () => {
	test("without the browser's memory of the page: what was told and ticked is there again", async () => {
		await reader.visit(`${CALCULATOR}#${CASE}`);
		await clock().waitFor();
		await page.goto(site.address + CHECKLIST);
		await live();
		await box("label-weight").check();
		await page.goBack();
		await clock().waitFor();
		expect(await page.locator("#field-delivered").inputValue()).toBe("2026-11-05");
		await page.goForward();
		await live();
		expect(await box("label-weight").isChecked()).toBe(true);
	});

	test("with it: the page is as it was left, half-typed text and all", async () => {
		const other = await openSite("/", { backForwardCache: true });
		try {
			const { page: own, errors } = await other.page({ zone: "Asia/Shanghai", serviceWorkers: "block" });
			await own.goto(`${other.address}${CALCULATOR}#${CASE}`);
			await clock(own).waitFor();
			await own.locator("#field-delivered").fill("2026-11-");
			await own.evaluate(() => {
				addEventListener("pageshow", ({ persisted }) => Object.assign(window, { __persisted: persisted }));
			});
			await own.goto(other.address + CHECKLIST);
			await live(own);
			// It comes back whole: nothing is loaded, so there is nothing else to wait for.
			await own.goBack({ waitUntil: "commit" });
			expect(await own.evaluate(() => (window as { __persisted?: boolean }).__persisted)).toBe(true);
			expect(await own.locator("#field-delivered").inputValue()).toBe("2026-11-");
			await own.locator("#field-delivered").fill("2026-11-06");
			await clock(own).waitFor();
			await expect.poll(() => new URL(own.url()).hash).toContain("delivered=2026-11-06");
			expect(errors).toEqual([]);
		} finally {
			await other.close();
		}
	});
});
