/**
 * `npm run bench:server`: what does nginx with our configuration carry on this machine? Loads it over the loopback with
 * wrk, one page after another, compressed. Client and server share the processor, so the figures are a floor.
 */
import { parseArgs } from "node:util";
import { machine, yardstick, yardsticks } from "./bench/machine.mjs";
import { kilobytes, milliseconds, table } from "./bench/table.mjs";
import { build, isBuilt } from "./lib/build.mjs";
import { compress } from "./lib/compress.mjs";
import { getNginx, NO_NGINX } from "./lib/nginx.mjs";
import { startNginxOn } from "./lib/nginx-site.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { DIST } from "./lib/project.mjs";
import { getWrk, loadWith, NO_WRK } from "./lib/wrk.mjs";

const PAGES = "/zh/steps/contact/,/zh/tools/deadlines/,/zh/stores/us/,/data/zh/us.json,/nope/";
const HELP = `npm run bench:server -- [--seconds=10] [--connections=64] [--pages=PATH,PATH]

  --pages  else ${PAGES}`;

/** @param {string} name @param {string} text */
function count(name, text) {
	if (!/^[1-9]\d{0,4}$/.test(text)) throw new Problem(`--${name} wants a number, not "${text}".\n${HELP}`);
	return Number(text);
}

await orSayWhy(async () => {
	const { values } = parseArgs({
		options: {
			seconds: { type: "string", default: "10" },
			connections: { type: "string", default: "64" },
			pages: { type: "string", default: PAGES },
			help: { type: "boolean" },
		},
	});
	if (values.help) return console.log(HELP);
	const load = { seconds: count("seconds", values.seconds), connections: count("connections", values.connections) };
	const nginx = await getNginx();
	if (nginx === undefined) throw new Problem(`There is ${NO_NGINX}.`);
	const wrk = await getWrk();
	if (wrk === undefined) throw new Problem(NO_WRK);
	if (!isBuilt()) {
		console.log("Building the site …");
		const { code, output } = await build();
		if (code !== 0) throw new Problem("The build failed; why is above.", output);
	}
	compress(DIST);

	const before = yardstick();
	const server = await startNginxOn(DIST);
	const rows = [];
	try {
		for (const path of values.pages.split(",")) {
			const url = `http://127.0.0.1:${server.port}${path}`;
			const { status, headers } = await fetch(url, { headers: { "Accept-Encoding": "gzip" } });
			const { requests, bytes, p50, p90, p99, failed } = await loadWith(wrk, url, load);
			rows.push([
				`${path}${status === 200 ? "" : ` (${status})`}`,
				kilobytes(Number(headers.get("content-length"))),
				`${Math.round(requests)}`,
				milliseconds(p50),
				milliseconds(p90),
				milliseconds(p99),
				(bytes / 1024 ** 2).toFixed(0),
				// Asked for a page that is not there, every answer is one.
				status === 200 ? `${failed}` : "–",
			]);
		}
	} finally {
		await server.stop();
	}
	const how = `wrk, ${load.connections} connections, ${load.seconds} s a page`;
	console.log(`${machine("nginx, two workers", how, yardsticks(before, yardstick()))}\n`);
	console.log(table(["page", "gzip", "requests/s", "50 %", "90 %", "99 %", "MB/s", "failed"], rows));
});
