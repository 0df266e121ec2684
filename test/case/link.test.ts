import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLink, writeLink } from "../../src/case/link.ts";

const STORES = ["us", "de", "jp"];

test("every key of the contract is read", () => {
	const hash =
		"#store=de&problem=defective&item=electronics&sold=seller&seller-abroad=1&to=forwarder&pay=visa&ordered=2026-11-01&promised=2026-11-05&delivered=2026-11-04&contacted=2026-11-06&approved=2026-11-07&posted=2026-11-08&received-back=2026-11-12&refunded=2026-11-13&denied=2026-11-14&statement=2026-11-15&chargeback=1&screen=2026-12-04&today=2026-11-20&zone=Asia/Shanghai&in-hand=2026-11-20&noticed=2026-11-05&clock=send-back&made=2026-11-19";
	const { case: told, problems } = readLink(hash, STORES);
	expect(problems).toEqual([]);
	expect(told).toEqual({
		store: "de",
		today: "2026-11-20",
		zone: "Asia/Shanghai",
		clock: "send-back",
		made: "2026-11-19",
		facts: {
			problem: "defective",
			item: "electronics",
			sold: "seller",
			sellerAbroad: true,
			to: "forwarder",
			pay: "visa",
			chargeback: true,
			screen: "2026-12-04",
			inHand: "2026-11-20",
			events: {
				ordered: "2026-11-01",
				promised: "2026-11-05",
				delivered: "2026-11-04",
				contacted: "2026-11-06",
				approved: "2026-11-07",
				posted: "2026-11-08",
				"received-back": "2026-11-12",
				refunded: "2026-11-13",
				denied: "2026-11-14",
				statement: "2026-11-15",
				noticed: "2026-11-05",
			},
		},
	});
	expect(readLink(writeLink(told), STORES).case).toEqual(told);
});

describe("a bad value is named and the rest still works", () => {
	test.each([
		["store=xx", { key: "store", value: "xx", code: "unknown-store" }],
		["store=constructor", { key: "store", value: "constructor", code: "unknown-store" }],
		["problem=__proto__", { key: "problem", value: "__proto__", code: "unknown-value" }],
		["sold=Seller", { key: "sold", value: "Seller", code: "unknown-value" }],
		["delivered=2026-02-30", { key: "delivered", value: "2026-02-30", code: "not-a-date" }],
		["today=soon", { key: "today", value: "soon", code: "not-a-date" }],
		["zone=Mars/Olympus", { key: "zone", value: "Mars/Olympus", code: "not-a-zone" }],
		["clock=refunds", { key: "clock", value: "refunds", code: "unknown-value" }],
		["clock=toString", { key: "clock", value: "toString", code: "unknown-value" }],
		["made=2026-11-31", { key: "made", value: "2026-11-31", code: "not-a-date" }],
		["made=yesterday", { key: "made", value: "yesterday", code: "not-a-date" }],
		["chargeback=yes", { key: "chargeback", value: "yes", code: "not-a-flag" }],
	])("%s", (bad, problem) => {
		const read = readLink(`#item=apple&${bad}&ordered=2026-11-01`, STORES);
		expect(read.problems).toEqual([problem]);
		expect(read.case.facts).toEqual({ item: "apple", events: { ordered: "2026-11-01" } });
	});
	test("unknown keys are ignored", () => {
		expect(readLink("#utm_source=x&store=us&__proto__=1", STORES)).toEqual({
			case: { store: "us", facts: { events: {} } },
			problems: [],
		});
	});
	test("the id of a heading is not a parameter", () => {
		expect(readLink("#all-periods", STORES)).toEqual({ case: { facts: { events: {} } }, problems: [] });
	});
});

test("whatever stands after #, reading never throws, and what it read it can write and read again", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.string().map((text) => `store=us&delivered=${text}`),
				fc.webQueryParameters(),
			),
			(hash) => {
				const { case: told } = readLink(hash, STORES);
				expect(readLink(writeLink(told), STORES)).toEqual({ case: told, problems: [] });
				expect(Object.getPrototypeOf(told.facts.events)).toBe(Object.prototype);
			},
		),
		{ numRuns: 2000 },
	);
}, 60_000);
