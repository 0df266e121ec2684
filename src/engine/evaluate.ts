/** One rule against one case: its day, or what stands in the way of one. */
import type { Calendar } from "./calendar.ts";
import type { Facts } from "./facts.ts";
import { type NotReckoned, type Reckoned, reckonFirst, reckonLast } from "./reckon.ts";
import type { Count, EventId, Rule, Version } from "./rule.ts";

export type Outcome =
	| { kind: "reckoned"; rule: Rule; reckoned: Reckoned; cautious?: Reckoned; cautiousNotKnown?: number }
	| { kind: "needs"; rule: Rule; event: EventId }
	| { kind: "calendar"; rule: Rule; year: number }
	| { kind: "not-in-force"; rule: Rule };

/** The version in force; a rule of several versions is judged by the day that its `inForceBy` names. */
function versionInForce(rule: Rule, facts: Facts): Version | { needs: EventId } | undefined {
	let missing: EventId | undefined;
	for (const version of rule.versions ?? []) {
		if (version.from === undefined && version.until === undefined) return version;
		const day = facts.events[rule.inForceBy ?? version.after] ?? facts.events[version.after];
		if (day === undefined) missing ??= version.after;
		else if ((version.from ?? day) <= day && day <= (version.until ?? day)) return version;
	}
	return missing === undefined ? undefined : { needs: missing };
}

/** Has a rule nothing to say of the day that decides? One without dated versions always has. */
export const isSilent = (rule: Rule, facts: Facts): boolean =>
	rule.versions !== undefined && versionInForce(rule, facts) === undefined;

/** Counts a rule by the version in force. Nothing is thrown: what cannot be counted says why. */
export function evaluate(rule: Rule, facts: Facts, calendar: Calendar): Outcome {
	const version = versionInForce(rule, facts);
	if (version === undefined) return { kind: "not-in-force", rule };
	if ("needs" in version) return { kind: "needs", rule, event: version.needs };
	const reckon = rule.role === "wait" ? reckonFirst : reckonLast;
	const of = (count: Count): Reckoned | NotReckoned | { needs: EventId } => {
		const event = facts.events[count.after];
		return event === undefined ? { needs: count.after } : reckon(count, event, calendar);
	};
	const plain = of(version);
	if ("needs" in plain) return { kind: "needs", rule, event: plain.needs };
	if ("notKnown" in plain) return { kind: "calendar", rule, year: plain.notKnown };
	if (rule.cautious === undefined) return { kind: "reckoned", rule, reckoned: plain };
	const strict = of(rule.cautious);
	if ("date" in strict) return { kind: "reckoned", rule, reckoned: plain, cautious: strict };
	// A wait whose stricter reading cannot be counted has no first day that is safe.
	return "notKnown" in strict && rule.role === "wait"
		? { kind: "reckoned", rule, reckoned: plain, cautiousNotKnown: strict.notKnown }
		: { kind: "reckoned", rule, reckoned: plain };
}

export type Counted = Extract<Outcome, { kind: "reckoned" }>;

export const isReckoned = (outcome: Outcome): outcome is Counted => outcome.kind === "reckoned";
