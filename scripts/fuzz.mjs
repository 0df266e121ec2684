/**
 * `npm run test:fuzz`: very many random orders, reckoned by the engine and by the oracle (test/support/oracle.ts), which
 * must agree on every line. No part of `npm test`, which tries a quarter as many. The last line is `N passed, N failed`.
 */
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { installWhatIsMissing } from "./lib/install.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { inProject } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";
import { ZONES } from "./lib/zones.mjs";

const RUNS = 100_000;
const HELP = `npm run test:fuzz -- [--runs=NUMBER] [--seed=NUMBER] [--store=ID] [--order=HASH]

  --runs   random orders in all, spread evenly over stores and ${ZONES.length} time zones (else ${RUNS})
  --seed   the same number gives the same orders (else a new one each time; it is printed)
  --store  one store instead of all
  --order  one order, as a failure prints it: the part of a calculator link from # on; put it into quotes`;

/** One process for each core of a small machine, as in npm test. */
const AT_ONCE = 2;
/** Orders that the slowest machine we think of does in a minute; a process that hangs still ends. */
const SLOWEST = 2000;

const STORES = readdirSync(inProject("content/rules/stores"))
	.filter((name) => name.endsWith(".yaml"))
	.map((name) => basename(name, ".yaml"))
	.sort();

/**
 * @param {string} name
 * @param {string} text
 */
function whole(name, text) {
	if (!/^\d{1,9}$/.test(text))
		throw new Problem(`--${name}: "${text}" is no whole number of up to nine digits.\n${HELP}`);
	return Number(text);
}

function asked() {
	const { values } = parseArgs({
		options: {
			runs: { type: "string" },
			seed: { type: "string" },
			store: { type: "string" },
			order: { type: "string" },
			help: { type: "boolean" },
		},
	});
	if (values.help) {
		console.log(HELP);
		process.exit(0);
	}
	const { order } = values;
	const store = order === undefined ? values.store : new URLSearchParams(order.replace(/^#/, "")).get("store");
	if (store != null && !STORES.includes(store))
		throw new Problem(`No such store: ${store}. There are ${STORES.join(", ")}.`);
	if (order !== undefined && (store == null || !/[#&]today=\d{4}-\d{2}-\d{2}/.test(`#${order}`)))
		throw new Problem(`--order needs a store and a today in it.\n${HELP}`);
	const runs = whole("runs", values.runs ?? String(RUNS));
	if (runs === 0) throw new Problem(`--runs: nothing to do.\n${HELP}`);
	const seed = whole("seed", values.seed ?? String(Math.floor(Math.random() * 1e9)));
	return { stores: store == null ? STORES : [store], runs, seed, order };
}

/**
 * @param {string} zone
 * @param {string[]} args of test/fuzz/orders.ts
 * @param {number} orders how many it is going to compare
 */
async function reportOf(zone, args, orders) {
	const { code, output } = await run("node", [inProject("test/fuzz/orders.ts"), ...args], {
		env: { TZ: zone },
		minutes: 2 + Math.ceil(orders / SLOWEST),
	});
	const line = output.split("\n").find((each) => each.startsWith("{"));
	if (code !== 0 || line === undefined) throw new Problem(`${zone}: no result.`, output);
	/** @type {import("../test/fuzz/orders.ts").Report} */
	const report = JSON.parse(line);
	return report;
}

/** @param {import("../test/fuzz/orders.ts").Report["failures"][number]} failure */
function show({ store, link, differences }) {
	console.log(`\n  ${store}, smallest order found: ${link}`);
	for (const { got, expected } of differences)
		console.log(`    engine ${JSON.stringify(got)}\n    oracle ${JSON.stringify(expected)}`);
	console.log(`    once more: npm run test:fuzz -- --order='${link}'`);
}

await orSayWhy(async () => {
	const { stores, runs, seed, order } = asked();
	await installWhatIsMissing();
	const each = Math.ceil(runs / (ZONES.length * stores.length));
	const orders = order === undefined ? each * stores.length : 1;
	console.log(
		order === undefined
			? `${orders * ZONES.length} random orders: ${each} for each of ${stores.length} stores (${stores.join(", ")}) under each of ${ZONES.length} time zones. Seed ${seed}.`
			: `One order under each of ${ZONES.length} time zones.`,
	);
	const args =
		order === undefined
			? [`--stores=${stores.join(",")}`, `--runs=${each}`, `--seed=${seed}`]
			: [`--stores=${stores.join(",")}`, `--order=${order}`];

	const started = Date.now();
	const all = { orders: 0, failed: 0, lines: 0, dated: 0 };
	const waiting = [...ZONES];
	const work = async () => {
		for (let zone = waiting.shift(); zone !== undefined; zone = waiting.shift()) {
			const from = Date.now();
			const report = await reportOf(zone, args, orders);
			for (const key of /** @type {const} */ (["orders", "failed", "lines", "dated"])) all[key] += report[key];
			const took = ((Date.now() - from) / 1000).toFixed(1);
			console.log(
				`${report.failed > 0 ? "✗" : "✓"} ${zone.padEnd(20)} ${report.orders} orders, ${report.dated} last days  ${took} s`,
			);
			for (const failure of report.failures) show(failure);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));

	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`\n${all.lines} lines compared, ${all.dated} of them with a last day. Took ${seconds} s.`);
	if (all.failed > 0 && order === undefined)
		console.log(
			`The same orders again: npm run test:fuzz -- --runs=${runs} --seed=${seed}${stores.length === 1 ? ` --store=${stores[0]}` : ""}`,
		);
	console.log(`${all.orders - all.failed} passed, ${all.failed} failed`);
	if (all.failed > 0) process.exitCode = 1;
});
