/** The reader's case: what was told, before anything is reckoned. One case feeds all tools. */
import type { Facts } from "../engine/facts.ts";
import type { ClockId, IsoDate } from "../engine/rule.ts";

export type Case = {
	/** Store id; which stores there are is the records' business. */
	store?: string;
	facts: Facts;
	/** Preview as of this day instead of the device's. */
	today?: IsoDate;
	/** IANA zone instead of the device's. */
	zone?: string;
	/** The line of the result a link leads to. Belongs to the link, not to the case: gone with the first edit. */
	clock?: ClockId;
	/** The day a link was made. Belongs to the link, not to the case: gone with the first edit. */
	made?: IsoDate;
};

export const EMPTY_CASE: Case = { facts: { events: {} } };

/** The case without what belonged to the link it came by. */
export function withoutLink({ clock: _, made: __, ...told }: Case): Case {
	return told;
}
