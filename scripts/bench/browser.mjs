/** A Chromium that asks nobody anything, and a phone in it: half as fast as a good one, on a slow network. */
import { chromium } from "playwright-core";
import { ARGS, getChromium, NO_CHROMIUM } from "../lib/chromium.mjs";
import { Problem } from "../lib/problem.mjs";

/** How much slower than this machine the phone is. */
export const SLOWDOWN = 4;
/** Lighthouse's "slow 4G", as it throttles in a browser. */
const SLOW_4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1474.56 * 1024) / 8,
	uploadThroughput: (675 * 1024) / 8,
};

/** @returns {Promise<string>} the path of a Chromium */
export async function chromiumPath() {
	const { path, output } = await getChromium();
	if (path === undefined) throw new Problem(NO_CHROMIUM.replace(/ The browser tests.*/, ""), output);
	return path;
}

/** @param {string} executablePath */
export const launch = (executablePath) => chromium.launch({ executablePath, args: ARGS });

/**
 * A new reader with an empty cache, on a slow phone.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {{ network: "slow" | "as it is" }} options
 */
export async function phone(browser, { network }) {
	const context = await browser.newContext({
		viewport: { width: 412, height: 823 },
		deviceScaleFactor: 1.75,
		isMobile: true,
		hasTouch: true,
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
	});
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send("Network.enable");
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
	if (network === "slow") await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
	return { page, devtools, close: () => context.close() };
}
