/** Little room and large fingers: 400 % zoom, wider text, and what is pressed is large enough (WCAG 1.4.10, 1.4.12, 2.5.8). */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overflow } from "../support/axe.ts";
import { openSite, type Site } from "../support/browser.ts";
import { covered, smallTargets, spoiltText } from "../support/layout.ts";
import { NEITHER, PLACES, unfold } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** A window of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 390, height: 844 };

/** The least a reader may set by themselves without losing anything. */
const SPACED = `*, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** What is not a link in a text: our own controls, each as large as `--target`. */
const OWN =
	"button, summary, select, textarea, input:not([type=hidden]), .share-link, .language-link, .offer a, .share__ways a, .tile a, .store-list a";

describe.each(PLACES)("$name", ({ path, locale, ready }) => {
	test("loses nothing, and is large enough to be hit", async () => {
		const reader = await site.page({ locale: locale ?? NEITHER, ...PHONE });
		const { page } = reader;
		await reader.visit(path);
		await ready?.(page);
		await unfold(page);
		expect
			.soft(await smallTargets(page, 24, "a[href], button, summary, select, textarea, input", true), "24 pixels")
			.toEqual([]);
		expect.soft(await smallTargets(page, 44, OWN, false), "44 pixels").toEqual([]);

		await page.setViewportSize(ZOOMED);
		expect.soft(await overflow(page), "at 400 %").toEqual([]);
		expect.soft(await spoiltText(page), "at 400 %").toEqual([]);
		expect.soft(await covered(page), "part of the view that does not scroll").toBeLessThan(0.5);

		await page.setViewportSize(PHONE);
		const style = await page.addStyleTag({ content: SPACED });
		expect.soft(await overflow(page), "with wider text").toEqual([]);
		expect.soft(await spoiltText(page), "with wider text").toEqual([]);
		await style.evaluate((element) => (element as Element).remove());
		await reader.close();
	});
});
