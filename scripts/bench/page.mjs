/** What does one page move over the wire before anybody touches it, and when is it there? */
import { phone } from "./browser.mjs";

/** Work that a page puts off until nothing else is to do has begun by then. */
const QUIET = 1500;
/** Longer than this, a task keeps a reader waiting who touches the page. */
const LONG_TASK = 50;

/**
 * @typedef {object} PageFigures
 * @property {number} bytes all that the server sent, compressed, with headers
 * @property {number} requests of the page
 * @property {number} html @property {number} css @property {number} script @property {number} other bytes of each kind
 * @property {number} behind bytes that no page asked for: the service worker and what it fetches
 * @property {number} lcp ms @property {number} tbt ms @property {number} cls
 */

/** Runs in the page, before anything of its own. */
function watch() {
	const seen = { lcp: 0, cls: 0, fcp: 0, tasks: /** @type {{ start: number, duration: number }[]} */ ([]) };
	Object.assign(globalThis, { benchSeen: seen });
	const observe = (type, take) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	observe("largest-contentful-paint", (entry) => {
		seen.lcp = entry.startTime;
	});
	observe("layout-shift", (entry) => {
		if (!entry.hadRecentInput) seen.cls += entry.value;
	});
	observe("paint", (entry) => {
		if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
	});
	observe("longtask", ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
}

const KIND = { Document: "html", Stylesheet: "css", Script: "script" };

/**
 * @param {import("playwright-core").Browser} browser
 * @param {{ address: string, sent: () => number }} server
 * @param {string} path
 * @returns {Promise<PageFigures>}
 */
export async function measurePage(browser, server, path) {
	const url = `${server.address}${path}`;
	const before = server.sent();
	const { page, devtools, close } = await phone(browser, { network: "slow" });
	const sizes = { html: 0, css: 0, script: 0, other: 0 };
	let requests = 0;
	const kinds = new Map();
	devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, KIND[type] ?? "other"));
	devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
		requests += 1;
		sizes[kinds.get(requestId) ?? "other"] += encodedDataLength;
	});
	try {
		await page.addInitScript(watch);
		const response = await page.goto(url, { waitUntil: "networkidle" });
		if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`);
		await page.waitForTimeout(QUIET);
		await page.waitForLoadState("networkidle");
		const { lcp, cls, fcp, tasks } = await page.evaluate(() => globalThis.benchSeen);
		const tbt = tasks
			.filter(({ start }) => start >= fcp)
			.reduce((sum, { duration }) => sum + Math.max(0, duration - LONG_TASK), 0);
		const bytes = server.sent() - before;
		const asked = Object.values(sizes).reduce((sum, size) => sum + size, 0);
		return { bytes, requests, ...sizes, behind: Math.max(0, bytes - asked), lcp, tbt, cls };
	} finally {
		await close();
	}
}
