/** How sure we say we are follows from the number and the kind of sources, not from a feeling. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

const records = allRecords(readLedger());

test("high: the publisher's own page was read, or two sources agree", () => {
	const bad = records.filter(
		({ confidence, sources }) =>
			confidence === "high" &&
			sources.length < 2 &&
			!sources.some(({ kind, seen }) => kind !== "secondary" && seen === "page"),
	);
	expect(bad.map(({ id }) => id)).toEqual([]);
});

test("two sources are two pages", () => {
	const bad = records.filter(({ sources }) => new Set(sources.map(({ url }) => url)).size < sources.length);
	expect(bad.map(({ id }) => id)).toEqual([]);
});

test("what has no source at all is called unsourced", () => {
	expect(
		records.filter(({ confidence, sources }) => confidence !== "unsourced" && sources.length === 0).map(({ id }) => id),
	).toEqual([]);
});
