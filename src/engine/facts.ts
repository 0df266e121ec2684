/** What the engine is told of a case, and which rules speak to it. */
import type { Destination, EventId, IsoDate, ItemId, Payment, ProblemId, Rule, SoldBy, When } from "./rule.ts";

export type Facts = {
	problem?: ProblemId;
	item?: ItemId;
	sold?: SoldBy;
	sellerAbroad?: boolean;
	to?: Destination;
	pay?: Payment;
	chargeback?: boolean;
	/** The return-by date on the reader's own order page. */
	screen?: IsoDate;
	/** The day goods came into the reader's own hands after a forwarder. */
	inHand?: IsoDate;
	events: Partial<Record<EventId, IsoDate>>;
};

/** A fact a rule asks for and the reader has not given. */
export type FactId = "problem" | "sold" | "pay";

export type Match = { applies: true } | { applies: false } | { applies: "maybe"; missing: FactId[] };

/** An item that was not named is an ordinary one; where it goes, and from where, counts as the plain case. */
const assumed = (facts: Facts) => ({
	item: facts.item ?? "general",
	to: facts.to ?? "local",
	sellerAbroad: facts.sellerAbroad ?? false,
	chargeback: facts.chargeback ?? false,
});

/** Does a rule speak to this case? `maybe` names the facts that would decide it. */
export function matches(when: When | undefined, facts: Facts): Match {
	if (when === undefined) return { applies: true };
	const known = assumed(facts);
	if (when.item && !when.item.includes(known.item)) return { applies: false };
	if (when.to && !when.to.includes(known.to)) return { applies: false };
	if (when.sellerAbroad !== undefined && when.sellerAbroad !== known.sellerAbroad) return { applies: false };
	if (when.chargeback !== undefined && when.chargeback !== known.chargeback) return { applies: false };
	if (when.unknown?.some((event) => facts.events[event] !== undefined)) return { applies: false };
	const missing: FactId[] = [];
	const open = <T>(id: FactId, wanted: readonly T[] | undefined, given: T | undefined): boolean => {
		if (wanted === undefined) return true;
		if (given === undefined) {
			missing.push(id);
			return true;
		}
		return wanted.includes(given);
	};
	if (!open("problem", when.problem, facts.problem)) return { applies: false };
	if (!open("sold", when.sold, facts.sold)) return { applies: false };
	if (!open("pay", when.pay, facts.pay)) return { applies: false };
	return missing.length > 0 ? { applies: "maybe", missing } : { applies: true };
}

/** The rules that no other of them supersedes. */
export function unreplaced(rules: readonly Rule[]): Rule[] {
	const replaced = new Set(rules.flatMap((rule) => rule.supersedes ?? []));
	return rules.filter((rule) => !replaced.has(rule.id));
}

/** Rules less those that would supersede another one and have nothing to say of this day: then the other one speaks. */
export function withoutSilentHeirs(rules: readonly Rule[], isSilent: (rule: Rule) => boolean): Rule[] {
	const there = new Set(rules.map(({ id }) => id));
	return rules.filter((rule) => !(rule.supersedes?.some((id) => there.has(id)) && isSilent(rule)));
}

/**
 * Of the rules that apply, the ones that decide: a rule that names the reader's item beats those that name none,
 * and a rule gives way to one that supersedes it.
 */
export function nearest(rules: readonly Rule[]): Rule[] {
	const left = unreplaced(rules);
	const naming = left.filter((rule) => rule.when?.item !== undefined);
	return naming.length > 0 ? naming : left;
}
