/** The reader's case: what was told, before anything is reckoned. One case feeds all tools. */
import type { Facts } from "../engine/facts.ts";
import type { IsoDate } from "../engine/rule.ts";

export type Case = {
	/** Store id; which stores there are is the records' business. */
	store?: string;
	facts: Facts;
	/** Preview as of this day instead of the device's. */
	today?: IsoDate;
	/** IANA zone instead of the device's. */
	zone?: string;
};

export const EMPTY_CASE: Case = { facts: { events: {} } };
