/**
 * Takes a case the way `src/islands/DeadlineCalculator/DeadlineCalculator.tsx` takes it: the part of an address after
 * `#` is read, answers that no longer apply are dropped, dates that cannot be right are left out, the rest is planned.
 */
import { type DateProblem, dateProblems, withoutProblems } from "../../src/case/check.ts";
import { type LinkProblem, readLink } from "../../src/case/link.ts";
import { type Rulebook, settingFrom } from "../../src/case/rulebook.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { type Plan, planFor } from "../../src/engine/plan.ts";
import { pruned } from "../../src/engine/relevant.ts";
import type { IsoDate } from "../../src/engine/rule.ts";
import { readRulebook } from "./rulebook.ts";

const books = new Map<string, Rulebook>();

/** The rulebook of a store, read once per test file. */
export function bookOf(store: string): Rulebook {
	const book = books.get(store) ?? readRulebook(store, "en");
	books.set(store, book);
	return book;
}

export type Planned = {
	plan: Plan;
	/** The facts that were left after pruning and checking. */
	facts: Facts;
	linkProblems: LinkProblem[];
	dateProblems: DateProblem[];
};

export type CaseSetting = {
	store: string;
	/** The reader's own day. */
	today: IsoDate;
	/** The reader's zone; left out: that of the store. */
	zone?: string;
	/** The rules are a copy of this day. */
	savedOn?: IsoDate;
};

/** @param facts what a shared link says after `#`, without `store`, `today` and `zone` */
export function planCase(facts: string, { store, today, zone, savedOn }: CaseSetting): Planned {
	const book = bookOf(store);
	const read = readLink(facts, [store]);
	const kept = pruned(read.case.facts, book.rules, book.notes);
	const problems = dateProblems(kept, today);
	const told = withoutProblems(kept, problems);
	const plan = planFor(told, {
		...settingFrom(book),
		readerZone: zone ?? book.store.zone,
		today,
		savedOn,
	});
	return { plan, facts: told, linkProblems: read.problems, dateProblems: problems };
}
