/** Has a line of a result a day worth remembering, and which? Apart from the entries, which are made when somebody asks. */
import type { Clock } from "../engine/clock.ts";
import type { IsoDate } from "../engine/rule.ts";

/** The day a line is to be remembered for: the careful last day, or the published one once that has passed. */
export function dayToKeep({ status, actBy, last }: Clock, today: IsoDate): IsoDate | undefined {
	if (status === "blocked" || last === undefined || last < today) return undefined;
	return actBy === undefined || actBy < today ? last : actBy;
}

/** The first day of what may not be done yet; `undefined` where it comes too late to be of use. */
export const dayToBegin = ({ status, opens, last }: Clock): IsoDate | undefined =>
	status === "early" && opens !== undefined && (last === undefined || opens <= last) ? opens : undefined;

/** Has this line a day that is worth an entry? */
export const isForCalendar = (clock: Clock, today: IsoDate): boolean =>
	dayToKeep(clock, today) !== undefined || dayToBegin(clock) !== undefined;
