import type { Calendar } from "../../src/engine/calendar.ts";
import { calendarFile } from "../../src/schema/calendar.ts";
import { yamlFiles } from "./ledger.ts";

/** The calendars of `content/calendars/`, as the engine takes them. */
export function readCalendars(): Record<string, Calendar> {
	return Object.fromEntries(
		yamlFiles("calendars").map(({ name, data }) => [
			name,
			Object.fromEntries(
				Object.entries(calendarFile.parse(data).years).map(([year, days]) => [year, days.map(({ date }) => date)]),
			),
		]),
	);
}
