/** `test/site/budgets.test.ts` weighs what a page names. Here a browser says that it loads that and nothing else. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "../support/browser.ts";
import { builtPages } from "../support/site.ts";
import { weightOf } from "../support/weight.ts";

const pages = builtPages();

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

test.each([
	["/zh/steps/contact/", ""],
	["/en/stores/us/", ""],
	["/zh/reference/rules/", ""],
	["/zh/tools/deadlines/", "#store=us"],
	["/en/tools/evidence/", ""],
])("%s loads by itself what was weighed", async (path, hash) => {
	const built = pages.find((page) => page.path === path);
	if (built === undefined) throw new Error(`no ${path}`);
	const { files } = weightOf(built);
	const reader = await site.page({ serviceWorkers: "block" });
	try {
		await reader.visit(path + hash, "networkidle");
		// Also what waits until nothing else is to do.
		await reader.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
		await reader.page.waitForLoadState("networkidle");
		const loaded = await reader.page.evaluate(() =>
			performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
		);
		expect(loaded.length).toBeGreaterThan(0);
		const rules = "/data/zh/us.json";
		expect(loaded.filter((each) => !files.includes(each) && !(hash !== "" && each === rules))).toEqual([]);
		const byNoPage = new Set(["/sw.js", "/favicon.svg"]);
		expect(files.filter((each) => !loaded.includes(each) && !byNoPage.has(each))).toEqual([]);
	} finally {
		await reader.close();
	}
});
