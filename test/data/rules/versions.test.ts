/** Versions of one rule follow one another: on no day do two hold, or the answer would hang on their order in the file. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

const records = allRecords(readLedger());
const FIRST = "0000-01-01";
const LAST = "9999-12-31";

test("no version ends before it begins", () => {
	const bad = records.flatMap(({ id, versions = [] }) =>
		versions.filter(({ from = FIRST, until = LAST }) => from > until).map(({ from }) => `${id}: from ${from}`),
	);
	expect(bad).toEqual([]);
});

test("versions of one rule do not overlap, and stand in the order of time", () => {
	const bad = records.flatMap(({ id, versions = [] }) =>
		versions.slice(1).flatMap(({ from = FIRST }, at) => {
			const { until = LAST } = versions[at] ?? {};
			return from > until ? [] : [`${id}: one version ends ${until}, the next begins ${from}`];
		}),
	);
	expect(bad).toEqual([]);
});
