import { dayAt } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";

/** The device's IANA zone. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/**
 * The calendar day it is in a zone, by the device's clock; without one, in the device's own.
 * The only place of the tools where a clock is read, and never while a page is built.
 */
export const todayHere = (zone = zoneHere()): IsoDate => dayAt(Date.now(), zone);
