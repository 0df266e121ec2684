import { describe, expect, test } from "vitest";
import { clockDoubt } from "../../src/case/clock-doubt.ts";

const CHECKED = ["2026-11-20", "2026-11-23", "2025-03-01"];

describe("a device's day against the days on which records were checked", () => {
	test.each([
		["2026-11-22", undefined], // Checked where it was a day later.
		["2026-11-21", { code: "behind", checkedOn: "2026-11-23" }],
		["1970-01-01", { code: "behind", checkedOn: "2026-11-23" }],
		["2026-11-23", undefined],
		["2027-11-23", undefined],
		["2027-11-24", { code: "ahead", checkedOn: "2026-11-23" }],
	] as const)("%s", (today, doubt) => expect(clockDoubt(today, CHECKED)).toEqual(doubt));

	test("without a record nothing is doubted", () => expect(clockDoubt("1970-01-01", [])).toBeUndefined());
});
