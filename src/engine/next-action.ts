/** The one thing to do now. Which door comes first is the guide's own advice (steps 1 to 6), not a store's rule. */
import type { Clock, Status } from "./clock.ts";
import type { FactId, Facts } from "./facts.ts";
import type { ClockId, EventId, IsoDate } from "./rule.ts";

export const ACTIONS = [
	"say-problem",
	"say-seller",
	"give-dates",
	"start-return",
	"request-return-from-seller",
	"withdraw",
	"post-return",
	"look-and-wait",
	"contact-amazon",
	"contact-seller",
	"wait-for-seller",
	"file-claim",
	"file-claim-today",
	"appeal",
	"appeal-soon",
	"wait-for-refund",
	"chase-refund",
	"wait-for-bank",
	"use-legal-rights",
	"other-doors",
] as const;
export type ActionId = (typeof ACTIONS)[number];

export type Action = {
	id: ActionId;
	/** Do it by this day. */
	by?: IsoDate;
	/** Do it from this day on. */
	from?: IsoDate;
	/** The clock this day comes from. */
	clock?: ClockId;
	/** What has to be told first. */
	needs?: (EventId | FactId)[];
	/** Doors that are still open besides. */
	doors: ClockId[];
};

const ACTIVE: readonly Status[] = ["open", "today", "early"];

/** Chooses by what happened, who sold it and which clocks are open; never by a figure of its own. */
export function nextAction(facts: Facts, clocks: readonly Clock[], today: IsoDate): Action {
	const clock = (id: ClockId) => clocks.find((each) => each.id === id);
	const is = (id: ClockId, ...states: Status[]) => {
		const found = clock(id);
		return found !== undefined && states.includes(found.status);
	};
	const doorsBeside = (own?: ClockId) =>
		clocks
			.filter((each) => each.side === "you" && each.id !== own && ACTIVE.includes(each.status))
			.map((each) => each.id);
	const act = (id: ActionId, from?: ClockId): Action => {
		const source = from === undefined ? undefined : clock(from);
		// A careful day that has passed is no advice any more; the last day still is.
		const by = source?.actBy !== undefined && source.actBy < today ? source.last : source?.actBy;
		return {
			id,
			...(from === undefined ? {} : { clock: from }),
			...(by === undefined ? {} : { by }),
			...(source?.status === "early" && source.opens !== undefined ? { from: source.opens } : {}),
			...(source?.status === "needs" ? { needs: source.needs } : {}),
			doors: doorsBeside(from),
		};
	};

	/** The law, once the store's doors are shut: it may lack only the day on which the fault was seen. */
	const byLaw = (): Action | undefined => {
		// A liability without a fixed term is one all the same.
		if (is("liability", "open", "today", "unknown")) return act("use-legal-rights", "liability");
		return is("liability", "needs") ? act("give-dates", "liability") : undefined;
	};

	/** A window that is over by the ordinary days, while a season could hold it open: the order's day decides. */
	const hangsOnOrderDay =
		is("return", "over") && clock("return")?.reasons.some(({ code }) => code === "season-needs-order-day") === true;
	const giveReturnDates = (): Action | undefined => {
		if (is("return", "needs")) return act("give-dates", "return");
		return hangsOnOrderDay
			? { id: "give-dates", clock: "return", needs: ["ordered"], doors: doorsBeside("return") }
			: undefined;
	};

	const { problem, sold, events } = facts;
	if (problem === undefined) return { id: "say-problem", doors: [] };
	if (is("claim", "blocked") || is("appeal", "blocked")) return act("wait-for-bank", "card");

	if (problem === "claim-denied" || events.denied !== undefined) {
		if (is("appeal", "open", "today")) return act("appeal", "appeal");
		if (is("appeal", "needs")) return act("give-dates", "appeal");
		if (is("appeal", "unknown")) return act("appeal-soon", "appeal");
		return act("other-doors");
	}

	if (events.approved !== undefined && events.posted === undefined && problem !== "return-not-refunded") {
		if (is("send-back", "open", "today")) return act("post-return", "send-back");
	}

	const claimOrElse = (): Action => {
		if (is("claim", "today")) return act("file-claim-today", "claim");
		if (is("claim", "early")) return act("wait-for-seller", "claim");
		if (is("claim", "open")) return act("file-claim", "claim");
		if (is("claim", "over")) return byLaw() ?? act("other-doors");
		if (is("claim", "unknown")) return act("other-doors");
		if (is("claim", "needs")) return act("give-dates", "claim");
		return act("contact-amazon");
	};

	// A return that is on its way leads to the refund, whatever it was for.
	if (problem === "return-not-refunded" || (events.posted !== undefined && clock("refund") !== undefined)) {
		if (is("refund", "needs")) return act("give-dates", "refund");
		if (is("refund", "open", "today")) return act("wait-for-refund", "refund");
		if (sold === "seller" && is("claim", "open", "today", "early")) return claimOrElse();
		return act("chase-refund", "refund");
	}

	if (problem === "not-arrived" || problem === "marked-delivered") {
		if (sold === undefined) return { ...act("say-seller"), needs: ["sold"] };
		if (sold === "seller") {
			if (events.contacted === undefined && !is("claim", "today", "over")) return act("contact-seller", "claim");
			return claimOrElse();
		}
		if (is("report-missing", "early")) return act("look-and-wait", "report-missing");
		if (is("report-missing", "needs")) return act("give-dates", "report-missing");
		return act("contact-amazon", "report-missing");
	}

	if (problem === "changed-mind") {
		if (is("return", "open", "today", "early")) return act("start-return", "return");
		if (is("withdrawal", "open", "today", "early")) return act("withdraw", "withdrawal");
		return giveReturnDates() ?? act("other-doors");
	}

	// Something is wrong with the goods.
	if (sold === "seller") {
		if (events.contacted !== undefined) return claimOrElse();
		if (is("claim", "today")) return act("file-claim-today", "claim");
		if (is("return", "open", "today", "early")) return act("request-return-from-seller", "return");
		if (is("claim", "open", "needs", "early")) return act("contact-seller", "claim");
	}
	if (is("return", "open", "today", "early")) return act("start-return", "return");
	return giveReturnDates() ?? byLaw() ?? act("other-doors");
}
