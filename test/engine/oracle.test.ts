/**
 * The engine against a second reckoning that was written from the contract alone (`test/support/oracle.ts`).
 *
 * How many cases: per run 190 whole cases for each of the nineteen stores, a third of that for each property besides,
 * and 1,200 single counts. The suite is run under seven time zones, each with seeds of its own: 25,270 whole cases
 * together. `ORACLE_RUNS=3000` asks for more in one go, `npm run test:fuzz` for very many. On failure fast-check prints
 * its seed, the path and the smallest case it could find; `ORACLE_SEED=<seed>` runs it again.
 */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar } from "../../src/engine/calendar.ts";
import { storeDayEndsFirst } from "../../src/engine/date.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { type Plan, planFor } from "../../src/engine/plan.ts";
import { reckonFirst, reckonLast } from "../../src/engine/reckon.ts";
import { pruned, relevantTo } from "../../src/engine/relevant.ts";
import { type Count, EVENTS, type EventId, type IsoDate, type Rule, UNITS } from "../../src/engine/rule.ts";
import { compareWithOracle, datesOf, told } from "../support/against-oracle.ts";
import { readCalendars } from "../support/calendars.ts";
import { readLedger } from "../support/ledger.ts";
import { oracleFirst, oracleLast, oracleStoreEndsFirst } from "../support/oracle.ts";
import { bookOf } from "../support/plan-case.ts";
import { planOf, type Sample, samples, settingOf, shifted, someDay, ZONES } from "../support/random-orders.ts";

const STORES = readLedger().stores.map(({ id }) => id);
const RUNS = Number(process.env["ORACLE_RUNS"] ?? 190);
const COUNTS = Number(process.env["ORACLE_RUNS"] ?? 1200);

/** Stores of which little is known: their cases give fewer days than there are cases. */
const FEW_DAYS = ["cn", "in", "mx"];

/** Each time zone the suite is run under gets cases of its own, the same ones every time. */
const zoneSeed = [...(process.env["TZ"] ?? "UTC")].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9;
const SEED = Number(process.env["ORACLE_SEED"] ?? zoneSeed);
/** Long enough for the cases asked for, on a slow machine. */
const PATIENCE = Math.max(240_000, 20 * Math.max(RUNS, COUNTS));
const settings = (runs: number) => ({ numRuns: runs, seed: SEED });

const CAL: Calendar = readCalendars()["us"] ?? {};

describe("single counts", () => {
	const counts: fc.Arbitrary<Count> = fc
		.record({
			count: fc.integer({ min: 0, max: 400 }),
			unit: fc.constantFrom(...UNITS),
			dayOne: fc.constantFrom("next", "same", undefined),
			roll: fc.constantFrom("next-working-day" as const, undefined),
		})
		.map(({ count, unit, dayOne, roll }) => {
			const small =
				unit === "year" ? count % 4 : unit === "month" ? count % 40 : unit === "business-day" ? count % 60 : count;
			return {
				count: Math.max(1, small),
				unit,
				after: "delivered" as const,
				// Hours and business days from a day that is itself day 1: no rule says so, and the contract is silent.
				...(dayOne === undefined || unit === "hour" || unit === "business-day" ? {} : { dayOne }),
				...(roll === undefined || unit === "hour" || unit === "business-day" ? {} : { roll }),
			};
		});

	test("the last day, published and careful", { timeout: PATIENCE }, () => {
		fc.assert(
			fc.property(counts, someDay(["2027-12-31", "2028-02-29", "2026-02-28"]), (count, event) => {
				const expected = oracleLast(count, event, CAL);
				const got = reckonLast(count, event, CAL);
				if ("unknownYear" in expected) expect(got).toEqual({ notKnown: expected.unknownYear });
				else expect(got).toMatchObject({ date: expected.plain, cautious: expected.careful });
			}),
			settings(COUNTS),
		);
	});

	test("the first day, plain and careful", { timeout: PATIENCE }, () => {
		fc.assert(
			fc.property(counts, someDay(["2027-12-31", "2028-02-29", "2026-02-28"]), (count, event) => {
				const expected = oracleFirst(count, event, CAL);
				const got = reckonFirst(count, event, CAL);
				if ("unknownYear" in expected) expect(got).toEqual({ notKnown: expected.unknownYear });
				else expect(got).toMatchObject({ date: expected.plain, cautious: expected.careful });
			}),
			settings(COUNTS),
		);
	});

	test("no wait at all is over on the day itself", () => {
		const none: Count = { count: 0, unit: "day", after: "delivered" };
		expect(reckonFirst(none, "2026-02-28", CAL)).toMatchObject(
			(({ plain, careful }) => ({ date: plain, cautious: careful }))(
				oracleFirst(none, "2026-02-28", CAL) as { plain: IsoDate; careful: IsoDate },
			),
		);
	});

	test("whose day ends first", { timeout: PATIENCE }, () => {
		fc.assert(
			fc.property(
				someDay(["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01"]),
				fc.constantFrom(...ZONES),
				fc.constantFrom(...ZONES),
				(date, store, reader) => {
					expect(storeDayEndsFirst(date, store, reader)).toBe(oracleStoreEndsFirst(date, store, reader));
				},
			),
			settings(COUNTS),
		);
	});
});

test("the oracle takes types from the engine and nothing else", () => {
	const source = readFileSync(new URL("../support/oracle.ts", import.meta.url), "utf8");
	const taken = source.split("\n").filter((line) => /^(import|export) .*from "\.|\bimport\(/.test(line));
	expect(taken.length).toBeGreaterThan(0);
	for (const line of taken) expect(line).toMatch(/^import type /);
});

describe("a rule that would take another one's place", () => {
	const old: Rule = {
		id: "old",
		clock: "liability",
		role: "window",
		versions: [{ count: 2, unit: "year", after: "delivered" }],
		confidence: "high",
	};
	const heir: Rule = {
		id: "heir",
		clock: "liability",
		role: "window",
		versions: [{ count: 3, unit: "year", after: "delivered", from: "2022-01-01" }],
		inForceBy: "ordered",
		supersedes: ["old"],
		confidence: "high",
	};
	const setting = {
		rules: [old, heir],
		notes: [],
		calendar: {},
		storeZone: "Europe/Madrid",
		readerZone: "Europe/Madrid",
		today: "2023-06-01",
	};
	const of = (events: Facts["events"], rules: Rule[] = [old, heir]) => {
		const facts: Facts = { problem: "defective", events };
		expect(compareWithOracle(facts, { ...setting, rules }).differences).toEqual([]);
		const clock = planFor(facts, { ...setting, rules }).clocks.find(({ id }) => id === "liability");
		return clock && { status: clock.status, last: clock.last, rules: clock.rules };
	};

	test("takes it on the day it comes into force, not the day before", () => {
		expect(of({ ordered: "2022-01-01", delivered: "2022-01-05" })).toEqual({
			status: "open",
			last: "2025-01-05",
			rules: ["heir"],
		});
		expect(of({ ordered: "2021-12-31", delivered: "2022-01-05" })).toEqual({
			status: "open",
			last: "2024-01-05",
			rules: ["old"],
		});
	});

	test("with nobody to take the place of, it is said not to be in force", () => {
		expect(of({ ordered: "2021-12-31", delivered: "2022-01-05" }, [heir])).toEqual({
			status: "unknown",
			last: undefined,
			rules: ["heir"],
		});
	});

	test("while the day that decides is not told, the day of delivery stands in for it", () => {
		expect(of({ delivered: "2021-12-30" })?.last).toBe("2023-12-30");
		expect(of({ delivered: "2022-01-05" })?.last).toBe("2025-01-05");
		expect(of({ ordered: "2021-12-31" })?.status).toBe("needs");
	});

	test("a record without a figure takes it on every day, and then nothing is known", () => {
		const { versions: _, inForceBy: __, ...rest } = heir;
		expect(of({ delivered: "2022-01-05" }, [old, { ...rest, confidence: "unsourced" }])).toEqual({
			status: "unknown",
			last: undefined,
			rules: ["heir"],
		});
	});

	test("laws that start on any day: engine and oracle agree", { timeout: PATIENCE }, () => {
		const states = STORES.filter((store) => bookOf(store).rules.some(({ supersedes }) => supersedes !== undefined));
		expect(states.length).toBeGreaterThan(5);
		const order = fc
			.constantFrom(...states)
			.chain((store) => fc.tuple(fc.constant(store), samples(store), someDay(["2026-06-01"]), fc.boolean()));
		fc.assert(
			fc.property(order, ([store, sample, from, byOrder]) => {
				const real = settingOf(store, sample);
				const rules = real.rules.map((rule): Rule => {
					if (rule.supersedes === undefined || rule.versions === undefined) return rule;
					const { inForceBy: _, ...rest } = rule;
					const versions = rule.versions.slice(-1).map(({ until: __, ...version }) => ({ ...version, from }));
					return { ...rest, versions, ...(byOrder ? { inForceBy: "ordered" } : {}) };
				});
				expect(compareWithOracle(sample.facts, { ...real, rules }).differences).toEqual([]);
			}),
			settings(COUNTS),
		);
	});
});

describe.each(STORES)("%s: whole cases", (store) => {
	test("every line, its status, opens, mayWork, last and actBy are those of the oracle", { timeout: PATIENCE }, () => {
		let dated = 0;
		fc.assert(
			fc.property(samples(store), (sample) => {
				const compared = compareWithOracle(sample.facts, settingOf(store, sample));
				dated += compared.dated;
				expect(compared.differences).toEqual([]);
			}),
			settings(RUNS),
		);
		// Else the cases would pass each other by: every store gives days, and most give more than one a case.
		expect(dated).toBeGreaterThan(FEW_DAYS.includes(store) ? RUNS / 2 : RUNS);
	});

	test("what holds whatever the case", { timeout: PATIENCE }, () => {
		const shutters = bookOf(store)
			.rules.filter(({ role }) => role === "block")
			.map(({ id }) => id);
		fc.assert(
			fc.property(samples(store), (sample) => {
				const plan = planOf(store, sample);
				for (const clock of plan.clocks) {
					if (clock.last !== undefined) expect(clock.actBy !== undefined && clock.actBy <= clock.last).toBe(true);
					else expect(clock.actBy).toBeUndefined();
					if (clock.mayWork !== undefined) expect(clock.opens !== undefined && clock.mayWork < clock.opens).toBe(true);
					if (clock.status === "blocked") {
						expect(shutters).toContain(clock.blockedBy);
						expect(datesOf(clock)).toEqual(datesOf({}));
					}
					if (clock.status === "needs") expect(clock.needs.length).toBeGreaterThan(0);
				}
				expect(plan.clocks.map(({ id }) => id)).toEqual([...new Set(plan.clocks.map(({ id }) => id))]);
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("a rule without source never yields a date", { timeout: PATIENCE }, () => {
		const { rules } = bookOf(store);
		const unsourced = rules.filter(({ confidence }) => confidence === "unsourced").map(({ id }) => id);
		const nothing = rules.map((rule) => ({ ...rule, confidence: "unsourced" as const }));
		fc.assert(
			fc.property(samples(store), (sample) => {
				for (const clock of planOf(store, sample).clocks)
					for (const { rule } of clock.reckonings) expect(unsourced).not.toContain(rule);
				const { screen: _, ...facts } = sample.facts;
				for (const clock of planFor(facts, { ...settingOf(store, sample), rules: nothing }).clocks)
					expect({ id: clock.id, ...datesOf(clock) }).toEqual({ id: clock.id, ...datesOf({}) });
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("a dispute with the bank closes claim and appeal, and no date of theirs is left", { timeout: PATIENCE }, () => {
		fc.assert(
			fc.property(samples(store), (sample) => {
				const facts: Facts = { ...sample.facts, chargeback: true };
				for (const clock of planOf(store, { ...sample, facts }).clocks) {
					if (clock.id !== "claim" && clock.id !== "appeal") continue;
					expect(told(clock)).toEqual({ id: clock.id, status: "blocked", ...datesOf({}) });
				}
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("dropping the answers that no longer apply changes no line and no note", { timeout: PATIENCE }, () => {
		const { rules, notes } = bookOf(store);
		fc.assert(
			fc.property(samples(store), (sample) => {
				const all = planOf(store, sample);
				const kept = planOf(store, { ...sample, facts: pruned(sample.facts, rules, notes) });
				// A refusal told of beside another problem shows an appeal; the question is not asked there.
				// A line that only asks for a date may go with the answer that called it up.
				const shown = (plan: Plan) =>
					plan.clocks.filter(
						({ id, status }) => status !== "needs" && (id !== "appeal" || sample.facts.problem === "claim-denied"),
					);
				expect(shown(kept).map(told)).toEqual(shown(all).map(told));
				expect(kept.notes).toEqual(all.notes);
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("an answer to a question that is not asked changes nothing", { timeout: PATIENCE }, () => {
		const { rules, notes } = bookOf(store);
		fc.assert(
			fc.property(samples(store), samples(store), (sample, other) => {
				const facts = pruned(sample.facts, rules, notes);
				const asked = relevantTo(facts, rules, notes);
				const dates: readonly EventId[] = [...asked.dates, ...asked.moreDates];
				const { problem: _, events, screen, ...choices } = other.facts;
				const more = Object.fromEntries(
					Object.entries(choices).filter(([key]) => !(asked.questions as readonly string[]).includes(key)),
				);
				const idle = Object.fromEntries(EVENTS.filter((key) => !dates.includes(key)).map((key) => [key, events[key]]));
				const busy = {
					...facts,
					...more,
					...(asked.screen || screen === undefined ? {} : { screen }),
					events: {
						...facts.events,
						...Object.fromEntries(Object.entries(idle).filter(([, date]) => date !== undefined)),
					},
				} as Facts;
				const plan = planOf(store, { ...sample, facts });
				expect(planOf(store, { ...sample, facts: pruned(busy, rules, notes) })).toEqual(plan);
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("a later event never brings a last day forward, nor a first day", { timeout: PATIENCE }, () => {
		const movable = EVENTS.filter((key) => key !== "ordered");
		fc.assert(
			fc.property(samples(store), fc.constantFrom(...movable), fc.integer({ min: 1, max: 40 }), (sample, key, days) => {
				const { events } = sample.facts;
				const date = events[key];
				// The order's day decides seasons and versions: it stays, and it is known.
				if (date === undefined || events.ordered === undefined) return;
				const moved: Facts = { ...sample.facts, events: { ...events, [key]: shifted(date, days) } };
				const after = new Map(planOf(store, { ...sample, facts: moved }).clocks.map((clock) => [clock.id, clock]));
				for (const clock of planOf(store, sample).clocks) {
					const next = after.get(clock.id);
					if (clock.last !== undefined && next?.last !== undefined)
						expect({ id: clock.id, earlier: next.last < clock.last }).toEqual({ id: clock.id, earlier: false });
					if (clock.opens !== undefined && next?.opens !== undefined)
						expect({ id: clock.id, earlier: next.opens < clock.opens }).toEqual({ id: clock.id, earlier: false });
				}
			}),
			settings(Math.ceil(RUNS / 3)),
		);
	});

	test("the answer does not depend on the device's zone", { timeout: PATIENCE }, () => {
		const own = process.env["TZ"];
		const offsets = new Set<number>();
		const under = (zone: string, cases: readonly Sample[]): string => {
			process.env["TZ"] = zone;
			offsets.add(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset());
			return JSON.stringify(cases.map((sample) => planOf(store, sample)));
		};
		try {
			const cases = fc.sample(samples(store), settings(30));
			const expected = under("UTC", cases);
			for (const zone of [
				"America/Los_Angeles",
				"Europe/Berlin",
				"Asia/Shanghai",
				"Australia/Sydney",
				"Asia/Kolkata",
				"Pacific/Kiritimati",
			])
				expect(under(zone, cases) === expected, zone).toBe(true);
			// Else the zone did not take, and the test would prove nothing.
			expect(offsets.size).toBe(7);
		} finally {
			if (own === undefined) delete process.env["TZ"];
			else process.env["TZ"] = own;
		}
	});
});
