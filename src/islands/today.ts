import { dayAt } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";

/** The device's IANA zone. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The device's clock, in milliseconds since 1970: the only place of the tools where it is read, and never while a page is built. */
export const nowHere = (): number => Date.now();

/** The calendar day it is in a zone, by the device's clock; without one, in the device's own. */
export const todayHere = (zone = zoneHere()): IsoDate => dayAt(nowHere(), zone);
