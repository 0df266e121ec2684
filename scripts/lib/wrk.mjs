/** Where is a wrk, which loads a server and says how it answered? One that is there is taken; else one is installed. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./packages.mjs";
import { run } from "./run.mjs";

/** Said where none is to be had. */
export const NO_WRK = "No wrk on this machine and none could be installed: install it, or name one in WRK_PATH.";

function findWrk() {
	const named = process.env.WRK_PATH;
	const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
	return [...(named ? [named] : []), ...folders.map((folder) => join(folder, "wrk"))].find(existsSync);
}

/** @returns {Promise<string | undefined>} an installed wrk, or one that is installed now */
export async function getWrk() {
	const found = findWrk();
	if (found !== undefined || !canInstall()) return found;
	console.log("No wrk found; trying the system's package manager …");
	await install("wrk");
	return findWrk();
}

const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };
const BYTES = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/**
 * A quantity as wrk prints it: `1.25ms`, `12.30MB`.
 *
 * @param {Record<string, number>} units
 * @param {string | undefined} text
 */
function quantity(units, text) {
	const [, number, unit = ""] = /^([\d.]+)([A-Za-z]+)$/.exec(text ?? "") ?? [];
	const factor = units[unit];
	if (number === undefined || factor === undefined) throw new Error(`not understood: ${text}`);
	return Number(number) * factor;
}

/**
 * @param {string} output of `wrk --latency`
 * @returns {{ requests: number, bytes: number, p50: number, p90: number, p99: number, failed: number }} requests and
 *   bytes a second, milliseconds, and how many answers were errors or did not come
 */
export function readWrk(output) {
	/** @param {RegExp} pattern */
	const word = (pattern) => pattern.exec(output)?.[1];
	/** @param {number} share */
	const percentile = (share) => quantity(MILLISECONDS, word(new RegExp(`^\\s+${share}%\\s+(\\S+)`, "m")));
	const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? [];
	const refused = Number(word(/Non-2xx or 3xx responses: (\d+)/) ?? 0);
	return {
		requests: Number(word(/Requests\/sec:\s+([\d.]+)/)),
		bytes: quantity(BYTES, word(/Transfer\/sec:\s+(\S+)/)),
		p50: percentile(50),
		p90: percentile(90),
		p99: percentile(99),
		failed: errors.reduce((sum, count) => sum + Number(count), refused),
	};
}

/**
 * @param {string} wrk
 * @param {string} url
 * @param {{ connections: number, seconds: number }} load
 */
export async function loadWith(wrk, url, { connections, seconds }) {
	const args = ["--latency", "-t1", `-c${connections}`, `-d${seconds}s`, "-H", "Accept-Encoding: gzip", url];
	const { code, output } = await run(wrk, args, { minutes: 5 });
	if (code !== 0) throw new Error(output);
	return readWrk(output);
}
