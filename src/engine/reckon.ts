/**
 * One count from one event: the day it ends on, and how that was reckoned, as codes.
 * How days are counted is public contract (docs/architecture.md, How days are counted).
 */
import { addBusinessDays, type Calendar, nextBusinessDay, type Skipped } from "./calendar.ts";
import { addDays, addMonths, addYears } from "./date.ts";
import type { Count, EventId, IsoDate, Unit } from "./rule.ts";

/** One step of a count. Both languages, the print view and the calendar file tell it from these. */
export type Step =
	| { code: "start"; event: EventId; date: IsoDate; counted: boolean }
	| { code: "add"; count: number; unit: Unit; date: IsoDate }
	| { code: "skip"; days: Skipped[] }
	| { code: "strict"; date: IsoDate }
	| { code: "roll"; from: IsoDate; date: IsoDate }
	| { code: "roll-not-known"; year: number };

export type Reckoned = {
	/** Window and due: the last day. Wait: the first day by the plain reading. */
	date: IsoDate;
	/** Window: the last day before any rolling. Wait: the first day by the strict reading. */
	cautious: IsoDate;
	steps: Step[];
};

export type NotReckoned = { notKnown: number };

/** A day so far from the event that the arithmetic would leave four-digit years is answered as not known. */
const LAST_YEAR = 9000;

function addPlain(day: IsoDate, unit: Exclude<Unit, "business-day">, count: number): IsoDate {
	switch (unit) {
		case "hour":
			// Only the day is known, not the time: 48 hours reach into the same time of the second day after.
			return addDays(day, Math.ceil(count / 24));
		case "day":
			return addDays(day, count);
		case "week":
			return addDays(day, count * 7);
		case "month":
			return addMonths(day, count);
		case "year":
			return addYears(day, count);
	}
}

function count(rule: Count, event: IsoDate, calendar: Calendar): { date: IsoDate; steps: Step[] } | NotReckoned {
	const start: Step = { code: "start", event: rule.after, date: event, counted: rule.dayOne === "same" };
	if (Number(event.slice(0, 4)) > LAST_YEAR) return { notKnown: Number(event.slice(0, 4)) };
	if (rule.unit === "business-day") {
		const reached = addBusinessDays(event, rule.count, calendar);
		if ("notKnown" in reached) return reached;
		const skip: Step[] = reached.skipped.length > 0 ? [{ code: "skip", days: reached.skipped }] : [];
		return {
			date: reached.date,
			steps: [start, ...skip, { code: "add", count: rule.count, unit: rule.unit, date: reached.date }],
		};
	}
	const date = addPlain(event, rule.unit, rule.count);
	return { date, steps: [start, { code: "add", count: rule.count, unit: rule.unit, date }] };
}

/**
 * The last day of a period in which somebody has to act.
 * `day` with `dayOne: next`: event + count; `same`: one day less. A rolling rule moves a last day on a weekend or
 * holiday to the next working day; the cautious day stays where it was.
 */
export function reckonLast(rule: Count, event: IsoDate, calendar: Calendar): Reckoned | NotReckoned {
	const counted = count(rule, event, calendar);
	if ("notKnown" in counted) return counted;
	const plain = rule.dayOne === "same" ? addDays(counted.date, -1) : counted.date;
	const steps = counted.steps.map((step) => (step.code === "add" ? { ...step, date: plain } : step));
	// The time of day is not known: careful is the last day that lies inside the hours even if they began at midnight.
	if (rule.unit === "hour")
		return { date: plain, cautious: addDays(event, Math.max(0, Math.floor(rule.count / 24) - 1)), steps };
	if (rule.roll === undefined) return { date: plain, cautious: plain, steps };
	const rolled = nextBusinessDay(plain, calendar);
	if ("notKnown" in rolled)
		return { date: plain, cautious: plain, steps: [...steps, { code: "roll-not-known", year: rolled.notKnown }] };
	if (rolled.date === plain) return { date: plain, cautious: plain, steps };
	return { date: rolled.date, cautious: plain, steps: [...steps, { code: "roll", from: plain, date: rolled.date }] };
}

/**
 * The first day after a wait. "N days past X" read strictly means that N full days have passed, so the strict first day
 * is X + N + 1 while X + N may already work. Hours run from the time of day, business days end with the day itself,
 * and a wait of nothing is over on the day of the event.
 */
export function reckonFirst(rule: Count, event: IsoDate, calendar: Calendar): Reckoned | NotReckoned {
	const counted = count(rule, event, calendar);
	if ("notKnown" in counted) return counted;
	const full = rule.unit === "day" || rule.unit === "week" || rule.unit === "month" || rule.unit === "year";
	if (!full || rule.count === 0 || rule.dayOne === "same")
		return { date: counted.date, cautious: counted.date, steps: counted.steps };
	const strict = addDays(counted.date, 1);
	const plain = rule.full ? strict : counted.date;
	return { date: plain, cautious: strict, steps: [...counted.steps, { code: "strict", date: strict }] };
}
