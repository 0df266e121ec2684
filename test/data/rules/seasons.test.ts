/** A season belongs to one year: orders of that year, a last day at most a year later. Slips of a digit end here. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

const seasons = allRecords(readLedger()).flatMap(({ id, season, role }) => (season ? [{ id, role, ...season }] : []));

test("only seasons have one", () => {
	expect(seasons.filter(({ role }) => role !== "season").map(({ id }) => id)).toEqual([]);
});

test("orders lie in the year of the season", () => {
	const bad = seasons.filter(({ year, orderedFrom, orderedTo }) =>
		[orderedFrom, orderedTo].some((day) => day !== undefined && day.slice(0, 4) !== String(year)),
	);
	expect(bad.map(({ id, year }) => `${id}: ${year}`)).toEqual([]);
});

test("the first day is not after the last, and the last day to act comes after both", () => {
	const bad = seasons.filter(
		({ orderedFrom, orderedTo, until }) =>
			(orderedFrom && orderedTo && orderedFrom > orderedTo) || (orderedTo && until && orderedTo > until),
	);
	expect(bad.map(({ id }) => id)).toEqual([]);
});

test("the last day to act is less than a year after the season", () => {
	const bad = seasons.filter(({ year, until }) => until !== undefined && until >= `${year + 1}-12-31`);
	expect(bad.map(({ id, until }) => `${id}: ${until}`)).toEqual([]);
});

test("a season that is announced says for which orders and how it meets the ordinary window", () => {
	const bad = seasons.filter(
		({ until, orderedFrom, orderedTo, combine }) => until !== undefined && !(orderedFrom && orderedTo && combine),
	);
	expect(bad.map(({ id }) => id)).toEqual([]);
});
