/** A source cannot be younger than the day it was read, and nothing was checked before the ledger began. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

const records = allRecords(readLedger());
/** The first day of the ledger; an earlier one is a slip of the pen. */
const BEGAN = "2026-11-23";

test("no source is younger than the check", () => {
	const bad = records.flatMap(({ id, checkedOn, sources }) =>
		sources
			.filter(({ asOf }) => asOf !== undefined && asOf > checkedOn)
			.map(({ asOf }) => `${id}: ${asOf} > ${checkedOn}`),
	);
	expect(bad).toEqual([]);
});

test("nothing was checked before the ledger began", () => {
	expect(records.filter(({ checkedOn }) => checkedOn < BEGAN).map(({ id }) => id)).toEqual([]);
});

/**
 * A slip into the future would hide a record from `npm run freshness`. The clock of the machine is not asked, so that a
 * test gives the same answer on every day: a check of years ahead of all others is taken for a slip.
 */
test("no check lies far ahead of the others", () => {
	const days = records.map(({ checkedOn }) => checkedOn).sort();
	const middle = days[Math.floor(days.length / 2)] ?? BEGAN;
	const limit = `${Number(middle.slice(0, 4)) + 2}${middle.slice(4)}`;
	expect(
		records.filter(({ checkedOn }) => checkedOn > limit).map(({ id, checkedOn }) => `${id}: ${checkedOn}`),
	).toEqual([]);
});
