/** What is asked, and what is dropped: only what can change the answer, and nothing that can. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLink } from "../../src/case/link.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { planFor } from "../../src/engine/plan.ts";
import { pruned, type QuestionId, relevantTo } from "../../src/engine/relevant.ts";
import {
	DESTINATIONS,
	EVENTS,
	type EventId,
	PROBLEMS,
	type ProblemId,
	SOLD,
	type SoldBy,
} from "../../src/engine/rule.ts";
import { bookOf } from "../support/plan-case.ts";

const STORES = ["us", "de", "jp"] as const;
type StoreId = (typeof STORES)[number];

const read = (store: StoreId, facts: string): Facts => readLink(facts, [store]).case.facts;
const keep = (store: StoreId, facts: string): Facts => {
	const { rules, notes } = bookOf(store);
	return pruned(read(store, facts), rules, notes);
};
const ask = (store: StoreId, facts: string) => {
	const { rules, notes } = bookOf(store);
	return relevantTo(read(store, facts), rules, notes);
};
const datesAsked = (store: StoreId, facts: string): EventId[] => {
	const { dates, moreDates } = ask(store, facts);
	return [...dates, ...moreDates];
};
/** In the order of a link, so that two cases can be compared. */
const eventsOf = ({ events }: Facts) => EVENTS.filter((key) => events[key] !== undefined);

describe("answers that no longer apply are dropped", () => {
	test("sold by Amazon after all: nobody waits for a seller, and no estimated day is needed for goods in hand", () => {
		const dates = "ordered=2026-06-01&promised=2026-06-08&delivered=2026-06-10&contacted=2026-06-12";
		expect(eventsOf(keep("us", `problem=damaged&sold=seller&${dates}`))).toEqual([
			"ordered",
			"promised",
			"delivered",
			"contacted",
		]);
		expect(eventsOf(keep("us", `problem=damaged&sold=amazon&${dates}`))).toEqual(["ordered", "delivered"]);
		expect(eventsOf(keep("de", `problem=damaged&sold=amazon&${dates}`))).toEqual(["ordered", "delivered"]);
		expect(eventsOf(keep("jp", `problem=damaged&sold=fba&${dates}`))).toEqual(["ordered", "delivered"]);
	});
	test("the estimated day stays where another rule counts from it", () => {
		const dates = "ordered=2026-06-01&promised=2026-06-08&contacted=2026-06-12";
		expect(eventsOf(keep("us", `problem=not-arrived&sold=amazon&${dates}`))).toEqual(["ordered", "promised"]);
		expect(eventsOf(keep("de", `problem=not-arrived&sold=amazon&${dates}`))).toEqual(["ordered", "promised"]);
		expect(eventsOf(keep("jp", `problem=not-arrived&sold=amazon&pay=giftcard&${dates}`))).toEqual([]);
		expect(eventsOf(keep("jp", `problem=not-arrived&sold=amazon&pay=visa&${dates}`))).toEqual(["ordered", "promised"]);
	});
	test("a seller's country is no question where the seller is Amazon", () => {
		expect(keep("us", "problem=damaged&sold=seller&seller-abroad=1").sellerAbroad).toBe(true);
		for (const store of STORES)
			expect(keep(store, "problem=damaged&sold=amazon&seller-abroad=1").sellerAbroad).toBeUndefined();
	});
	test("in hand is a question of forwarded goods only", () => {
		const dates = "delivered=2026-06-10&in-hand=2026-06-20";
		expect(keep("us", `problem=changed-mind&to=forwarder&${dates}`).inHand).toBe("2026-06-20");
		expect(keep("us", `problem=changed-mind&to=local&${dates}`).inHand).toBeUndefined();
		expect(keep("us", `problem=changed-mind&${dates}`).inHand).toBeUndefined();
	});
	test("a forwarder is a question in every store: the days on the way are spent everywhere", () => {
		for (const store of STORES) {
			const kept = keep(store, "problem=changed-mind&to=forwarder&delivered=2026-06-10&in-hand=2026-06-20");
			expect({ store, to: kept.to, inHand: kept.inHand }).toEqual({ store, to: "forwarder", inHand: "2026-06-20" });
		}
	});
	test("a return-by date goes with goods that can be returned", () => {
		for (const store of STORES) {
			expect(keep(store, "problem=changed-mind&screen=2026-07-01").screen).toBe("2026-07-01");
			expect(keep(store, "problem=not-arrived&screen=2026-07-01").screen).toBeUndefined();
			expect(keep(store, "problem=claim-denied&screen=2026-07-01").screen).toBeUndefined();
		}
	});
	test("a change of mind has nothing to do with the bank, a claim or a fault", () => {
		for (const store of STORES) {
			const kept = keep(
				store,
				"problem=changed-mind&chargeback=1&denied=2026-06-20&statement=2026-06-20&noticed=2026-06-12",
			);
			expect({ store, chargeback: kept.chargeback, events: eventsOf(kept) }).toEqual({
				store,
				chargeback: undefined,
				events: [],
			});
		}
	});
	test("the day a fault was noticed counts where a law counts from it", () => {
		const facts = "problem=defective&sold=amazon&delivered=2026-06-05&noticed=2026-06-12";
		expect(eventsOf(keep("jp", facts))).toEqual(["delivered", "noticed"]);
		expect(eventsOf(keep("us", facts))).toEqual(["delivered"]);
		expect(eventsOf(keep("de", facts))).toEqual(["delivered"]);
	});
	test("one dropped answer may take another with it", () => {
		const kept = keep(
			"us",
			"problem=not-arrived&sold=amazon&seller-abroad=1&approved=2026-06-10&received-back=2026-06-20&contacted=2026-06-02",
		);
		expect({ sellerAbroad: kept.sellerAbroad, events: eventsOf(kept) }).toEqual({
			sellerAbroad: undefined,
			events: [],
		});
	});
	test("nothing is asked before the problem is known", () => {
		for (const store of STORES)
			expect(ask(store, "sold=seller&delivered=2026-06-10")).toEqual({
				questions: [],
				dates: [],
				moreDates: [],
				screen: false,
				inHand: false,
			});
	});
});

describe("a dispute with the bank", () => {
	test.each(STORES)("%s: it is a question wherever a claim or an appeal is shown", (store) => {
		for (const problem of PROBLEMS)
			for (const sold of [undefined, ...SOLD]) {
				const link = `problem=${problem}${sold === undefined ? "" : `&sold=${sold}`}&denied=2026-06-10&chargeback=1`;
				const { rules, notes, calendar, store: about } = bookOf(store);
				const setting = { rules, notes, calendar, storeZone: about.zone, readerZone: about.zone, today: "2026-06-20" };
				const shown = planFor(keep(store, link), setting).clocks.filter(({ id }) => id === "claim" || id === "appeal");
				expect({ link, statuses: shown.map(({ status }) => status) }).toEqual({
					link,
					statuses: shown.map(() => "blocked"),
				});
			}
	});
});

/** Some cases of one problem, with all the dates told or some of them. */
function samples(store: StoreId, problem: ProblemId): fc.Arbitrary<Facts> {
	const { items, payments } = bookOf(store).store;
	const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 4, nil: undefined });
	return fc
		.record({
			sold: maybe<SoldBy>(SOLD),
			item: maybe(items),
			to: maybe(DESTINATIONS),
			pay: maybe(payments),
			sellerAbroad: maybe([true]),
			chargeback: fc.option(fc.constant(true), { freq: 2, nil: undefined }),
			screen: fc.option(fc.constant("2026-07-20"), { freq: 2, nil: undefined }),
			inHand: maybe(["2026-06-20"]),
			start: fc.constantFrom("2025-11-05", "2026-06-01", "2026-11-10"),
			gaps: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: EVENTS.length, maxLength: EVENTS.length }),
			told: fc.array(fc.boolean(), { minLength: EVENTS.length, maxLength: EVENTS.length }),
		})
		.map(({ start, gaps, told, ...choices }) => {
			const from = Date.parse(`${start}T00:00:00Z`);
			const events = Object.fromEntries(
				EVENTS.filter((_, index) => told[index]).map((key, index) => [
					key,
					new Date(from + (gaps[index] ?? 0) * 86_400_000).toISOString().slice(0, 10),
				]),
			);
			const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
			return { problem, ...given, events } as Facts;
		});
}

describe.each(STORES)("%s: asked is what matters", (store) => {
	const { rules, notes, calendar, store: about } = bookOf(store);
	const setting = { rules, notes, calendar, storeZone: about.zone, readerZone: about.zone, today: "2026-12-01" };
	const answer = (facts: Facts) => JSON.stringify(planFor(facts, setting));

	test("pruning twice is pruning once", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROBLEMS).chain((problem) => samples(store, problem)),
				(facts) => {
					const once = pruned(facts, rules, notes);
					expect(pruned(once, rules, notes)).toEqual(once);
				},
			),
			{ numRuns: 1500, seed: 20261124 },
		);
	});

	test("what is kept is asked: an answer can always be taken back", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROBLEMS).chain((problem) => samples(store, problem)),
				(facts) => {
					const { problem: _, events, screen, inHand, ...choices } = pruned(facts, rules, notes);
					const asked = relevantTo(pruned(facts, rules, notes), rules, notes);
					const dates: readonly string[] = [...asked.dates, ...asked.moreDates];
					const questions: readonly string[] = asked.questions;
					expect(Object.keys(choices).filter((key) => !questions.includes(key))).toEqual([]);
					expect(Object.keys(events).filter((key) => !dates.includes(key))).toEqual([]);
					expect({
						screen: screen !== undefined && !asked.screen,
						inHand: inHand !== undefined && !asked.inHand,
					}).toEqual({
						screen: false,
						inHand: false,
					});
				},
			),
			{ numRuns: 1500, seed: 20261124 },
		);
	});

	test("pruning only takes away", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...PROBLEMS).chain((problem) => samples(store, problem)),
				(facts) => {
					const { events, ...kept } = pruned(facts, rules, notes);
					expect(facts).toMatchObject(kept);
					expect(facts.events).toMatchObject(events);
				},
			),
			{ numRuns: 500, seed: 20261124 },
		);
	});

	test.each(PROBLEMS)("%s: each question and each date can change the answer", (problem) => {
		const cases = fc.sample(samples(store, problem), { numRuns: 300, seed: 20261124 });
		const { items, payments } = about;
		const values: Record<QuestionId, readonly unknown[]> = {
			sold: SOLD,
			sellerAbroad: [true],
			item: items,
			to: DESTINATIONS,
			pay: payments,
			chargeback: [true],
		};
		const asked = relevantTo({ problem, events: {} }, rules, notes);
		const idleQuestions = asked.questions.filter(
			(key) =>
				!cases.some((facts) => {
					const { [key]: _, ...without } = facts;
					const answers = [undefined, ...values[key]].map((value) =>
						answer((value === undefined ? without : { ...without, [key]: value }) as Facts),
					);
					return new Set(answers).size > 1;
				}),
		);
		const idleDates = [...asked.dates, ...asked.moreDates].filter(
			(key) =>
				!cases.some((facts) => {
					const { [key]: date, ...others } = facts.events;
					return date !== undefined && answer(facts) !== answer({ ...facts, events: others });
				}),
		);
		expect({ idleQuestions, idleDates }).toEqual({ idleQuestions: [], idleDates: [] });
	});

	test("whose parcel never came is not asked when it went back", () => {
		for (const problem of ["not-arrived", "marked-delivered"]) {
			const back = datesAsked(store, `problem=${problem}`).filter((key) =>
				["approved", "posted", "received-back"].includes(key),
			);
			expect({ problem, back }).toEqual({ problem, back: [] });
		}
	});
});

describe("what is asked first", () => {
	test.each<[StoreId, string, QuestionId[], EventId[]]>([
		["us", "problem=changed-mind&sold=amazon", ["sold", "item", "to", "pay"], ["ordered", "delivered"]],
		[
			"us",
			"problem=changed-mind&sold=seller",
			["sold", "sellerAbroad", "item", "to", "pay"],
			["ordered", "promised", "delivered"],
		],
		[
			"us",
			"problem=damaged&sold=seller",
			["sold", "sellerAbroad", "item", "to", "pay", "chargeback"],
			["ordered", "promised", "delivered", "contacted"],
		],
		["us", "problem=claim-denied&sold=seller", ["sold", "to", "pay", "chargeback"], ["denied"]],
		["de", "problem=not-arrived&sold=seller", ["sold", "pay", "chargeback"], ["ordered", "promised", "contacted"]],
		["de", "problem=claim-denied&sold=seller", ["sold", "pay", "chargeback"], ["denied"]],
		["jp", "problem=changed-mind&sold=amazon", ["sold", "item", "to"], ["ordered", "delivered"]],
		["jp", "problem=not-arrived&sold=seller", ["sold", "pay", "chargeback"], ["promised", "contacted"]],
		[
			"jp",
			"problem=marked-delivered&sold=seller",
			["sold", "pay", "chargeback"],
			["promised", "delivered", "contacted"],
		],
	])("%s %s", (store, link, questions, dates) => {
		const asked = ask(store, link);
		expect({ questions: asked.questions, dates: asked.dates }).toEqual({ questions, dates });
	});
});
