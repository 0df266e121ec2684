/** The shape of a line of a result, and the draft of one while its rules are applied in turn. */
import type { FactId } from "./facts.ts";
import type { Reckoned, Step } from "./reckon.ts";
import type { ClockId, EventId, IsoDate, Rule } from "./rule.ts";

export type Status = "needs" | "early" | "open" | "today" | "over" | "unknown" | "blocked";

/** How one rule came to its day. */
export type Reckoning = { rule: string; role: Rule["role"]; date: IsoDate; steps: Step[] };

/** Why the days of a clock are what they are, beyond plain counting. */
export type Reason =
	| { code: "season-later-of"; rule: string; ordinary: IsoDate; season: IsoDate }
	| { code: "season-flat"; rule: string; ordinary: IsoDate; season: IsoDate }
	| { code: "season-unconfirmed"; rule: string; ordinary: IsoDate; season: IsoDate }
	| { code: "season-not-announced"; rule: string; year: number; last?: string }
	| { code: "season-needs-order-day"; rule: string; season: IsoDate }
	| { code: "cautious-rule"; rule: string; date: IsoDate }
	| { code: "cautious-count"; rule: string; date: IsoDate }
	| { code: "before-rolling"; date: IsoDate }
	| { code: "store-day-ends-first"; date: IsoDate }
	| { code: "screen-leads"; screen: IsoDate; computed?: IsoDate }
	| { code: "wait-outlasts-window"; opens: IsoDate }
	| { code: "calendar-missing"; year: number }
	| { code: "not-in-force"; rule: string };

export type Clock = {
	id: ClockId;
	status: Status;
	/** Who has to act by `last`. */
	side: "you" | "them";
	/** The careful first day. */
	opens?: IsoDate;
	/** The first day by the plain reading, where it is earlier than `opens`. */
	mayWork?: IsoDate;
	/** The last day by the published reading. */
	last?: IsoDate;
	/** The careful last day, never after `last`. */
	actBy?: IsoDate;
	/** Dates and facts that are missing. */
	needs: (EventId | FactId)[];
	/** Every rule that spoke, the deciding one first. */
	rules: string[];
	/** The rule whose door is closed. */
	blockedBy?: string;
	/** A deciding rule rests on weak sources. */
	unverified: boolean;
	reckonings: Reckoning[];
	reasons: Reason[];
};

/** A clock whose status is not judged yet. */
export type Draft = Omit<Clock, "status">;

/** A rule has spoken. */
export function note(draft: Draft, rule: Rule): void {
	if (!draft.rules.includes(rule.id)) draft.rules.push(rule.id);
	if (rule.confidence === "low") draft.unverified = true;
}

/** How a rule came to its day is told with the clock. */
export function show(draft: Draft, { id, role }: Rule, { date, steps }: Reckoned): void {
	draft.reckonings.push({ rule: id, role, date, steps });
}

/** A date or fact is missing. */
export function need(draft: Draft, missing: EventId | FactId): void {
	if (!draft.needs.includes(missing)) draft.needs.push(missing);
}
