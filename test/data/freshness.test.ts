/** Which records `npm run freshness` lists, on days chosen here. */
import { describe, expect, test } from "vitest";
import { staleByFile, staleness } from "../../scripts/lib/stale.mjs";

const plain = { id: "xx-return", file: "stores/xx", checkedOn: "2026-01-01" };
const known = { ...plain, id: "xx-holiday-2026", season: { year: 2026, until: "2027-01-31" } };
const open = { ...plain, id: "xx-holiday-2026", season: { year: 2026 } };

describe("an ordinary record", () => {
	test("rests for 180 days, the last of them included", () => {
		expect(staleness(plain, "2026-06-30")).toBeUndefined();
		expect(staleness(plain, "2026-07-01")).toEqual({ id: "xx-return", why: "recheck", since: "2026-06-30" });
	});

	test("is not hurried in the season", () => {
		expect(staleness({ ...plain, checkedOn: "2026-10-01" }, "2026-12-31")).toBeUndefined();
	});
});

describe("a season", () => {
	test("rests for 30 days from October to December of its year, and for 180 otherwise", () => {
		const season = { ...known, checkedOn: "2026-10-20" };
		expect(staleness(season, "2026-11-19")).toBeUndefined();
		expect(staleness(season, "2026-11-20")).toEqual({ id: known.id, why: "recheck", since: "2026-11-19" });
		expect(staleness(season, "2027-02-01")).toBeUndefined();
	});

	test("of another year is not hurried", () => {
		expect(staleness({ ...known, season: { year: 2024 }, checkedOn: "2026-10-20" }, "2026-12-31")).toBeUndefined();
	});

	test("without a date should be announced by 15 October of its year", () => {
		const checked = { ...open, checkedOn: "2026-09-30" };
		expect(staleness(checked, "2026-10-14")).toBeUndefined();
		expect(staleness(checked, "2026-10-15")).toEqual({ id: open.id, why: "announced", since: "2026-10-15" });
	});

	test("stays listed although somebody looked in vain, until the season is over", () => {
		const checked = { ...open, checkedOn: "2027-02-01" };
		expect(staleness(checked, "2027-02-10")?.why).toBe("announced");
		expect(staleness(checked, "2027-02-11")).toBeUndefined();
	});
});

test("records are listed by the file they stand in", () => {
	const other = { ...plain, id: "yy-law", file: "laws/yy" };
	const found = staleByFile([plain, other, { ...plain, id: "xx-fresh", checkedOn: "2026-12-01" }], "2026-12-31");
	expect([...found].map(([file, stale]) => [file, stale.map(({ id }) => id)])).toEqual([
		["stores/xx", ["xx-return"]],
		["laws/yy", ["yy-law"]],
	]);
});
