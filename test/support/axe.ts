/** What axe finds on a page as it stands, by the rules of WCAG 2.2 AA. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Rule and first places of each barrier; an empty list where none is found. */
export async function barriers(page: Page): Promise<string[]> {
	// Not a script tag: a security policy of the page may refuse it.
	await page.evaluate(axeSource);
	const { violations } = await page.evaluate<AxeResults, string[]>(
		(standards) =>
			(window as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
				runOnly: { type: "tag", values: standards },
				resultTypes: ["violations"],
			}),
		STANDARDS,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
	);
}

/** What sticks out to the right, where something does. */
export const overflow = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll("body *")]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
			.map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`)
			.slice(0, 5)
			.concat(`page is ${scrollWidth} px wide`);
	});
