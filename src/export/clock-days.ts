/** Which days of a line are told, under which name: the page, copied text, calendar and picture all take them from here. */
import type { Clock } from "../engine/clock.ts";
import type { IsoDate } from "../engine/rule.ts";

export type ClockDay = {
	label: "clock.opens" | "clock.actBy" | "clock.last" | "clock.due";
	date: IsoDate;
	/** Told as a day to come (`in`) or as one up to which there is time (`left`). */
	as: "left" | "in";
	/** The day to go by. */
	leads: boolean;
};

/**
 * The days of a line in the order of the calendar. A first day is told only where there is something to wait for: that a
 * return may be made since the day of delivery helps nobody, and in a short text it would stand where the last day belongs.
 */
export function clockDays({ status, side, opens, last, actBy, reckonings }: Clock): ClockDay[] {
	const days: ClockDay[] = [];
	const waits = status === "early" || reckonings.some(({ role }) => role === "wait");
	if (opens !== undefined && status !== "over" && side === "you" && waits)
		days.push({ label: "clock.opens", date: opens, as: "in", leads: false });
	if (last === undefined) return days;
	if (side === "them") return [{ label: "clock.due", date: last, as: "left", leads: true }];
	if (actBy !== undefined && actBy !== last) days.push({ label: "clock.actBy", date: actBy, as: "left", leads: true });
	days.push({ label: "clock.last", date: last, as: "left", leads: actBy === last });
	return days;
}

/** The one day of a line for where there is room for one: the day to act by, or else the first. */
export const leadingDay = (clock: Clock): ClockDay | undefined => {
	const days = clockDays(clock);
	return days.find(({ leads }) => leads) ?? days[0];
};
