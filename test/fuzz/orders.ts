/**
 * Random orders of one time zone against the oracle; `scripts/fuzz.mjs` starts it once for each zone (`TZ`).
 * Arguments: `--seed`, `--runs` orders for each store, `--stores` ids with commas between, or `--order` one link's hash.
 * Writes one line of JSON (`Report`).
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { readLink, writeLink } from "../../src/case/link.ts";
import { compareWithOracle, type Difference } from "../support/against-oracle.ts";
import { bookOf } from "../support/plan-case.ts";
import { type Sample, samples, settingOf } from "../support/random-orders.ts";

type Failure = { store: string; link: string; differences: Difference[] };
export type Report = {
	/** Orders compared, and those of them in which engine and oracle differ. */
	orders: number;
	failed: number;
	/** Lines of results that were compared, and those with a last day. */
	lines: number;
	dated: number;
	/** For each store the smallest order that was found. */
	failures: Failure[];
};

/** Orders are made in lots, so that a million of them need no more memory than a thousand. */
const LOT = 1000;

const compare = (store: string, sample: Sample) => compareWithOracle(sample.facts, settingOf(store, sample));

const failureOf = (store: string, { facts, today, zone }: Sample): Failure => ({
	store,
	link: `#${writeLink({ store, facts, today, zone })}`,
	differences: compare(store, { facts, today, zone }).differences,
});

/** A seed for each lot; the same lot of the same store comes back whatever else is run beside it. */
const seedOf = (...parts: (string | number)[]): number =>
	[...parts.join("/")].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);

function runStore(store: string, runs: number, seed: number, report: Report): void {
	const zone = process.env["TZ"] ?? "";
	let smallest: Failure | undefined;
	for (let done = 0; done < runs; done += LOT) {
		const lot = { numRuns: Math.min(LOT, runs - done), seed: seedOf(seed, zone, store, done) };
		let failed = 0;
		for (const sample of fc.sample(samples(store), lot)) {
			const { lines, dated, differences } = compare(store, sample);
			report.lines += lines;
			report.dated += dated;
			if (differences.length > 0) failed += 1;
		}
		report.orders += lot.numRuns;
		report.failed += failed;
		if (failed === 0 || smallest !== undefined) continue;
		const same = (sample: Sample): boolean => compare(store, sample).differences.length === 0;
		const found = fc.check(fc.property(samples(store), same), lot).counterexample?.[0];
		if (found !== undefined) smallest = failureOf(store, found);
	}
	if (smallest !== undefined) report.failures.push(smallest);
}

function runOrder(hash: string, known: readonly string[], report: Report): void {
	const { store = "", facts, today = "", zone } = readLink(hash, known).case;
	const sample: Sample = { facts, today, zone: zone ?? bookOf(store).store.zone };
	const { lines, dated, differences } = compare(store, sample);
	Object.assign(report, { orders: 1, failed: differences.length > 0 ? 1 : 0, lines, dated });
	if (differences.length > 0) report.failures.push(failureOf(store, sample));
}

const { values } = parseArgs({
	options: {
		seed: { type: "string", default: "0" },
		runs: { type: "string", default: "0" },
		stores: { type: "string", default: "" },
		order: { type: "string" },
	},
});
const stores = values.stores.split(",");
const report: Report = { orders: 0, failed: 0, lines: 0, dated: 0, failures: [] };
if (values.order === undefined)
	for (const store of stores) runStore(store, Number(values.runs), Number(values.seed), report);
else runOrder(values.order, stores, report);
console.log(JSON.stringify(report));
