/** Names of missing dates and facts, as one list in the reader's language. */
import type { FactId } from "../../engine/facts.ts";
import type { EventId } from "../../engine/rule.ts";
import type { Lang } from "../../export/day-text.ts";
import type { Strings } from "../../strings.ts";

export function needName(need: EventId | FactId, t: Strings): string {
	if (need === "problem" || need === "sold" || need === "pay") return t[`fact.${need}`];
	return t[`event.${need}`];
}

export const needsText = (needs: readonly (EventId | FactId)[], t: Strings, lang: Lang): string =>
	needs.map((need) => needName(need, t)).join(lang === "en" ? ", " : "、");
