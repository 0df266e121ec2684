/** The evidence checklist as its tool, its pages and its tests see it: moments in order, items, and which items a case needs. */
import type { Destination, IsoDate, ProblemId, SoldBy } from "./engine/rule.ts";

/** The moments at which evidence can be made, in order. One file each in `content/evidence/`. */
export const MOMENTS = [
	"before-opening",
	"at-opening",
	"first-use",
	"before-return",
	"at-counter",
	"after-scan",
	"until-final",
] as const;
export type MomentId = (typeof MOMENTS)[number];

/** Facts that narrow the list down: keys and values of a shared link. Absent: any. */
export type Filter = { problem?: ProblemId; sold?: SoldBy; to?: Destination };

/** The source of the record an item rests on. `marks`: words on how far it can be trusted, where not wholly. */
export type EvidenceSource = {
	publisher: string;
	title: string;
	url: string;
	checkedOn: IsoDate;
	marks: readonly string[];
};

/** One item in the words of one language. The id is the same in both: ticks and links hang on it. */
export type EvidenceItem = {
	id: string;
	do: string;
	how: string;
	why: string;
	answers: string;
	/** For these problems only; absent: for all. The same holds for `sold` and `to`. */
	problems?: readonly ProblemId[];
	sold?: readonly SoldBy[];
	to?: readonly Destination[];
	source?: EvidenceSource;
};

export type EvidenceMoment = { id: MomentId; title: string; when: string; items: readonly EvidenceItem[] };

type Limits = { [K in "problems" | "sold" | "to"]?: EvidenceItem[K] | undefined };

/** Does a case with these facts need the item? A fact that is not known rules nothing out. */
export function isNeeded(item: Limits, filter: Filter): boolean {
	const fits = <T>(values: readonly T[] | undefined, fact: T | undefined) =>
		values === undefined || fact === undefined || values.includes(fact);
	return fits(item.problems, filter.problem) && fits(item.sold, filter.sold) && fits(item.to, filter.to);
}

/** The moments with the items a case needs; a moment that has none left is left out. */
export function neededMoments(moments: readonly EvidenceMoment[], filter: Filter): EvidenceMoment[] {
	return moments
		.map((moment) => ({ ...moment, items: moment.items.filter((item) => isNeeded(item, filter)) }))
		.filter((moment) => moment.items.length > 0);
}
