import { dayAt } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";

/** The calendar day it is for the reader, by the device's clock and zone. Never called while a page is built. */
export function todayHere(): IsoDate {
	const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
	return dayAt(Date.now(), zone);
}
