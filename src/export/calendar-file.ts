/**
 * Calendar entries as an iCalendar file (RFC 5545). Reached by `import()` only, when a reader asks for a file: the library
 * comes with it, and nobody else pays for it.
 */
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from "ical-generator";
import { addDays } from "../engine/date.ts";
import type { CalendarEntry } from "./calendar.ts";
import type { Lang } from "./day-text.ts";

/** Sequence numbers count seconds from here, so that they stay small enough for 32 bits. */
const FIRST_SECOND = Date.parse("2026-01-01T00:00:00Z") / 1000;

/**
 * @param now milliseconds since 1970; a file made later wins over an earlier one with the same uids
 * @returns lines of at most 75 octets, ended by CRLF; days without clock or zone, their end exclusive
 */
export function calendarFile(entries: readonly CalendarEntry[], now: number, lang: Lang): string {
	const stamp = new Date(now).toISOString();
	const sequence = Math.max(0, Math.floor(now / 1000) - FIRST_SECOND);
	const calendar = ical({
		prodId: { company: "claim-guide", product: "deadline calculator", language: lang === "en" ? "EN" : "ZH-CN" },
		method: ICalCalendarMethod.PUBLISH,
	});
	for (const { uid, day, title, lines } of entries)
		calendar.createEvent({
			id: uid,
			sequence,
			stamp,
			lastModified: stamp,
			start: day,
			end: addDays(day, 1),
			allDay: true,
			summary: title,
			description: lines.join("\n"),
			// A deadline takes no time of the day.
			transparency: ICalEventTransparency.TRANSPARENT,
			busystatus: ICalEventBusyStatus.FREE,
		});
	return calendar.toString();
}
