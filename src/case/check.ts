/** Do the dates of a case go together? What is wrong is named; a date that cannot be right takes no part in a result. */
import { addDays, addYears } from "../engine/date.ts";
import type { Facts } from "../engine/facts.ts";
import { EVENTS, type EventId, type IsoDate } from "../engine/rule.ts";

export type CaseDate = EventId | "screen" | "in-hand";

export type DateProblem =
	| { key: CaseDate; code: "in-the-future"; date: IsoDate }
	| { key: CaseDate; code: "too-long-ago"; date: IsoDate }
	| { key: CaseDate; code: "too-far-ahead"; date: IsoDate }
	| { key: CaseDate; code: "before"; date: IsoDate; other: CaseDate; otherDate: IsoDate };

/** Years beyond which a date is a slip of the finger: no clock of the guide runs that long. */
const YEARS_BACK = 10;
const YEARS_AHEAD = 2;

/** A promise and a return-by date may lie ahead; everything else has happened or is not a date yet. */
const MAY_LIE_AHEAD: readonly CaseDate[] = ["promised", "screen"];

/** `[a, b]`: a cannot be before b. */
const ORDER: readonly (readonly [CaseDate, CaseDate])[] = [
	["promised", "ordered"],
	["delivered", "ordered"],
	["contacted", "ordered"],
	["approved", "ordered"],
	["posted", "ordered"],
	["posted", "delivered"],
	["received-back", "posted"],
	["refunded", "ordered"],
	["denied", "ordered"],
	["noticed", "delivered"],
	["screen", "ordered"],
	["in-hand", "delivered"],
];

/** The date told for a field; `undefined` where none was. */
export const dateOf = (facts: Facts, key: CaseDate): IsoDate | undefined =>
	key === "screen" ? facts.screen : key === "in-hand" ? facts.inHand : facts.events[key];

/** Problems in the order of the fields: first a date that cannot be right by itself, then pairs that contradict each other. */
export function dateProblems(facts: Facts, today: IsoDate): DateProblem[] {
	const problems: DateProblem[] = [];
	const alone = new Set<CaseDate>();
	for (const key of [...EVENTS, "screen", "in-hand"] as const) {
		const date = dateOf(facts, key);
		if (date === undefined) continue;
		const code =
			date < addYears(today, -YEARS_BACK)
				? "too-long-ago"
				: date > addYears(today, YEARS_AHEAD)
					? "too-far-ahead"
					: date > today && !MAY_LIE_AHEAD.includes(key)
						? "in-the-future"
						: undefined;
		if (code === undefined) continue;
		alone.add(key);
		problems.push({ key, code, date });
	}
	for (const [key, other] of ORDER) {
		const date = dateOf(facts, key);
		const otherDate = dateOf(facts, other);
		if (date === undefined || otherDate === undefined || alone.has(key) || alone.has(other)) continue;
		if (date < otherDate) problems.push({ key, code: "before", date, other, otherDate });
	}
	return problems;
}

/** The case without the dates that cannot be right: of two that contradict each other neither is trusted. */
export function withoutProblems(facts: Facts, problems: readonly DateProblem[]): Facts {
	const bad = new Set<CaseDate>(problems.flatMap((p) => (p.code === "before" ? [p.key, p.other] : [p.key])));
	if (bad.size === 0) return facts;
	const { screen, inHand, events, ...rest } = facts;
	return {
		...rest,
		...(screen === undefined || bad.has("screen") ? {} : { screen }),
		...(inHand === undefined || bad.has("in-hand") ? {} : { inHand }),
		events: Object.fromEntries(Object.entries(events).filter(([key]) => !bad.has(key as EventId))),
	};
}

/**
 * Can a link have been made on that day? The sender's calendar may be a day ahead of the reader's, no more.
 * @param today the day on the reader's device, also where the link asks for a preview of another one
 */
export const madeInFuture = (made: IsoDate, today: IsoDate): boolean => made > addDays(today, 1);
