/** What does Lighthouse say of a page, as a phone sees it? Its own settings, its own throttling. */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { ARGS } from "../lib/chromium.mjs";

/**
 * @param {string} chromePath
 * @param {string} url
 * @returns {Promise<{ scores: Record<string, number>, lcp: number, tbt: number, cls: number, missed: string[] }>}
 *   scores out of 100; `missed`: what cost points outside performance
 */
export async function audit(chromePath, url) {
	const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...ARGS], logLevel: "silent" });
	try {
		const result = await lighthouse(url, { port: chrome.port, logLevel: "silent", output: "json" });
		if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
		const { categories, audits, runtimeError } = result.lhr;
		if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
		const value = (/** @type {string} */ id) => audits[id]?.numericValue ?? Number.NaN;
		const scored = Object.values(categories).filter(({ score }) => score !== null);
		return {
			scores: Object.fromEntries(scored.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
			lcp: value("largest-contentful-paint"),
			tbt: value("total-blocking-time"),
			cls: value("cumulative-layout-shift"),
			missed: scored
				.filter(({ id }) => id !== "performance")
				.flatMap(({ auditRefs }) => auditRefs.filter(({ weight, id }) => weight > 0 && (audits[id]?.score ?? 1) < 1))
				.map(({ id }) => `${id}: ${audits[id]?.title}`),
		};
	} finally {
		chrome.kill();
	}
}
