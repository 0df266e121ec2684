/** What no page may fall below: it loads, stays on its own host, fits a small phone and has no barrier a machine can find. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { builtPages } from "../support/site.ts";

/** In the order of the alphabet, the doorway first: it leads on a reader who has been to a page before. */
const paths = builtPages()
	.map(({ path }) => path)
	.sort();

/** A language the doorway does not offer: it would lead a reader of the other two away. */
const LOCALE = "fr-FR";
const SMALLEST = 320;

let site: Site;
let small: Reader;
let wide: Reader;
let wideDark: Reader;

beforeAll(async () => {
	site = await openSite();
	small = await site.page({ locale: LOCALE, width: SMALLEST, height: 640 });
	wide = await site.page({ locale: LOCALE, width: 1280, height: 900 });
	wideDark = await site.page({ locale: LOCALE, width: 1280, height: 900, dark: true });
});
afterAll(() => site?.close());

describe.each(paths)("%s", (path) => {
	test("loads, asks no other host, logs no error", async () => {
		expect(await small.visit(path, "networkidle")).toBe(200);
		expect(new URL(small.page.url()).pathname).toBe(path);
		expect(small.foreign, "requests to other hosts").toEqual([]);
		expect(small.errors, "errors").toEqual([]);
	});
	test(`fits ${SMALLEST} pixels`, async () => {
		expect(await overflow(small.page)).toEqual([]);
	});
	test("has no barrier on a small screen", async () => {
		expect(await barriers(small.page)).toEqual([]);
	});
	test("has no barrier on a wide screen", async () => {
		await wide.visit(path);
		expect(await barriers(wide.page)).toEqual([]);
	});
	test("has no barrier in the dark", async () => {
		await wideDark.visit(path);
		expect(await barriers(wideDark.page)).toEqual([]);
	});
});

test("an address without a page answers 404 with the site's own page", async () => {
	expect(await small.visit("/zh/no-such-page/")).toBe(404);
	expect(await small.page.locator("main").count()).toBe(1);
});
