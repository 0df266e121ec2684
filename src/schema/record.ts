/**
 * The shape of a record in `content/rules/`: one sourced, dated statement about one store,
 * one country's law or one means of payment. Build and test time only; zod must not reach the browser.
 */
import { z } from "astro/zod";
import {
	CLOCKS,
	CONFIDENCES,
	DESTINATIONS,
	EVENTS,
	ITEMS,
	PAYMENTS,
	PROBLEMS,
	ROLES,
	SOLD,
	UNITS,
} from "../engine/rule.ts";

/** Both languages in one place, so that one cannot be changed without seeing the other. */
export const bilingual = z.strictObject({
	zh: z.string().min(1).describe("简体中文"),
	en: z.string().min(1).describe("English"),
});

/** A calendar day. Must be quoted in YAML: unquoted it arrives as a `Date`. */
export const isoDate = z.iso.date();

/** A day, a month or a year: what a source says of its own age. */
const asOf = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const KINDS = [
	"return-window",
	"holiday-extension",
	"non-returnable",
	"return-fee",
	"a-to-z-precondition",
	"a-to-z-window",
	"appeal-window",
	"seller-response",
	"refund-time",
	"contact-channel",
	"non-delivery",
	"late-delivery-law",
	"statutory-withdrawal",
	"statutory-defect",
	"chargeback",
	"regulator-route",
	"other",
] as const;

export const source = z.strictObject({
	title: z.string().min(1).describe("Title of the page, in its own language"),
	publisher: z.string().min(1),
	url: z.url().describe("The publisher's own address, never a mirror"),
	kind: z
		.enum(["primary", "statute", "regulator", "secondary"])
		.describe(
			"primary: Amazon or the card network itself · statute: the text of a law · regulator: an authority or a public consumer body · secondary: everybody else",
		),
	asOf: asOf.optional().describe("The date the page itself gives; absent where it gives none"),
	seen: z
		.enum(["page", "copy", "quoted"])
		.describe(
			"page: the publisher's own page was read · copy: only a copy of it kept elsewhere · quoted: only what somebody else quotes from it",
		),
});

const count = z.strictObject({
	count: z.number().int().min(0),
	unit: z.enum(UNITS),
	after: z.enum(EVENTS),
	dayOne: z.enum(["next", "same"]).optional(),
	full: z.literal(true).optional(),
	roll: z.literal("next-working-day").optional(),
});

const version = count.extend({ from: isoDate.optional(), until: isoDate.optional() });

const season = z.strictObject({
	year: z.number().int().min(2000).max(2100),
	orderedFrom: isoDate.optional(),
	orderedTo: isoDate.optional(),
	until: isoDate.optional(),
	combine: z.enum(["later-of", "flat"]).optional(),
});

const when = z.strictObject({
	problem: z.array(z.enum(PROBLEMS)).min(1).optional(),
	item: z.array(z.enum(ITEMS)).min(1).optional(),
	sold: z.array(z.enum(SOLD)).min(1).optional(),
	sellerAbroad: z.boolean().optional(),
	to: z.array(z.enum(DESTINATIONS)).min(1).optional(),
	pay: z.array(z.enum(PAYMENTS)).min(1).optional(),
	chargeback: z.boolean().optional(),
	unknown: z.array(z.enum(EVENTS)).min(1).optional(),
});

/** A figure that is not a period: a share of the price or a sum of money. */
const amount = z.strictObject({
	value: z.number().min(0),
	unit: z.enum(["percent", "USD", "EUR", "JPY", "GBP", "CAD", "AUD", "SGD", "INR", "AED", "PLN", "SEK", "MXN", "CNY"]),
});

/** A period that no clock counts (the other side's duty, or an event we do not ask for). */
const period = z.strictObject({ count: z.number().int().min(1), unit: z.enum(UNITS) });

export const record = z
	.strictObject({
		id: ruleId,
		kind: z.enum(KINDS),
		appliesTo: bilingual.describe("What or whom it is about: a few words"),
		says: bilingual.describe("The rule in our own words: one to three short sentences"),
		clock: z.enum(CLOCKS).optional().describe("The line of the calculator it feeds; absent: it is only shown"),
		role: z.enum(ROLES).optional(),
		reading: z.enum(["published", "cautious"]).optional(),
		when: when.optional(),
		until: bilingual.optional().describe("What must have happened by the last day (a wait: what may be done after it)"),
		versions: z.array(version).min(1).optional(),
		inForceBy: z.enum(EVENTS).optional(),
		season: season.optional(),
		cautious: count.extend({ why: bilingual }).optional(),
		supersedes: z.array(ruleId).optional(),
		amount: amount.optional(),
		period: period.optional(),
		sources: z.array(source),
		checkedOn: isoDate,
		confidence: z.enum(CONFIDENCES),
		conflicts: bilingual.optional().describe("Where sources disagree, or what is not settled"),
		carries: z
			.array(z.string())
			.optional()
			.describe("Research records that this one carries, where not only the one of its own id"),
	})
	.superRefine((r, ctx) => {
		const fail = (message: string, path: string) => ctx.addIssue({ code: "custom", message, path: [path] });
		if ((r.clock === undefined) !== (r.role === undefined)) fail("clock and role go together", "role");
		if (r.confidence === "unsourced" && (r.versions || r.amount || r.period || r.season?.until))
			fail("an unsourced record carries no figure", "confidence");
		if (r.confidence !== "unsourced" && r.sources.length === 0) fail("a record needs a source", "sources");
		if (r.role === "season" && !r.season) fail("a season needs its season", "season");
		if (r.role && ["window", "wait", "due"].includes(r.role) && r.confidence !== "unsourced") {
			if (!r.versions) fail("a clock needs a count", "versions");
			if (!r.until) fail("a clock must say what must have happened", "until");
		}
	});
export type RuleRecord = z.infer<typeof record>;

/** `content/rules/stores/<id>.yaml` */
export const storeFile = z.strictObject({
	id: z.string().regex(/^[a-z]{2}$/),
	name: bilingual,
	nickname: bilingual.describe("What Chinese-speaking buyers call it; in English the domain"),
	domain: z.string(),
	country: z.string().regex(/^[A-Z]{2}$/),
	currency: z.string().regex(/^[A-Z]{3}$/),
	zone: z.string().describe("IANA zone whose midnight ends a day of this store"),
	languages: z.array(z.string()).min(1).describe("BCP 47, the main one first"),
	calendar: z.string().describe("File in content/calendars"),
	laws: z.array(z.string()).describe("Files in content/rules/laws, the nearest first"),
	items: z
		.array(z.enum(ITEMS))
		.min(1)
		.describe("The kinds of goods the calculator offers for this store, the commonest first"),
	payments: z
		.array(z.enum(PAYMENTS))
		.min(1)
		.describe("The ways to pay the calculator offers for this store, the commonest first"),
	ordersUrl: z.url(),
	contactUrl: z.url(),
	returnsUrl: z.url(),
	rules: z.array(record).min(1),
});
export type StoreFile = z.infer<typeof storeFile>;

/** `content/rules/laws/<id>.yaml` */
export const lawFile = z.strictObject({
	id: z.string().regex(/^[a-z]{2}(-[a-z]{2})?$/),
	name: bilingual,
	rules: z.array(record).min(1),
});
export type LawFile = z.infer<typeof lawFile>;

/** `content/rules/cards/<id>.yaml` */
export const cardFile = z.strictObject({
	id: ruleId,
	name: bilingual,
	rules: z.array(record).min(1),
});
export type CardFile = z.infer<typeof cardFile>;

/** `content/rules/left-out.yaml`: research records that were not carried over, each with the reason. */
export const leftOutFile = z.array(z.strictObject({ id: z.string(), why: z.string().min(1) }));
