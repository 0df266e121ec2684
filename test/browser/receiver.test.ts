/** Landing on what somebody sent: the place is marked, unfolded and in view; the other language is offered, once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site, type View } from "../support/browser.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

async function withReader(view: View, journey: (reader: Reader) => Promise<void>): Promise<void> {
	const reader = await site.page(view);
	try {
		await journey(reader);
	} finally {
		await reader.close();
	}
}

const STEP = "/zh/steps/submit-claim/";
/** How much of what is to be read moved by itself while it was loaded. */
const jumped = ({ page }: Reader) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
						if (entry.sources.some(({ node }) => node?.parentElement?.closest("main"))) sum += entry.value;
				}).observe({ type: "layout-shift", buffered: true });
				setTimeout(() => resolve(sum), 300);
			}),
	);
const boxOf = async ({ page }: Reader, selector: string) => {
	const box = await page.locator(selector).boundingBox();
	if (box === null) throw new Error(`${selector} has no box`);
	return box;
};
const barHeight = ({ page }: Reader) =>
	page.evaluate(() =>
		Math.max(
			...[...document.querySelectorAll("header, .mobile-toc, #starlight__mobile-toc, mobile-starlight-toc nav")]
				.map((bar) => bar.getBoundingClientRect().bottom)
				.filter((bottom) => bottom < 200),
		),
	);

test("a result somebody sent moves nothing that is read while its rules are on their way", () =>
	withReader({ width: 412, height: 900 }, async (reader) => {
		await reader.page.route("**/data/zh/*.json", async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 800));
			await route.continue();
		});
		await reader.visit("/zh/tools/deadlines/#store=us&problem=not-as-described&sold=seller&today=2026-11-24");
		await reader.page.locator("[data-clock]").first().waitFor({ state: "attached" });
		expect(await jumped(reader)).toBeLessThan(0.01);
		expect(await reader.page.locator("[data-arriving]").count()).toBe(0);
	}));

describe("an action somebody sent", () => {
	test.each([390, 1280])("is marked, below the bar, with a line that says which step it is (width %i)", (width) =>
		withReader({ width }, async (reader) => {
			await reader.visit(`${STEP}#check-first-and-last-day`);
			const line = reader.page.locator("[data-arrived-line]");
			await line.waitFor();
			expect(await line.innerText()).toMatch(/第\s*4\s*步，共\s*6\s*步/);
			expect(await line.getByRole("link").getAttribute("href")).toBe("/zh/steps/contact/");
			expect((await boxOf(reader, "[data-arrived-line]")).y).toBeGreaterThanOrEqual(await barHeight(reader));
			expect((await boxOf(reader, "#check-first-and-last-day")).y).toBeLessThan(400);
			const mark = await reader.page
				.locator("#check-first-and-last-day")
				.evaluate((heading) => getComputedStyle(heading.parentElement as Element, "::before").width);
			expect(mark).toBe("4px");
			expect(await jumped(reader)).toBe(0);
			expect(await barriers(reader.page)).toEqual([]);
		}),
	);

	test("is only marked for a reader who came from within the guide", () =>
		withReader({}, async (reader) => {
			await reader.visit("/zh/steps/contact/");
			await Promise.all([
				reader.page.waitForURL(/return-policy/),
				reader.page.evaluate(() => {
					const link = document.createElement("a");
					link.href = "/zh/steps/return-policy/#find-your-window";
					document.body.append(link);
					link.click();
				}),
			]);
			await reader.page.waitForLoadState();
			expect(await reader.page.locator("[data-arrived-line]").isVisible()).toBe(false);
			expect(await reader.page.locator("#find-your-window:target").count()).toBe(1);
		}));

	test("lets the line go when the reader walks on in the page", () =>
		withReader({}, async (reader) => {
			await reader.visit(`${STEP}#choose-door`);
			await reader.page.locator("[data-arrived-line]").waitFor();
			await reader.page.evaluate(() => {
				location.hash = "#clocks";
			});
			await reader.page.locator("[data-arrived-line]").waitFor({ state: "hidden" });
		}));

	test("is found behind what a chat program glued to the link", () =>
		withReader({}, async (reader) => {
			await reader.visit(`${STEP}#choose-door${encodeURIComponent("，看这里")}`);
			await reader.page.waitForURL(/#choose-door$/);
			expect(await reader.page.locator("#choose-door:target").count()).toBe(1);
		}));

	test("is found where it moved to", () =>
		withReader({}, async (reader) => {
			await reader.page.route("**/data/places.json", (route) =>
				route.fulfill({ json: { "/steps/submit-claim/#once": "/steps/contact/#first-message" } }),
			);
			await reader.visit(`${STEP}#once`);
			await reader.page.waitForURL(/\/zh\/steps\/contact\/#first-message$/);
			expect(await reader.page.locator("#first-message:target").count()).toBe(1);
		}));
});

describe("a place inside folded parts", () => {
	const OWNER = "/zh/reference/rules/cards/";
	test("is opened at arrival, from a link in the page, and once more by the same link", () =>
		withReader({}, async (reader) => {
			await reader.visit(OWNER);
			const [first, second] = await reader.page
				.locator("details[id^=rule-]")
				.evaluateAll((all) => all.map(({ id }) => id));
			await reader.visit("/zh/about/");
			await reader.visit(`${OWNER}#${first}`);
			const isOpen = (id?: string) =>
				reader.page.locator(`#${id}`).evaluate((fold) => (fold as HTMLDetailsElement).open);
			expect(await isOpen(first)).toBe(true);
			await reader.page.evaluate((id) => {
				const link = document.createElement("a");
				link.href = `#${id}`;
				link.id = "try";
				link.textContent = "go";
				document.querySelector("main")?.prepend(link);
			}, second);
			await reader.page.locator("#try").click();
			expect(await isOpen(second)).toBe(true);
			await reader.page.locator(`#${second} > summary`).click();
			expect(await isOpen(second)).toBe(false);
			await reader.page.locator("#try").click();
			await reader.page.waitForFunction((id) => (document.getElementById(id ?? "") as HTMLDetailsElement).open, second);
		}));
});

test("an address that was never a page leads to one, with query and place", () =>
	withReader({}, async (reader) => {
		await reader.visit("/zh/tools/?from=x#store=us");
		await reader.page.waitForURL(/\/zh\/tools\/deadlines\/\?from=x#store=us/);
		await reader.visit("/zh/steps/");
		await reader.page.waitForURL(/\/zh\/$/);
	}));

describe("the other language", () => {
	const offer = ({ page }: Reader) => page.locator(".offer");

	test("is offered in itself, leads to the same place, and is not offered there", () =>
		withReader({ locale: "en-GB" }, async (reader) => {
			await reader.visit(`${STEP}?from=x#choose-door`);
			const link = reader.page.getByRole("link", { name: en["receiver.offer"] });
			await link.waitFor();
			expect(await offer(reader).getAttribute("lang")).toBe("en");
			expect(await jumped(reader)).toBe(0);
			expect(await barriers(reader.page)).toEqual([]);
			await link.click();
			await reader.page.waitForURL(/\/en\/steps\/submit-claim\/\?from=x#choose-door$/);
			expect(await offer(reader).isVisible()).toBe(false);
			expect(await reader.visit("/")).toBe(200);
			await reader.page.waitForURL(/\/en\/$/);
		}));

	test("refused by keyboard is not offered again, on no page", () =>
		withReader({ locale: "zh-CN" }, async (reader) => {
			await reader.visit("/en/steps/contact/");
			await offer(reader).waitFor();
			const no = reader.page.getByRole("button", { name: zh["receiver.offer.no"] });
			for (let presses = 0; presses < 12; presses += 1) {
				await reader.page.keyboard.press("Tab");
				if (await no.evaluate((button) => button === document.activeElement)) break;
			}
			await reader.page.keyboard.press("Enter");
			expect(await offer(reader).isVisible()).toBe(false);
			expect(await reader.page.evaluate(() => document.activeElement?.className)).toBe("language-link");
			await reader.visit("/en/steps/follow-up/");
			expect(await offer(reader).isVisible()).toBe(false);
		}));

	test("is not offered where this one suits", () =>
		withReader({ locale: "zh-HK" }, async (reader) => {
			await reader.visit(STEP);
			expect(await offer(reader).isVisible()).toBe(false);
		}));

	test("fits 320 pixels and never hides what has the focus", () =>
		withReader({ locale: "en-US", width: 320, height: 560 }, async (reader) => {
			await reader.visit("/zh/steps/contact/", "networkidle");
			await offer(reader).waitFor();
			expect(await overflow(reader.page)).toEqual([]);
			const bar = await boxOf(reader, ".offer");
			const hidden: string[] = [];
			for (let presses = 0; presses < 60; presses += 1) {
				await reader.page.keyboard.press("Tab");
				const focused = await reader.page.evaluate(() => {
					const element = document.activeElement as HTMLElement;
					const { top, bottom } = element.getBoundingClientRect();
					return {
						top,
						bottom,
						own: element.closest(".offer") !== null,
						text: element.textContent?.trim().slice(0, 30),
					};
				});
				if (!focused.own && focused.top >= bar.y && focused.bottom <= bar.y + bar.height)
					hidden.push(focused.text ?? "");
			}
			expect(hidden).toEqual([]);
		}));
});
