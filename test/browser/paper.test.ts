/** On paper: nothing stays folded, ticks are seen, and what only a screen can use is gone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "../support/browser.ts";
import { NEITHER, PLACES } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** Of no use on paper: controls, ways about the site, what floats. */
const SCREEN =
	"dialog, .offer, .share-link, .sl-anchor-link, .language-link, .step-nav, [data-share], .site-header__search button, .calc-form, .calc-actions, .calc-tools, .evc-filter, .evc-actions, .evc-screen, .pagination-links, [data-ledger-filter], mobile-starlight-toc nav, .sidebar-pane, .right-sidebar";

describe.each(PLACES)("$name", ({ path, locale, ready, name }) => {
	test("is whole, without what only a screen can use", async () => {
		const reader = await site.page({ locale: locale ?? NEITHER });
		const { page } = reader;
		await reader.visit(path);
		await ready?.(page);
		// As a reader leaves it who has folded everything; without the event `beforeprint`, which not every browser sends.
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = false;
		});
		await page.emulateMedia({ media: "print" });
		const { folded, useless } = await page.evaluate((screen) => {
			const shown = (element: Element) =>
				element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
				element.getClientRects().length > 0;
			const named = (element: Element) =>
				`<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? "").trim().slice(0, 40)}`;
			const folded = [...document.querySelectorAll("main details")].flatMap((fold) => {
				// A fold that is gone as a whole is meant to be.
				if (!fold.parentElement || !shown(fold.parentElement) || getComputedStyle(fold).display === "none") return [];
				const content = [...fold.children].filter(
					(child) =>
						child.tagName !== "SUMMARY" && !child.matches(".evc-screen") && (child.textContent ?? "").trim() !== "",
				);
				return content.filter((child) => !shown(child) || child.getBoundingClientRect().height < 4).map(named);
			});
			return { folded, useless: [...document.querySelectorAll(screen)].filter(shown).map(named) };
		}, SCREEN);
		expect.soft(folded, "still folded").toEqual([]);
		expect.soft(useless, "of no use on paper").toEqual([]);
		expect.soft(await page.locator("h1").isVisible(), "the title").toBe(true);
		if (name === "checklist") {
			const boxes = await page
				.locator(".evc-tick")
				.evaluateAll((all) =>
					all.map((tick) => getComputedStyle(tick.querySelector(".evc-do") as Element, "::before").content),
				);
			expect(boxes[0]).toBe('"☑ "');
			expect(boxes[1]).toBe('"☐ "');
		}
		await reader.close();
	});
});
