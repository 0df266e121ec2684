/** Orders at random, as a reader could tell them: events in their order, some of them not told. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { Facts } from "../../src/engine/facts.ts";
import { type Plan, planFor } from "../../src/engine/plan.ts";
import { DESTINATIONS, type EventId, type IsoDate, PAYMENTS, PROBLEMS, SOLD } from "../../src/engine/rule.ts";
import { bookOf } from "./plan-case.ts";

export const ZONES = [
	"Asia/Shanghai",
	"Asia/Tokyo",
	"Asia/Kolkata",
	"Europe/Berlin",
	"Europe/London",
	"Africa/Lagos",
	"America/New_York",
	"America/Phoenix",
	"America/Los_Angeles",
	"Pacific/Honolulu",
	"Pacific/Kiritimati",
	"Australia/Sydney",
	"UTC",
] as const;

const START = Temporal.PlainDate.from("2025-01-01");
export const shifted = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString();

/** A day in the years that calendars are known for, sometimes one of the days at which rules change their mind. */
export const someDay = (edges: readonly IsoDate[]): fc.Arbitrary<IsoDate> =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.integer({ min: 0, max: 1050 }).map((n) => START.add({ days: n }).toString()) },
		{
			weight: 2,
			arbitrary: fc
				.tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 }))
				.map(([edge, n]) => shifted(edge, n)),
		},
	);

/** The first and last purchase days of every season and the days on which a version starts or ends. */
function edgesOf(store: string): IsoDate[] {
	const days = bookOf(store).rules.flatMap(({ season, versions }) => [
		season?.orderedFrom,
		season?.orderedTo,
		season?.until,
		...(versions ?? []).flatMap(({ from, until }) => [from, until]),
	]);
	return ["2026-02-28", "2027-01-31", "2027-12-31", "2028-02-29", ...days.filter((each) => each !== undefined)];
}

export type Sample = { facts: Facts; zone: string; today: IsoDate };

const optional = <T>(of: fc.Arbitrary<T>, freq = 6) => fc.option(of, { freq, nil: undefined });

/** Cases as a reader could tell them: events in their order, some of them not told. */
export function samples(store: string): fc.Arbitrary<Sample> {
	const { items } = bookOf(store).store;
	const later = (max: number) => optional(fc.integer({ min: 0, max }));
	return fc
		.record({
			problem: fc.constantFrom(...PROBLEMS),
			item: optional(fc.constantFrom(...items), 3),
			sold: optional(fc.constantFrom(...SOLD), 12),
			sellerAbroad: optional(fc.boolean(), 3),
			to: optional(fc.constantFrom(...DESTINATIONS), 3),
			pay: optional(fc.constantFrom(...PAYMENTS), 9),
			chargeback: fc.oneof(
				{ weight: 9, arbitrary: fc.constant(undefined) },
				{ weight: 1, arbitrary: fc.constant(true) },
			),
			ordered: someDay(edgesOf(store)),
			toldOrdered: fc.integer({ min: 0, max: 9 }),
			promised: later(40),
			delivered: later(45),
			contacted: later(60),
			approved: later(20),
			posted: later(20),
			back: later(20),
			refunded: later(20),
			denied: later(90),
			statement: later(60),
			noticed: later(300),
			screen: fc.oneof(
				{ weight: 9, arbitrary: fc.constant(undefined) },
				{ weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }) },
			),
			zone: fc.constantFrom(...ZONES),
			age: fc.integer({ min: 0, max: 200 }),
			// Now and then today is a day on which a season or a version begins or ends.
			onEdge: fc.oneof(
				{ weight: 5, arbitrary: fc.constant(undefined) },
				{ weight: 1, arbitrary: fc.tuple(fc.constantFrom(...edgesOf(store)), fc.integer({ min: -1, max: 1 })) },
			),
		})
		.map((told) => {
			const { ordered } = told;
			const events: Facts["events"] = {};
			if (told.toldOrdered > 0) events.ordered = ordered;
			const put = (key: EventId, from: IsoDate, gap: number | undefined): IsoDate => {
				if (gap === undefined) return from;
				const date = shifted(from, gap);
				events[key] = date;
				return date;
			};
			put("promised", ordered, told.promised);
			const delivered = put("delivered", ordered, told.delivered);
			put("contacted", ordered, told.contacted);
			const approved = put("approved", delivered, told.approved);
			const posted = put("posted", approved, told.posted);
			const back = put("received-back", posted, told.back);
			put("refunded", back, told.refunded);
			put("denied", ordered, told.denied);
			put("statement", ordered, told.statement);
			put("noticed", delivered, told.noticed);
			const choices = {
				problem: told.problem,
				item: told.item,
				sold: told.sold,
				sellerAbroad: told.sellerAbroad === true ? true : undefined,
				to: told.to,
				pay: told.pay,
				chargeback: told.chargeback,
				screen: told.screen === undefined ? undefined : shifted(delivered, told.screen),
			};
			const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
			return {
				facts: { ...given, events } as Facts,
				zone: told.zone,
				today: told.onEdge === undefined ? shifted(ordered, told.age) : shifted(...told.onEdge),
			};
		});
}

/** What a plan of one store needs besides the facts. */
export type OrderSetting = Parameters<typeof planFor>[1];

export function settingOf(store: string, { zone, today }: { zone: string; today: IsoDate }): OrderSetting {
	const { rules, notes, calendar, store: about } = bookOf(store);
	return { rules, notes, calendar, storeZone: about.zone, readerZone: zone, today };
}
export const planOf = (store: string, sample: Sample): Plan => planFor(sample.facts, settingOf(store, sample));
