/** Where is a Chromium for the browser tests? One that is there is taken; else one is fetched. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./packages.mjs";
import { run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
const ELSEWHERE = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** What it is started with: nothing here needs a network, and a browser's own requests would only fail or wait. */
export const ARGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

/** Said where none is to be had. */
export const NO_CHROMIUM =
	"No Chromium: install Chromium or Google Chrome, or name one in CHROMIUM_PATH. The browser tests did not run.";

/** Some systems have a program of that name which only says where to get one. */
const works = (/** @type {string} */ path) =>
	existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000, stdio: "ignore" }).status === 0;

/** Playwright's own, where it was downloaded once. */
async function playwrights() {
	const { chromium } = await import("playwright-core");
	return chromium.executablePath();
}

/**
 * An installed Chromium: `CHROMIUM_PATH`, the system's, Playwright's.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	const systems = FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	const candidates = [...(named ? [named] : []), ...systems, ...ELSEWHERE];
	return candidates.find(works) ?? [await playwrights()].find(works);
}

/** Ways to get one, in the order in which they are tried. Each answers with what was done. */
const WAYS = [
	{
		name: "Playwright's download",
		possible: () => true,
		get: async () => (await run("playwright-core", ["install", "chromium"], { minutes: 10 })).output,
	},
	{ name: "the system's package manager", possible: canInstall, get: () => install("chromium") },
];

/**
 * An installed Chromium, or one that is installed now.
 *
 * @returns {Promise<{ path: string | undefined, output: string }>} `output`: what was tried, for the reader of a failure
 */
export async function getChromium() {
	const found = await findChromium();
	if (found !== undefined) return { path: found, output: "" };
	let output = "";
	for (const { name, possible, get } of WAYS) {
		if (!possible()) continue;
		console.log(`No Chromium found; trying ${name} …`);
		output += await get();
		const path = await findChromium();
		if (path !== undefined) return { path, output };
	}
	return { path: undefined, output };
}
