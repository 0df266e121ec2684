import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChecklistLink, withFilter } from "../../src/case/checklist-link.ts";
import { DESTINATIONS, PROBLEMS, SOLD } from "../../src/engine/rule.ts";

describe("the part after #", () => {
	test("without = is a place, with = it holds parameters", () => {
		expect(readChecklistLink("")).toEqual({ kind: "nothing" });
		expect(readChecklistLink("#")).toEqual({ kind: "nothing" });
		expect(readChecklistLink("#label-weight")).toEqual({ kind: "place", id: "label-weight" });
		expect(readChecklistLink("#problem=damaged&sold=seller&to=forwarder")).toEqual({
			kind: "filter",
			filter: { problem: "damaged", sold: "seller", to: "forwarder" },
			problems: [],
		});
	});

	test("names its own bad values and is silent about the other tools' keys", () => {
		expect(readChecklistLink("#problem=broken&store=xx&delivered=yesterday&sold=fba")).toEqual({
			kind: "filter",
			filter: { sold: "fba" },
			problems: [{ key: "problem", value: "broken", code: "unknown-value" }],
		});
	});

	test("nothing after # makes it throw", () => {
		fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (hash) => void readChecklistLink(hash)));
		expect(readChecklistLink("#%E0%A4%A=%").kind).toBe("filter");
	});
});

describe("the address after a choice", () => {
	test("keeps every key of the other tools, letter by letter", () => {
		expect(
			withFilter("#store=de&problem=damaged&delivered=2026-11-03&zone=Asia/Shanghai&x=%E6%B5%8B", { to: "abroad" }),
		).toBe("to=abroad&store=de&delivered=2026-11-03&zone=Asia/Shanghai&x=%E6%B5%8B");
	});

	test("is empty where there is nothing to say, and takes the place of an item's id", () => {
		expect(withFilter("#problem=damaged", {})).toBe("");
		expect(withFilter("#label-weight", {})).toBe("");
		expect(withFilter("#label-weight", { sold: "seller" })).toBe("sold=seller");
	});

	test("is read back as it was chosen", () => {
		const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
		fc.assert(
			fc.property(optional(PROBLEMS), optional(SOLD), optional(DESTINATIONS), (problem, sold, to) => {
				const filter = { ...(problem && { problem }), ...(sold && { sold }), ...(to && { to }) };
				const asked = readChecklistLink(withFilter("#store=us&problem=defective", filter));
				expect(asked).toEqual({ kind: "filter", filter, problems: [] });
			}),
		);
	});
});
