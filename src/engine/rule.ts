/**
 * What a rule is to the engine: plain JSON, no words of either language.
 * The YAML records in `content/rules/` are checked by `src/schema/record.ts` and
 * reduced to this shape; the browser never sees more than this plus its texts.
 */

/** A calendar day, `YYYY-MM-DD`: no clock, no zone. */
export type IsoDate = string;

/** Everything with a date that a rule may count from. The keys are the keys of a shared link. */
export const EVENTS = [
	"ordered",
	"promised",
	"delivered",
	"contacted",
	"approved",
	"posted",
	"received-back",
	"refunded",
	"denied",
	"statement",
	"noticed",
] as const;
export type EventId = (typeof EVENTS)[number];

export const PROBLEMS = [
	"changed-mind",
	"damaged",
	"defective",
	"wrong-item",
	"missing-parts",
	"not-as-described",
	"counterfeit",
	"not-arrived",
	"marked-delivered",
	"return-not-refunded",
	"claim-denied",
] as const;
export type ProblemId = (typeof PROBLEMS)[number];

/** Who sold and who shipped: Amazon both · another seller, shipped by Amazon · another seller, shipped by itself. */
export const SOLD = ["amazon", "fba", "seller"] as const;
export type SoldBy = (typeof SOLD)[number];

export const DESTINATIONS = ["local", "forwarder", "abroad"] as const;
export type Destination = (typeof DESTINATIONS)[number];

export const PAYMENTS = [
	"visa",
	"mastercard",
	"amex",
	"jcb",
	"unionpay",
	"discover",
	"debit",
	"sepa",
	"giftcard",
	"other",
] as const;
export type Payment = (typeof PAYMENTS)[number];

/** What was bought, where a store has a window of its own for it. Grows with the stores. */
export const ITEMS = [
	"general",
	"apple",
	"amazon-device",
	"renewed",
	"renewed-premium",
	"baby",
	"electronics",
	"home-entertainment",
	"media",
	"books",
	"software",
	"toys",
	"kitchen",
	"diy",
	"automotive",
	"appliances",
	"personal-care",
	"office",
	"fashion",
	"mattress",
	"handmade",
	"custom",
	"grocery",
	"digital",
	"haul",
	"registry-baby",
	"registry-wedding",
	"gift-list",
] as const;
export type ItemId = (typeof ITEMS)[number];

/** The lines of a result, in the order in which a reader meets them. */
export const CLOCKS = [
	"return",
	"withdrawal",
	"reject",
	"send-back",
	"report-missing",
	"cancel-late",
	"claim",
	"appeal",
	"refund",
	"card",
	"statement",
	"burden",
	"liability",
] as const;
export type ClockId = (typeof CLOCKS)[number];

/**
 * What a rule does to its clock.
 * `window` you act by the day it gives · `wait` you may not act before it ·
 * `due` the other side acts by it · `season` a holiday extension of a window ·
 * `block` a closed door: once its condition holds, the clock is `blocked`.
 */
export const ROLES = ["window", "wait", "due", "season", "block"] as const;
export type Role = (typeof ROLES)[number];

export const UNITS = ["hour", "day", "business-day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

export const CONFIDENCES = ["high", "medium", "low", "unsourced"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How long, counted from what. */
export type Count = {
	count: number;
	unit: Unit;
	after: EventId;
	/** `next`: the day of the event is day 0. `same`: it is day 1. */
	dayOne?: "next" | "same";
	/** A wait: the other side is in time on the last of these days too, so that only the day after it is free. */
	full?: true;
	/** What happens to a last day on a weekend or holiday. Absent: nothing. */
	roll?: "next-working-day";
};

/** One reading of a rule with the days it is in force; open ends are absent. Both ends belong to it. */
export type Version = Count & {
	from?: IsoDate;
	until?: IsoDate;
};

/** A holiday extension. A season that was not announced has a year and nothing else. */
export type Season = {
	year: number;
	orderedFrom?: IsoDate;
	orderedTo?: IsoDate;
	/** Last day to return. */
	until?: IsoDate;
	/** `later-of`: the text says that the ordinary window wins where it ends later. `flat`: it only gives a date. */
	combine?: "later-of" | "flat";
};

/** A rule applies where every named fact has one of the listed values. */
export type When = {
	problem?: readonly ProblemId[];
	item?: readonly ItemId[];
	sold?: readonly SoldBy[];
	sellerAbroad?: boolean;
	to?: readonly Destination[];
	pay?: readonly Payment[];
	chargeback?: boolean;
	/** Only while none of these dates is known (another rule counts from them). */
	unknown?: readonly EventId[];
};

export type Rule = {
	id: string;
	clock: ClockId;
	role: Role;
	/** `cautious`: never gives the last day, only pulls the cautious one forward (a wait: back). */
	reading?: "published" | "cautious";
	when?: When;
	versions?: readonly Version[];
	/** Which day decides which version is in force. Absent: the day the rule counts from. */
	inForceBy?: EventId;
	season?: Season;
	/** A stricter reading of the same rule: less time to act, or more time to wait. */
	cautious?: Count;
	/** Rules this one replaces where both apply. */
	supersedes?: readonly string[];
	confidence: Confidence;
};

/** A statement without a clock that a reader whose case matches must not miss. */
export type Note = { id: string; when: When };
