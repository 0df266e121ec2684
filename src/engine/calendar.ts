/** Which days are business days: Monday to Friday less the public holidays of the store's country. */
import { addDays, isWeekend, yearOf } from "./date.ts";
import type { IsoDate } from "./rule.ts";

/** Public holidays per year (`"2026"` → ISO days). A year without a list is not known. */
export type Calendar = Readonly<Record<string, readonly IsoDate[]>>;

/** A day that a count of business days passed over. */
export type Skipped = { date: IsoDate; why: "weekend" | "holiday" };

/** The answer where a count runs into a year whose holidays are not known. */
export type YearNotKnown = { notKnown: number };

/** `undefined` where the year is not known; weekends need no calendar. */
export function isBusinessDay(day: IsoDate, calendar: Calendar): boolean | undefined {
	if (isWeekend(day)) return false;
	const holidays = calendar[String(yearOf(day))];
	return holidays === undefined ? undefined : !holidays.includes(day);
}

/** The first business day on or after `day`. */
export function nextBusinessDay(day: IsoDate, calendar: Calendar): { date: IsoDate } | YearNotKnown {
	for (let date = day; ; date = addDays(date, 1)) {
		const business = isBusinessDay(date, calendar);
		if (business === undefined) return { notKnown: yearOf(date) };
		if (business) return { date };
	}
}

/** The `count`th business day after `day`; `day` itself is not counted, whatever it is. */
export function addBusinessDays(
	day: IsoDate,
	count: number,
	calendar: Calendar,
): { date: IsoDate; skipped: Skipped[] } | YearNotKnown {
	const skipped: Skipped[] = [];
	let date = day;
	for (let left = count; left > 0; ) {
		date = addDays(date, 1);
		const business = isBusinessDay(date, calendar);
		if (business === undefined) return { notKnown: yearOf(date) };
		if (business) left -= 1;
		else skipped.push({ date, why: isWeekend(date) ? "weekend" : "holiday" });
	}
	return { date, skipped };
}
