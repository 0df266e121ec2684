/**
 * Addresses that open an entry in somebody else's calendar. Following one hands title, day and source over, so nothing the
 * reader told us stands in them. Neither company documents its address; both take days with an exclusive end.
 */
import { addDays } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";
import type { CalendarEntry } from "./calendar.ts";

/** Spaces as `%20`: Outlook shows a `+` as it stands. */
const query = (values: Readonly<Record<string, string>>): string =>
	Object.entries(values)
		.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
		.join("&");

const compact = (day: IsoDate): string => day.replaceAll("-", "");

export function googleLink({ day, title, briefLines }: CalendarEntry): string {
	const dates = `${compact(day)}/${compact(addDays(day, 1))}`;
	const values = { action: "TEMPLATE", text: title, dates, details: briefLines.join("\n") };
	return `https://calendar.google.com/calendar/render?${query(values)}`;
}

export function outlookLink({ day, title, briefLines }: CalendarEntry): string {
	const values = {
		path: "/calendar/action/compose",
		rru: "addevent",
		startdt: day,
		enddt: addDays(day, 1),
		allday: "true",
		subject: title,
		body: briefLines.join("\n"),
	};
	return `https://outlook.live.com/calendar/0/deeplink/compose?${query(values)}`;
}
