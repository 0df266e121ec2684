/** The vectors of the research on deadline calculators: each is a trap in which a real calculator was caught. */
import { describe, expect, test } from "vitest";
import { addDays, dayAt, daysBetween, isIsoDate, storeDayEndsFirst } from "../../src/engine/date.ts";
import { reckonFirst, reckonLast } from "../../src/engine/reckon.ts";
import type { Count } from "../../src/engine/rule.ts";
import { readCalendars } from "../support/calendars.ts";

const { us = {}, de = {} } = readCalendars();
const last = (rule: Count, event: string, calendar = us) => {
	const reckoned = reckonLast(rule, event, calendar);
	return "notKnown" in reckoned ? reckoned : reckoned.date;
};
const days = (count: number, more: Partial<Count> = {}): Count => ({ count, unit: "day", after: "delivered", ...more });

describe("30 days, start not counted", () => {
	test.each([
		["2026-10-15", "2026-11-14"],
		["2026-10-20", "2026-11-19"],
		["2026-11-03", "2026-12-03"],
		["2027-01-31", "2027-03-02"],
		["2028-01-31", "2028-03-01"],
		["2026-11-15", "2026-12-15"],
	])("%s → %s", (event, expected) => {
		expect(last(days(30), event)).toBe(expected);
	});
});

describe("90 days", () => {
	test.each([
		["2026-08-24", "2026-11-22"],
		["2026-08-25", "2026-11-23"],
		["2026-11-10", "2027-02-08"],
		["2027-12-15", "2028-03-14"],
	])("%s → %s", (event, expected) => {
		expect(last(days(90), event)).toBe(expected);
	});
});

test("days between two calendar days do not feel the clock change", () => {
	expect(daysBetween("2027-03-01", "2027-03-31")).toBe(30);
	expect(daysBetween("2026-10-15", "2026-11-14")).toBe(30);
	expect(daysBetween("2026-08-26", "2026-11-24")).toBe(90);
});

test("14 days: the start not counted, and counted as day 1", () => {
	expect(last(days(14), "2026-11-28")).toBe("2026-12-12");
	expect(last(days(14, { dayOne: "same" }), "2026-11-28")).toBe("2026-12-11");
});

describe("14 days by German law roll to the next working day", () => {
	test.each([
		["2026-11-28", "2026-12-14", "2026-12-12"],
		["2026-12-11", "2026-12-28", "2026-12-25"],
	])("%s → %s, careful day %s", (event, rolled, plain) => {
		const reckoned = reckonLast(days(14, { roll: "next-working-day" }), event, de);
		expect(reckoned).toMatchObject({ date: rolled, cautious: plain });
	});

	test("a year without holidays is not rolled, and says so", () => {
		const reckoned = reckonLast(days(14, { roll: "next-working-day" }), "2030-03-01", de);
		expect(reckoned).toMatchObject({ date: "2030-03-15", cautious: "2030-03-15" });
		expect(reckoned).toHaveProperty("steps.2", { code: "roll-not-known", year: 2030 });
	});
});

describe("waits", () => {
	test("48 hours after a day end on the second day after", () => {
		expect(reckonFirst({ count: 48, unit: "hour", after: "contacted" }, "2026-11-25", us)).toMatchObject({
			date: "2026-11-27",
			cautious: "2026-11-27",
		});
	});
	test("two business days over Thanksgiving end on Monday", () => {
		expect(reckonFirst({ count: 2, unit: "business-day", after: "contacted" }, "2026-11-25", us)).toMatchObject({
			date: "2026-11-30",
			cautious: "2026-11-30",
		});
	});
	test("three days past a day: the third may work, the fourth is safe", () => {
		expect(reckonFirst({ count: 3, unit: "day", after: "promised" }, "2026-11-20", us)).toMatchObject({
			date: "2026-11-23",
			cautious: "2026-11-24",
		});
	});
	test("no wait at all is over on the day itself", () => {
		expect(reckonFirst({ count: 0, unit: "day", after: "delivered" }, "2026-11-20", us)).toMatchObject({
			date: "2026-11-20",
			cautious: "2026-11-20",
		});
	});
	test("business days of a year without calendar are not known", () => {
		expect(reckonFirst({ count: 2, unit: "business-day", after: "contacted" }, "2031-02-05", us)).toEqual({
			notKnown: 2031,
		});
	});
});

describe("dates that are not", () => {
	test.each(["2027-02-29", "2027-02-30", "2026-13-01", "2026-04-31", "2026-1-5", "", "tomorrow", "2026-11-23T00:00"])(
		"%s is refused",
		(text) => {
			expect(isIsoDate(text)).toBe(false);
		},
	);
	test("29 February of a leap year is a date", () => {
		expect(isIsoDate("2028-02-29")).toBe(true);
	});
});

test("today is the reader's own calendar day, not the one in Greenwich", () => {
	expect(dayAt(Date.parse("2026-11-22T23:30:00Z"), "Asia/Shanghai")).toBe("2026-11-23");
	expect(dayAt(Date.parse("2026-11-24T02:30:00Z"), "America/Los_Angeles")).toBe("2026-11-23");
});

test("in Tokyo and Sydney a day ends before it does in Beijing, in Berlin and New York after", () => {
	expect(storeDayEndsFirst("2027-01-31", "Asia/Tokyo", "Asia/Shanghai")).toBe(true);
	expect(storeDayEndsFirst("2027-01-31", "Australia/Sydney", "Asia/Shanghai")).toBe(true);
	expect(storeDayEndsFirst("2027-01-31", "Europe/Berlin", "Asia/Shanghai")).toBe(false);
	expect(storeDayEndsFirst("2027-01-31", "America/New_York", "Asia/Shanghai")).toBe(false);
	expect(storeDayEndsFirst("2027-01-31", "Asia/Tokyo", "Asia/Tokyo")).toBe(false);
});

test("adding days survives the clock change in either direction", () => {
	for (const start of ["2026-03-08", "2026-10-04", "2026-10-25", "2026-11-01", "2027-03-28", "2027-04-04"])
		for (let n = -400; n <= 400; n += 1) expect(daysBetween(start, addDays(start, n))).toBe(n);
});
