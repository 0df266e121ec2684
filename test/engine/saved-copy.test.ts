/** Rules that the device kept are not called current: a holiday season in them moves no careful day. */
import { expect, test } from "vitest";
import { planCase } from "../support/plan-case.ts";

/** amazon.com.be, ordered within the season of 2025 (be-holiday-2025): returnable until 31 January 2026. */
const ORDER = "problem=changed-mind&ordered=2025-11-20&delivered=2025-11-24";
const returnOf = (savedOn?: string, today = "2025-12-10") => {
	const { plan } = planCase(ORDER, { store: "be", today, ...(savedOn === undefined ? {} : { savedOn }) });
	const clock = plan.clocks.find(({ id }) => id === "return");
	return { last: clock?.last, actBy: clock?.actBy, reasons: clock?.reasons.map(({ code }) => code) };
};

test("with the network the season counts", () => {
	expect(returnOf()).toMatchObject({ last: "2026-01-31", actBy: "2026-01-31" });
	expect(returnOf().reasons).toContain("season-later-of");
});

test("in a copy of an earlier day the careful day is that of the ordinary window, and the reason says why", () => {
	const { last, actBy, reasons } = returnOf("2025-12-01");
	expect({ last, actBy }).toEqual({ last: "2026-01-31", actBy: "2025-12-24" });
	expect(reasons).toContain("season-unconfirmed");
	expect(reasons).not.toContain("season-later-of");
});

test("a copy of the same day is as good as the page", () => {
	expect(returnOf("2025-12-10")).toEqual(returnOf());
});

test("without a season a copy changes nothing", () => {
	const plain = (savedOn?: string) =>
		planCase("problem=changed-mind&sold=amazon&ordered=2026-03-01&delivered=2026-03-05", {
			store: "be",
			today: "2026-03-20",
			...(savedOn === undefined ? {} : { savedOn }),
		}).plan;
	expect(plain("2026-03-10")).toEqual(plain());
});
