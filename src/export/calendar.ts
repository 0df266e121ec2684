/**
 * A result as entries of a calendar. An entry is a whole day: the last safe day, a day a little earlier so that there is
 * time to pack and post, and the first day of what may not be done yet. Pure: no clock, no file format.
 */
import type { Clock } from "../engine/clock.ts";
import { addDays, daysBetween, later } from "../engine/date.ts";
import type { Facts } from "../engine/facts.ts";
import type { ClockId, IsoDate } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { type ClockWords, clockShare, decidingRule, sourceLine, storeAndDoubt, untilLine } from "./clock-share.ts";
import { dayText, distanceText } from "./day-text.ts";
import { dayToBegin, dayToKeep } from "./day-to-keep.ts";
import { explain } from "./explain.ts";

/** `last` the day to act by · `soon` a few days before it · `opens` the first day on which it may be done. */
export type EntryKind = "last" | "soon" | "opens";

export type CalendarEntry = {
	/** The same for the same entry of the same order, whatever day it falls on: a second import replaces the first. */
	uid: string;
	clock: ClockId;
	kind: EntryKind;
	/** One whole day. */
	day: IsoDate;
	title: string;
	/** The description, a paragraph each. */
	lines: string[];
	/** A description without anything the reader told us: for links that go to somebody else. */
	briefLines: string[];
};

export type CalendarSetting = ClockWords & {
	/** What the result was worked out from, without answers that do not apply. */
	facts: Facts;
	today: IsoDate;
	/** The absolute address of a line of this result, without the day it was made. */
	addressOf: (id: ClockId) => string;
};

/** Our own advice, no rule of a store: enough to pack a parcel and find an open counter. */
const DAYS_BEFORE = 3;

/**
 * What tells one order from another: the store, what happened, the kind of item, and the day it was ordered, which stands
 * on the order page and is not a matter of memory. Every other date may be corrected, and the entry stays the same one.
 * Two orders of one store must not share a uid: the later import would remove the other order's last day without a word.
 */
const uidOf = ({ facts, book }: CalendarSetting, clock: ClockId, kind: EntryKind): string => {
	const { problem = "unknown", item = "general", events } = facts;
	const order = events.ordered ?? "no-order-day";
	return `${[book.store.id, clock, kind, problem, item, order].join(".")}@claim-guide`;
};

/** How each rule was counted, with the sources that {@link clockShare} has not named yet. */
function countLines(clock: Clock, { book, t, lang }: CalendarSetting): string[] {
	const [colon, semicolon] = lang === "en" ? [": ", "; "] : ["：", "；"];
	const { counts } = explain(clock, { t, lang, texts: book.texts, rules: book.rules });
	return counts.flatMap(({ rule, about, steps }) => {
		const source = rule === decidingRule(clock) ? undefined : sourceLine(book.texts[rule], t);
		const counted = `${t["clock.how"]}${colon}${about}${colon}${steps.join(semicolon)}`;
		return source === undefined ? [counted] : [counted, source];
	});
}

function entriesOf(clock: Clock, setting: CalendarSetting): CalendarEntry[] {
	const { book, today, t, lang } = setting;
	const { id, side, last } = clock;
	const names = { clock: t[`clock.${id}`], store: storeAndDoubt(clock, setting) };
	const { lines, address } = clockShare(clock, setting);
	const body = [
		...lines,
		...countLines(clock, setting),
		t["calculator.disclaimer"],
		fill(t["calendar.case"], { address }),
	];
	const brief = [
		untilLine(clock, setting),
		clock.unverified ? t["clock.unverified"] : undefined,
		sourceLine(book.texts[decidingRule(clock) ?? ""], t),
	].filter((each) => each !== undefined);
	const entry = (kind: EntryKind, day: IsoDate, title: string, first: readonly string[] = []): CalendarEntry => ({
		uid: uidOf(setting, id, kind),
		clock: id,
		kind,
		day,
		title,
		lines: [...first, ...body],
		briefLines: [...first, ...brief, t["calculator.disclaimer"]],
	});

	const keep = dayToKeep(clock, today);
	const begin = dayToBegin(clock);
	const entries: CalendarEntry[] = [];
	if (begin !== undefined && begin !== keep)
		entries.push(entry("opens", begin, fill(t["calendar.title.opens"], names)));
	if (keep === undefined) return entries;
	const before = later(addDays(keep, -DAYS_BEFORE), today);
	const which: keyof Strings = keep === last ? "calendar.title.last" : "calendar.title.actBy";
	// Nobody has to be reminded to do what is the other side's to do, or what may not be done yet.
	if (side === "you" && before < keep && (begin === undefined || begin <= before)) {
		const title = fill(t["calendar.title.soon"], { ...names, left: distanceText(keep, before, "left", t) });
		const of: keyof Strings = keep === last ? "calendar.soon.last" : "calendar.soon.actBy";
		entries.push(entry("soon", before, title, [fill(t[of], { date: dayText(keep, lang) })]));
	}
	entries.push(entry("last", keep, fill(t[side === "them" ? "calendar.title.due" : which], names)));
	return entries;
}

/** Entries of the given lines, the earliest first. A line without a day ahead of the reader has none. */
export const calendarEntries = (clocks: readonly Clock[], setting: CalendarSetting): CalendarEntry[] =>
	clocks.flatMap((clock) => entriesOf(clock, setting)).sort((a, b) => daysBetween(b.day, a.day));

/** Entries as text, for a note or a reminder: the days first, then what is behind each line, told once. */
export function calendarText(entries: readonly CalendarEntry[], { lang }: Pick<CalendarSetting, "lang">): string {
	const colon = lang === "en" ? ": " : "：";
	const days = entries.map(({ day, title }) => `${dayText(day, lang)}${colon}${title}`);
	const main = new Map(entries.map((entry) => [entry.clock, entry]));
	const behind = [...main.values()].map(({ title, lines }) => ["", `■ ${title}`, ...lines].join("\n"));
	return `${[...days, ...behind].join("\n")}\n`;
}
