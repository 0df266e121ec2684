/** The keys of a shared link (public contract: they only grow) and the values each takes. */
import { DESTINATIONS, EVENTS, type EventId, ITEMS, PAYMENTS, PROBLEMS, SOLD } from "../engine/rule.ts";

/** Keys with a fixed list of values. */
export const CHOICES = {
	problem: PROBLEMS,
	item: ITEMS,
	sold: SOLD,
	to: DESTINATIONS,
	pay: PAYMENTS,
} as const;
export type ChoiceKey = keyof typeof CHOICES;

/** Keys that are `1` or absent. */
export const FLAGS = ["seller-abroad", "chargeback"] as const;
export type FlagKey = (typeof FLAGS)[number];

/** Keys with a calendar day. */
export const DATE_KEYS = [...EVENTS, "screen", "in-hand", "today", "made"] as const;
export type DateKey = EventId | "screen" | "in-hand" | "today" | "made";

export type FieldKey = "store" | ChoiceKey | FlagKey | DateKey | "zone" | "clock";
