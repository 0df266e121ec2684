/** Can the device's clock be right? Measured against the days on which our records were checked. */
import { addDays, addYears } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";

export type ClockDoubt = {
	/** `behind`: nobody can have checked a record tomorrow. `ahead`: the clock, or our records, may be far off. */
	code: "behind" | "ahead";
	/** The newest day of checking. */
	checkedOn: IsoDate;
};

/** In the zone of whoever checked a record it can be a day later than in the reader's. */
const DAYS_OF_ZONES = 1;
/** Records are checked more often than this. */
const YEARS_WITHOUT_CHECK = 1;

/**
 * @param today the day on the device
 * @param checkedOn when the records of the reader's store were checked
 */
export function clockDoubt(today: IsoDate, checkedOn: readonly IsoDate[]): ClockDoubt | undefined {
	const newest = [...checkedOn].sort().at(-1);
	if (newest === undefined) return undefined;
	if (today < addDays(newest, -DAYS_OF_ZONES)) return { code: "behind", checkedOn: newest };
	if (today > addYears(newest, YEARS_WITHOUT_CHECK)) return { code: "ahead", checkedOn: newest };
	return undefined;
}
