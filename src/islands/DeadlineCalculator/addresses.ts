import { type Case, withoutLink } from "../../case/case.ts";
import { writeLink } from "../../case/link.ts";
import type { ClockId, IsoDate } from "../../engine/rule.ts";

/** The absolute addresses of one result. */
export type Addresses = {
	/** To share: the case with the day the link was made. */
	result: string;
	/** To share: the same, landing on one line. */
	line: (id: ClockId) => string;
	/** To keep: opens the case on the day it is followed, also where the result is a preview of another day. */
	lasting: (id: ClockId) => string;
};

/**
 * @param told the case as the page shows it; what belonged to the link it came by is not passed on
 * @param page the page's address, without what follows `#`
 * @param made the day on the reader's device
 */
export function addressesOf(told: Case, page: string, made: IsoDate): Addresses {
	const own = withoutLink(told);
	const { today: _, ...lasting } = own;
	const address = (each: Case) => `${page}#${writeLink(each)}`;
	return {
		result: address({ ...own, made }),
		line: (clock) => address({ ...own, clock, made }),
		lasting: (clock) => address({ ...lasting, clock }),
	};
}
