import { describe, expect, test } from "vitest";
import { readTypedDate } from "../../src/case/typed-date.ts";

const TODAY = "2026-11-24";
const read = (text: string) => readTypedDate(text, TODAY);
const date = (iso: string) => ({ kind: "date", date: iso });

describe("one day, many spellings", () => {
	test.each([
		"2026-11-05",
		"2026/11/5",
		"2026.11.5",
		"20261105",
		"2026年11月5日",
		"2026 年 11 月 5 日",
		"２０２６年１１月５日",
		"２０２６－１１－０５",
		"26年11月5号",
		"5 Nov 2026",
		"5th November 2026",
		"Nov 5, 2026",
		"november 5 2026",
		"5. November 2026",
		"5.11.2026",
		"05.11.26",
		"令和8年11月5日",
	])("%s", (text) => {
		expect(read(text)).toEqual(date("2026-11-05"));
	});
	test("today and yesterday by name", () => {
		expect(read("今天")).toEqual(date("2026-11-24"));
		expect(read("昨天")).toEqual(date("2026-11-23"));
		expect(read("Yesterday")).toEqual(date("2026-11-23"));
	});
	test("day and month cannot be confused where one is above twelve", () => {
		expect(read("11/25/2026")).toEqual(date("2026-11-25"));
		expect(read("25/11/2026")).toEqual(date("2026-11-25"));
	});
});

describe("asked back, never guessed", () => {
	test("11/5/2026 is 5 November or 11 May", () => {
		expect(read("11/5/2026")).toEqual({ kind: "choose", dates: ["2026-11-05", "2026-05-11"] });
	});
	test("11/5 has no year either", () => {
		expect(read("11/5")).toEqual({ kind: "choose", dates: ["2026-11-05", "2027-11-05", "2026-05-11", "2027-05-11"] });
	});
	test("11月5日 and 5 Nov lack a year", () => {
		expect(read("11月5日")).toEqual({ kind: "choose", dates: ["2026-11-05", "2027-11-05"] });
		expect(read("5 Nov")).toEqual({ kind: "choose", dates: ["2026-11-05", "2027-11-05"] });
	});
});

describe("what is wrong is named", () => {
	test.each([
		["2026-02-30", { code: "no-such-day", year: 2026, month: 2, day: 30 }],
		["2027-02-29", { code: "no-such-day", year: 2027, month: 2, day: 29 }],
		["2月30日", { code: "no-such-day", year: undefined, month: 2, day: 30 }],
		["31/4", { code: "no-such-day", year: undefined, month: 4, day: 31 }],
		["2026-13-01", { code: "no-such-month" }],
		["13月1日", { code: "no-such-month" }],
		["2026-11", { code: "no-day" }],
		["2026年11月", { code: "no-day" }],
		["Nov 2026", { code: "no-day" }],
		["上周五", { code: "not-a-date" }],
		["constructor", { code: "not-a-date" }],
		["<script>", { code: "not-a-date" }],
		["99999999999999", { code: "not-a-date" }],
	])("%s", (text, error) => {
		expect(read(text)).toEqual({ kind: "error", ...error });
	});
	test("29 February without a year has the leap years to offer", () => {
		expect(readTypedDate("2月29日", "2028-06-01")).toEqual({ kind: "choose", dates: ["2028-02-29"] });
	});
	test("nothing typed is nothing wrong", () => {
		expect(read("  ")).toEqual({ kind: "empty" });
	});
});
