/** How long does the calculator keep a reader waiting who answers a question, on a slow phone? */
import { phone } from "./browser.mjs";

/** A case with most questions in it; `today` so that the same is reckoned on any day. */
export const CASE = "store=us&problem=not-as-described&sold=seller&to=forwarder&pay=visa&today=2026-11-24";
/** What a reader types, one after the other: the last figure of each makes it a day. */
const TYPED = [
	["ordered", "2026-10-20"],
	["delivered", "2026-11-02"],
	["contacted", "2026-11-10"],
];

/** Runs in the page: notes each interaction's length, and from each input the frame that shows the changed result. */
function watch() {
	const seen = { interactions: /** @type {Record<string, number>} */ ({}), results: /** @type {number[]} */ ([]) };
	Object.assign(globalThis, { benchSeen: seen });
	new PerformanceObserver((list) => {
		for (const { interactionId, duration } of list.getEntries())
			if (interactionId) seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, duration);
	}).observe({ type: "event", durationThreshold: 16, buffered: true });

	let began = 0;
	const begin = (event) => {
		began = event.timeStamp;
	};
	for (const type of ["input", "change"]) document.addEventListener(type, begin, { capture: true });
	new MutationObserver((changes) => {
		if (began === 0 || !changes.some(({ target }) => target.parentElement?.closest(".calc-result, .calc-result *")))
			return;
		const from = began;
		// The task after a frame's callbacks begins when the frame has been drawn.
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => seen.results.push(performance.now() - from);
			port2.postMessage(undefined);
		});
	}).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} page address of the calculator
 * @returns {Promise<{ inputToResult: number, worstInputToResult: number, inp: number }>} ms: the median and the
 *   longest of all inputs that change the result, and the longest interaction (Event Timing, rounded to 8 ms by browsers)
 */
export async function measureCalculator(browser, page) {
	const reader = await phone(browser, { network: "as it is" });
	try {
		await reader.page.addInitScript(watch);
		await reader.page.goto(`${page}#${CASE}`, { waitUntil: "networkidle" });
		await reader.page.locator("[data-clock]").first().waitFor();
		const settle = () => reader.page.waitForTimeout(400);
		await settle();
		/** @type {number[]} */
		const lengths = [];
		/** The last frame that an input changed the result in counts. */
		const take = async () => {
			await settle();
			const results = await reader.page.evaluate(() => globalThis.benchSeen.results.splice(0));
			if (results.length > 0) lengths.push(Math.max(...results));
		};
		await reader.page.evaluate(() => globalThis.benchSeen.results.splice(0));
		for (const [name, day] of TYPED) {
			const field = reader.page.locator(`#field-${name}`);
			await field.tap();
			await reader.page.keyboard.type(day.slice(0, -1), { delay: 60 });
			await settle();
			await reader.page.evaluate(() => globalThis.benchSeen.results.splice(0));
			await reader.page.keyboard.type(day.slice(-1));
			await take();
		}
		for (const value of ["fba", "seller"]) {
			await reader.page.locator(`label:has(> input[name="sold"][value="${value}"])`).tap();
			await take();
		}
		for (const value of ["damaged", "not-arrived", "defective"]) {
			await reader.page.locator(`label:has(> input[name="problem"][value="${value}"])`).tap();
			await take();
		}
		const interactions = await reader.page.evaluate(() => Object.values(globalThis.benchSeen.interactions));
		if (lengths.length < TYPED.length)
			throw new Error("The calculator did not answer: its fields are not what they were.");
		lengths.sort((a, b) => a - b);
		return {
			inputToResult: lengths[Math.floor(lengths.length / 2)] ?? Number.NaN,
			worstInputToResult: lengths.at(-1) ?? Number.NaN,
			inp: Math.max(0, ...interactions),
		};
	} finally {
		await reader.close();
	}
}
