/**
 * Calendar days as ISO strings. The only module of the engine in which a `Date` exists,
 * and it never leaves a function: a `Date` is an instant, a deadline is a day.
 */
import { tzOffset } from "@date-fns/tz/tzOffset";
import {
	addDays as addDaysTo,
	addMonths as addMonthsTo,
	addYears as addYearsTo,
	differenceInCalendarDays,
	isWeekend as isWeekendDate,
} from "date-fns";
import type { IsoDate } from "./rule.ts";

/**
 * The start of the day on the device's own clock, as date-fns reckons. Reading and writing the one form that days have
 * here is done by hand: a parser of every form of ISO 8601 is more than half of what a reader would load of the library.
 */
function toDate(day: IsoDate): Date {
	const date = new Date(0);
	// Not by the constructor, which takes the years 0 to 99 for those of the last century.
	date.setFullYear(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)));
	date.setHours(0, 0, 0, 0);
	return date;
}

const pad = (part: number, width: number): string => String(part).padStart(width, "0");
const toIso = (date: Date): IsoDate =>
	`${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
/** The day of an instant in UTC. */
const utcDay = (instant: number): IsoDate => new Date(instant).toISOString().slice(0, 10);

/** Is this text a day that exists, written `YYYY-MM-DD`? `2027-02-29` and `2026-1-5` are not. */
export function isIsoDate(text: string): text is IsoDate {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const instant = Date.parse(`${text}T00:00:00Z`);
	// Some engines take a 30 February for a 2 March.
	return !Number.isNaN(instant) && utcDay(instant) === text;
}

/** The day `count` days later (earlier where negative). */
export const addDays = (day: IsoDate, count: number): IsoDate => toIso(addDaysTo(toDate(day), count));

/** The same day of the month `count` months later; the last day of that month where it has no such day. */
export const addMonths = (day: IsoDate, count: number): IsoDate => toIso(addMonthsTo(toDate(day), count));

/** The same day `count` years later; 28 February where a 29th is wanted and there is none. */
export const addYears = (day: IsoDate, count: number): IsoDate => toIso(addYearsTo(toDate(day), count));

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => differenceInCalendarDays(toDate(to), toDate(from));

export const isWeekend = (day: IsoDate): boolean => isWeekendDate(toDate(day));

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));

/** ISO strings of days sort as text. */
export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a <= b ? a : b);
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a >= b ? a : b);

/** Is this an IANA zone the device knows? */
export function isZone(zone: string): boolean {
	try {
		// Not by its offset: that is kept in a plain object, where `constructor` is found as well.
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return zone !== "";
	} catch {
		return false;
	}
}

/** The calendar day it is in `zone` at an instant (milliseconds since 1970): the one place where a clock is read into a day. */
export function dayAt(instant: number, zone: string): IsoDate {
	return utcDay(instant + tzOffset(zone, new Date(instant)) * 60_000);
}

/**
 * Does `day` end in the store's zone before it ends in the reader's?
 * Then a reader who acts late in the evening acts on the store's next day.
 * A zone the device does not know answers `false`.
 */
export function storeDayEndsFirst(day: IsoDate, storeZone: string, readerZone: string): boolean {
	const endOfDay = new Date(`${day}T23:59:59Z`);
	return tzOffset(storeZone, endOfDay) > tzOffset(readerZone, endOfDay);
}
