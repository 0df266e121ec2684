/**
 * A second reckoning, written from the contract (docs/architecture.md, How days are counted) and not from the engine:
 * `Temporal` dates, its own walk over business days, its own zone rule. It shares with the engine the types of a rule
 * and nothing else. Where the contract is silent the reading taken here says so with the word "silent".
 */
import { Temporal } from "temporal-polyfill";
import type { Calendar } from "../../src/engine/calendar.ts";
import type { Facts } from "../../src/engine/facts.ts";
import type { ClockId, Count, EventId, IsoDate, Rule, Version, When } from "../../src/engine/rule.ts";

type Day = Temporal.PlainDate;
const day = (iso: IsoDate): Day => Temporal.PlainDate.from(iso);
const iso = (date: Day): IsoDate => date.toString();
const before = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;
const earliest = (days: readonly Day[]): Day => days.reduce((a, b) => (before(b, a) ? b : a));
const latest = (days: readonly Day[]): Day => days.reduce((a, b) => (before(a, b) ? b : a));

/** Two readings of one rule: the plain one and the careful one. */
export type Pair = { plain: IsoDate; careful: IsoDate };
/** A year of which no holidays are known. */
export type Unknown = { unknownYear: number };
type Days = { plain: Day; careful: Day };

/** Monday to Friday, less the holidays; a year without a list answers with itself. */
function working(date: Day, calendar: Calendar): boolean | Unknown {
	const holidays = calendar[String(date.year)];
	if (holidays === undefined) return { unknownYear: date.year };
	return date.dayOfWeek <= 5 && !holidays.includes(iso(date));
}

/** The `count`-th business day after a day; from the day itself where that is day 1. */
function walk(from: Day, count: number, calendar: Calendar): Day | Unknown {
	let at = from;
	for (let passed = 0; passed < count; ) {
		at = at.add({ days: 1 });
		const open = working(at, calendar);
		if (typeof open === "object") return open;
		if (open) passed += 1;
	}
	return at;
}

/** Calendar units; a month or a year that has no such day ends on its last one. */
function plus(from: Day, count: number, unit: "day" | "week" | "month" | "year"): Day {
	return from.add({ [`${unit}s`]: count }, { overflow: "constrain" });
}

/** For what must be done: `plain` is the last day as published, `careful` the day to act by. */
function lastDays({ count, unit, dayOne, roll }: Count, event: Day, calendar: Calendar): Days | Unknown {
	const back = dayOne === "same" ? 1 : 0;
	if (unit === "business-day") {
		const end = walk(event, count - back, calendar);
		return "unknownYear" in end ? end : { plain: end, careful: end };
	}
	if (unit === "hour") {
		// Only the day is known. Counted from its first minute, the time is up at the start of the last day:
		// what must be done is safe only on the day before. What happened at noon may still be in time on it.
		const full = Math.floor(count / 24);
		return {
			plain: event.add({ days: Math.ceil(count / 24) }),
			careful: event.add({ days: Math.max(0, full - 1) }),
		};
	}
	const end = plus(event, count, unit).subtract({ days: back });
	if (roll === undefined) return { plain: end, careful: end };
	let rolled = end;
	for (;;) {
		const open = working(rolled, calendar);
		// Not known whether it rolls: it does not.
		if (typeof open === "object") return { plain: end, careful: end };
		if (open) return { plain: rolled, careful: end };
		rolled = rolled.add({ days: 1 });
	}
}

/** For what must be waited for: `plain` is the day that may already work, `careful` the strict one. */
function firstDays({ count, unit, dayOne, full }: Count, event: Day, calendar: Calendar): Days | Unknown {
	if (unit === "business-day") {
		const end = walk(event, count, calendar);
		return "unknownYear" in end ? end : { plain: end, careful: end };
	}
	if (unit === "hour") {
		const end = event.add({ days: Math.ceil(count / 24) });
		return { plain: end, careful: end };
	}
	const end = plus(event, count, unit);
	if (count === 0 || dayOne === "same") return { plain: end, careful: end };
	const strict = end.add({ days: 1 });
	// The text itself leaves the other side the whole of the last day: there is one reading only.
	return { plain: full === true ? strict : end, careful: strict };
}

const spoken = (days: Days | Unknown): Pair | Unknown =>
	"unknownYear" in days ? days : { plain: iso(days.plain), careful: iso(days.careful) };

export const oracleLast = (count: Count, event: IsoDate, calendar: Calendar): Pair | Unknown =>
	spoken(lastDays(count, day(event), calendar));
export const oracleFirst = (count: Count, event: IsoDate, calendar: Calendar): Pair | Unknown =>
	spoken(firstDays(count, day(event), calendar));

/** The moment at which a calendar day is over in a zone. */
const endOfDay = (date: Day, zone: string): Temporal.Instant =>
	date.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: "00:00" }).toInstant();

/** Is the store's day over before the reader's own day of that date is? */
export const oracleStoreEndsFirst = (date: IsoDate, store: string, reader: string): boolean =>
	Temporal.Instant.compare(endOfDay(day(date), store), endOfDay(day(date), reader)) < 0;

type Speaks = "yes" | "no" | "open";

/** Does a rule speak to a case? What was not said of item, way and distance counts as the plain case. */
function speaks(when: When | undefined, facts: Facts): Speaks {
	if (when === undefined) return "yes";
	const closed =
		(when.item !== undefined && !when.item.includes(facts.item ?? "general")) ||
		(when.to !== undefined && !when.to.includes(facts.to ?? "local")) ||
		(when.sellerAbroad !== undefined && when.sellerAbroad !== (facts.sellerAbroad ?? false)) ||
		(when.chargeback !== undefined && when.chargeback !== (facts.chargeback ?? false)) ||
		(when.unknown ?? []).some((event) => facts.events[event] !== undefined) ||
		(when.problem !== undefined && facts.problem !== undefined && !when.problem.includes(facts.problem)) ||
		(when.sold !== undefined && facts.sold !== undefined && !when.sold.includes(facts.sold)) ||
		(when.pay !== undefined && facts.pay !== undefined && !when.pay.includes(facts.pay));
	if (closed) return "no";
	const open =
		(when.problem !== undefined && facts.problem === undefined) ||
		(when.sold !== undefined && facts.sold === undefined) ||
		(when.pay !== undefined && facts.pay === undefined);
	return open ? "open" : "yes";
}

const namesItem = (rule: Rule): boolean => rule.when?.item !== undefined;

/** The version in force on the day that decides; `missing` where that day is not known. */
function versionOf(rule: Rule, facts: Facts): Version | "missing" | undefined {
	const all = rule.versions ?? [];
	const found = all.find((each) => {
		if (each.from === undefined && each.until === undefined) return true;
		// Silent: where the deciding day is not known, the day that is counted from stands in for it.
		const decides = facts.events[rule.inForceBy ?? each.after] ?? facts.events[each.after];
		return (
			decides !== undefined &&
			(each.from === undefined || decides >= each.from) &&
			(each.until === undefined || decides <= each.until)
		);
	});
	if (found !== undefined) return found;
	// Silent: a day that decides and is not told only matters where the day to count from is not told either.
	const open = all.some(
		(each) => facts.events[rule.inForceBy ?? each.after] === undefined && facts.events[each.after] === undefined,
	);
	return open ? "missing" : undefined;
}

/** A rule takes the place of another one only while it is in force itself; else it steps back and the other one stands. */
function standing(rules: readonly Rule[], facts: Facts): Rule[] {
	const replaces = (heir: Rule) => rules.filter(({ id }) => heir.supersedes?.includes(id));
	const outOfForce = (rule: Rule) => rule.versions !== undefined && versionOf(rule, facts) === undefined;
	const gone = rules.flatMap((rule) => {
		const old = replaces(rule);
		return old.length > 0 && outOfForce(rule) ? [rule] : old;
	});
	return rules.filter((rule) => !gone.includes(rule));
}

/** Of those, the ones that name the item where one does. */
function deciding(rules: readonly Rule[], facts: Facts): Rule[] {
	const left = standing(rules, facts);
	return left.some(namesItem) ? left.filter(namesItem) : left;
}

type Spoke = { kind: "days"; days: Days; event: Day } | { kind: "missing" } | { kind: "unknown" } | { kind: "silent" };

/** The version in force on the day that decides, counted. */
function run(rule: Rule, facts: Facts, calendar: Calendar, count: typeof lastDays): Spoke {
	const version = versionOf(rule, facts);
	if (version === undefined) return { kind: "silent" };
	if (version === "missing") return { kind: "missing" };
	const event = facts.events[version.after];
	if (event === undefined) return { kind: "missing" };
	const days = count(version, day(event), calendar);
	if ("unknownYear" in days) return { kind: "unknown" };
	const stricter = rule.cautious;
	const strictEvent = stricter === undefined ? undefined : facts.events[stricter.after];
	if (stricter === undefined || strictEvent === undefined) return { kind: "days", days, event: day(event) };
	const strict = count(stricter, day(strictEvent), calendar);
	// The careful day is the stricter reading's; without a calendar it is not known.
	if ("unknownYear" in strict) return { kind: "unknown" };
	const pick = rule.role === "wait" ? latest : earliest;
	return {
		kind: "days",
		days: { plain: days.plain, careful: pick([days.careful, strict.careful]) },
		event: day(event),
	};
}

export type Answer = {
	blocked: boolean;
	/** A date or a fact is missing. */
	needs: boolean;
	/** A calendar without the year stands in the way. */
	unknown: boolean;
	/** A last day belongs to it, and no sourced figure says which. */
	endless: boolean;
	/** The order's day is not told, and one inside a season would leave more time. */
	seasonPossible: boolean;
	opens?: IsoDate;
	mayWork?: IsoDate;
	last?: IsoDate;
	actBy?: IsoDate;
};

export type OracleSetting = {
	rules: readonly Rule[];
	calendar: Calendar;
	storeZone: string;
	readerZone: string;
	today: IsoDate;
};

/** How far a refund has come: the stage that was reached last decides who is owed what by when (silent). */
const STAGES: readonly EventId[] = ["contacted", "approved", "posted", "received-back", "refunded"];

/** What the contract says of one clock; `undefined` where no rule speaks of it. */
export function oracleClock(id: ClockId, facts: Facts, setting: OracleSetting): Answer | undefined {
	const mine = setting.rules.filter((rule) => rule.clock === id);
	const answer: Answer = { blocked: false, needs: false, unknown: false, endless: false, seasonPossible: false };
	const screen = id === "return" ? facts.screen : undefined;
	const saying = (rules: readonly Rule[], how: Speaks) => rules.filter((rule) => speaks(rule.when, facts) === how);
	const ofRole = (role: Rule["role"], reading: "published" | "cautious" = "published") =>
		mine.filter((rule) => rule.role === role && (rule.reading ?? "published") === reading);
	const sourced = (rules: readonly Rule[]) => rules.filter(({ confidence }) => confidence !== "unsourced");

	// A store's day to send back by and the law's run from two promises: neither takes the other's place.
	// A record without a figure decides like any other, and then there is no figure: what is said of a kind of goods,
	// or by a law of one country, is not filled from what holds elsewhere.
	const windowRules = (id === "send-back" ? standing : deciding)(saying(ofRole("window"), "yes"), facts);
	const waitRules = deciding(saying(ofRole("wait"), "yes"), facts);
	const dueRules = deciding(saying(ofRole("due"), "yes"), facts);
	const door = windowRules.length + waitRules.length + dueRules.length > 0;
	// Whether anything is known can only be said once it is known whose case this is.
	const open = [...ofRole("window"), ...ofRole("wait"), ...ofRole("due")].some(
		(rule) => speaks(rule.when, facts) === "open",
	);

	// What closes the guarantee closes the appeal against its refusal.
	const closed: readonly ClockId[] = id === "appeal" ? ["appeal", "claim"] : [id];
	const shut = setting.rules.some(
		({ role, clock, when }) => role === "block" && closed.includes(clock) && speaks(when, facts) === "yes",
	);
	// A door that was never there is not closed (silent), and the reader's own screen knows better than an exclusion.
	if (shut && screen === undefined && (door || open)) return { ...answer, blocked: true };
	if (!door && screen === undefined) return open ? { ...answer, needs: true } : undefined;

	const windows = sourced(windowRules);
	const waits = sourced(waitRules);
	const dues = sourced(dueRules);

	let last: Day | undefined;
	let careful: Day | undefined;
	let opens: Day | undefined;
	let mayWork: Day | undefined;

	// Windows. Of two for one case (silent: only a day to send back by can have two) the earlier one that is known counts.
	const counted = windows.map((rule) => run(rule, facts, setting.calendar, lastDays));
	const ends = counted.flatMap((spoke) => (spoke.kind === "days" ? [spoke] : []));
	const first = ends.reduce<(typeof ends)[number] | undefined>(
		(a, b) => (a === undefined || before(b.days.plain, a.days.plain) ? b : a),
		undefined,
	);
	if (first === undefined && counted.some(({ kind }) => kind === "missing")) answer.needs = true;
	if (counted.some(({ kind }) => kind === "unknown")) answer.unknown = true;
	if (first !== undefined) {
		last = first.days.plain;
		careful = earliest(ends.map(({ days }) => days.careful));
		// Silent: a door with no wait before it is open from the day that is counted from.
		opens = first.event;
	}

	// The careful rules of ordinary goods say nothing of goods that have a window of their own.
	const strict = sourced(saying(ofRole("window", "cautious"), "yes")).filter(
		(rule) => namesItem(rule) || !windowRules.some(namesItem),
	);
	for (const rule of strict) {
		const spoke = run(rule, facts, setting.calendar, lastDays);
		if (spoke.kind === "days" && careful !== undefined) careful = earliest([careful, spoke.days.careful]);
	}

	// A season of the order's day.
	const { ordered } = facts.events;
	if (last !== undefined && careful !== undefined) {
		const seasons = sourced(mine).filter(
			({ role, season, when }) => role === "season" && season?.until !== undefined && speaks(when, facts) === "yes",
		);
		if (ordered === undefined) {
			// It was ordered on the day of the first thing that happened, or before.
			const happened = Object.values(facts.events).sort()[0];
			answer.seasonPossible =
				screen === undefined &&
				happened !== undefined &&
				seasons.some(
					({ season }) =>
						(season?.orderedFrom ?? happened) <= happened &&
						(season?.until ?? "") > iso(last ?? day(happened)) &&
						(season?.until ?? "") >= setting.today,
				);
		} else {
			const inPeriod = seasons.filter(
				({ season }) =>
					(season?.orderedFrom === undefined || ordered >= season.orderedFrom) &&
					(season?.orderedTo === undefined || ordered <= season.orderedTo),
			);
			for (const { season } of deciding(inPeriod, facts)) {
				if (season?.until === undefined) continue;
				const until = day(season.until);
				// Flat: nobody says which of the two wins, so the later is the last day and the earlier the careful one.
				careful = season.combine === "flat" ? earliest([careful, until]) : latest([careful, until]);
				last = latest([last, until]);
			}
		}
	}

	// Waits: the latest of them, by either reading.
	if (waits.length > 0) {
		const waited = waits.map((rule) => run(rule, facts, setting.calendar, firstDays));
		if (waited.some(({ kind }) => kind === "missing")) answer.needs = true;
		if (waited.some(({ kind }) => kind === "unknown")) answer.unknown = true;
		const firsts = waited.flatMap((spoke) => (spoke.kind === "days" ? [spoke.days] : []));
		opens = undefined;
		if (firsts.length === waits.length) {
			opens = latest(firsts.map((days) => days.careful));
			mayWork = latest(firsts.map((days) => days.plain));
		}
	}

	// What the other side owes. It is waited for, so no day of it is taken away from them.
	if (dueRules.length > 0 && windowRules.length === 0) {
		const staged = (rules: readonly Rule[]) =>
			rules
				.filter((rule) => (rule.versions ?? []).some((version) => facts.events[version.after] !== undefined))
				.map((rule) => ({
					rule,
					stage: Math.max(...(rule.versions ?? []).map(({ after }) => STAGES.indexOf(after))),
				}));
		const reached = staged(dues);
		// A refund that was issued is not judged by the days before it: then the way of payment has to be told.
		const undecided = staged(sourced(saying(ofRole("due"), "open")));
		const stage = Math.max(...[...reached, ...undecided].map((each) => each.stage));
		const spoke = reached
			.filter((each) => each.stage === stage)
			.map(({ rule }) => run(rule, facts, setting.calendar, lastDays));
		if (spoke.length === 0) answer.needs = true;
		if (spoke.some(({ kind }) => kind === "unknown")) answer.unknown = true;
		const days = spoke.flatMap((each) => (each.kind === "days" ? [each.days.plain] : []));
		if (days.length > 0) {
			last = latest(days);
			return { ...answer, last: iso(last), actBy: iso(last) };
		}
		return answer;
	}

	// The reader's own screen leads.
	if (screen !== undefined) {
		last = day(screen);
		careful = last;
		answer.needs = false;
		answer.unknown = false;
	}
	if (last !== undefined && careful !== undefined) {
		careful = earliest([careful, last]);
		if (oracleStoreEndsFirst(iso(last), setting.storeZone, setting.readerZone))
			careful = earliest([careful, last.subtract({ days: 1 })]);
		answer.last = iso(last);
		answer.actBy = iso(careful);
	}
	answer.endless = windowRules.length > 0 && last === undefined;
	if (opens !== undefined) answer.opens = iso(opens);
	if (opens !== undefined && mayWork !== undefined && before(mayWork, opens)) answer.mayWork = iso(mayWork);
	return answer;
}
