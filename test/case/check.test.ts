import { describe, expect, test } from "vitest";
import { dateProblems, withoutProblems } from "../../src/case/check.ts";

const TODAY = "2026-11-24";
const problemsOf = (events: Record<string, string>, more = {}) => dateProblems({ events, ...more }, TODAY);

describe("dates that cannot be right", () => {
	test("delivered before ordered names both dates, and neither is trusted", () => {
		const facts = { events: { ordered: "2026-11-10", delivered: "2026-11-05", promised: "2026-11-12" } };
		const problems = dateProblems(facts, TODAY);
		expect(problems).toEqual([
			{ key: "delivered", code: "before", date: "2026-11-05", other: "ordered", otherDate: "2026-11-10" },
		]);
		expect(withoutProblems(facts, problems)).toEqual({ events: { promised: "2026-11-12" } });
	});
	test("what has happened cannot lie ahead", () => {
		expect(problemsOf({ delivered: "2026-11-25" })).toEqual([
			{ key: "delivered", code: "in-the-future", date: "2026-11-25" },
		]);
	});
	test("a promise and a return-by date may", () => {
		expect(problemsOf({ promised: "2026-12-01" }, { screen: "2027-01-31" })).toEqual([]);
	});
	test("a slip of the year is named, once", () => {
		expect(problemsOf({ ordered: "2016-11-01", delivered: "2026-11-05" })).toEqual([
			{ key: "ordered", code: "too-long-ago", date: "2016-11-01" },
		]);
		expect(problemsOf({ promised: "2062-11-05" })).toEqual([
			{ key: "promised", code: "too-far-ahead", date: "2062-11-05" },
		]);
	});
	test("a return cannot be posted before the goods came, nor received before it was posted", () => {
		expect(
			problemsOf({ delivered: "2026-11-10", posted: "2026-11-08", "received-back": "2026-11-07" }).map(
				({ key }) => key,
			),
		).toEqual(["posted", "received-back"]);
	});
	test("in hand before the forwarder had it", () => {
		expect(problemsOf({ delivered: "2026-11-10" }, { inHand: "2026-11-08" })).toMatchObject([{ key: "in-hand" }]);
	});
	test("dates in order raise nothing", () => {
		expect(problemsOf({ ordered: "2026-11-01", promised: "2026-11-05", delivered: "2026-11-04" })).toEqual([]);
	});
});
