/** Which routes make sense for what happened. Whether a store has a rule for one is the records' business. */
import type { ClockId, ProblemId, Rule } from "./rule.ts";

const IN_HAND: readonly ClockId[] = [
	"return",
	"withdrawal",
	"reject",
	"send-back",
	"claim",
	"refund",
	"card",
	"burden",
	"liability",
];
const MISSING: readonly ClockId[] = ["report-missing", "cancel-late", "claim", "card", "statement"];

export const ROUTES: Record<ProblemId, readonly ClockId[]> = {
	"changed-mind": ["return", "withdrawal", "send-back", "refund"],
	damaged: IN_HAND,
	defective: IN_HAND,
	"wrong-item": [...IN_HAND, "statement"],
	"missing-parts": [...IN_HAND, "statement"],
	"not-as-described": IN_HAND,
	counterfeit: IN_HAND,
	"not-arrived": MISSING,
	"marked-delivered": MISSING,
	"return-not-refunded": ["send-back", "refund", "claim", "card", "statement"],
	"claim-denied": ["appeal", "card", "burden", "liability"],
};

/** A door that closes with another: what closes the guarantee closes the appeal against its refusal too. */
const CLOSES_WITH: Partial<Record<ClockId, ClockId>> = { appeal: "claim" };

/** Is this a rule that closes the door `id`, once its condition holds? */
export const closes = ({ role, clock }: Rule, id: ClockId): boolean =>
	role === "block" && (clock === id || clock === CLOSES_WITH[id]);
