/** No figure without a source, and none at all where nothing was found: an unknown is shown as unknown. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

const records = allRecords(readLedger());
const hasFigure = ({ versions, cautious, amount, period, season }: (typeof records)[number]) =>
	Boolean(versions ?? cautious ?? amount ?? period ?? season?.until);

test("every count, sum and period has a source", () => {
	expect(records.filter((record) => hasFigure(record) && record.sources.length === 0).map(({ id }) => id)).toEqual([]);
});

test("what is unsourced carries no figure", () => {
	expect(
		records.filter((record) => record.confidence === "unsourced" && hasFigure(record)).map(({ id }) => id),
	).toEqual([]);
});

test("a cautious count stands beside a published one", () => {
	expect(records.filter(({ cautious, versions }) => cautious && !versions).map(({ id }) => id)).toEqual([]);
});
