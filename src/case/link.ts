/**
 * A case as the part of an address after `#` (public contract: docs/architecture.md, Links): `key=value&…`, URL-encoded.
 * Unknown keys are ignored, a bad value is named and everything else still works.
 */
import { isIsoDate, isZone } from "../engine/date.ts";
import type { Facts } from "../engine/facts.ts";
import { CLOCKS, type ClockId, EVENTS, type EventId } from "../engine/rule.ts";
import type { Case } from "./case.ts";
import { shownText } from "./foreign-text.ts";
import { CHOICES, type ChoiceKey, DATE_KEYS, type DateKey, type FieldKey, FLAGS, type FlagKey } from "./keys.ts";

export type LinkProblem = {
	key: FieldKey;
	/** As it stood in the link, cut to a length that can be shown. */
	value: string;
	code: "unknown-store" | "unknown-value" | "not-a-date" | "not-a-zone" | "not-a-flag" | "in-the-future";
};

export type ReadLink = { case: Case; problems: LinkProblem[] };

const isEvent = (key: string): key is EventId => (EVENTS as readonly string[]).includes(key);
const isDateKey = (key: string): key is DateKey => (DATE_KEYS as readonly string[]).includes(key);
const isChoice = (key: string): key is ChoiceKey => Object.hasOwn(CHOICES, key);
const isClock = (value: string): value is ClockId => (CLOCKS as readonly string[]).includes(value);
const isFlag = (key: string): key is FlagKey => (FLAGS as readonly string[]).includes(key);

/** A preview outside of these is a slip or a joke, and far beyond them days are no longer written `YYYY-MM-DD`. */
const isPreview = (day: string): boolean => day >= "2000-01-01" && day <= "2099-12-31";

/** Does the part after `#` hold parameters rather than the id of a heading? */
export const holdsParameters = (hash: string): boolean => hash.includes("=");

/**
 * @param hash with or without the leading `#`; of a key given twice the last counts
 * @param stores the store ids there are
 */
export function readLink(hash: string, stores: readonly string[]): ReadLink {
	const read: ReadLink = { case: { facts: { events: {} } }, problems: [] };
	if (!holdsParameters(hash)) return read;
	const facts: Facts = read.case.facts;
	const given = new Map(new URLSearchParams(hash.replace(/^#+/, "")));
	for (const [key, raw] of given) {
		const value = raw.trim();
		const refuse = (code: LinkProblem["code"]) =>
			read.problems.push({ key: key as FieldKey, value: shownText(value), code });
		if (key === "store") {
			if (stores.includes(value)) read.case.store = value;
			else refuse("unknown-store");
		} else if (key === "zone") {
			if (isZone(value)) read.case.zone = value;
			else refuse("not-a-zone");
		} else if (key === "clock") {
			if (isClock(value)) read.case.clock = value;
			else refuse("unknown-value");
		} else if (isFlag(key)) {
			if (value === "1") facts[key === "chargeback" ? "chargeback" : "sellerAbroad"] = true;
			else refuse("not-a-flag");
		} else if (isChoice(key)) {
			if ((CHOICES[key] as readonly string[]).includes(value)) Object.assign(facts, { [key]: value });
			else refuse("unknown-value");
		} else if (isDateKey(key)) {
			if (!isIsoDate(value)) refuse("not-a-date");
			else if (isEvent(key)) facts.events[key] = value;
			else if (key === "screen") facts.screen = value;
			else if (key === "in-hand") facts.inHand = value;
			else if (key === "made") read.case.made = value;
			else if (isPreview(value)) read.case.today = value;
			else refuse("not-a-date");
		}
	}
	return read;
}

/** The case as `key=value&…`, in a fixed order and without the leading `#`; an empty case is an empty string. */
export function writeLink({ store, facts, today, zone, clock, made }: Case): string {
	const params = new URLSearchParams();
	const put = (key: FieldKey, value: string | undefined) => {
		if (value !== undefined) params.append(key, value);
	};
	put("store", store);
	put("problem", facts.problem);
	put("item", facts.item);
	put("sold", facts.sold);
	put("seller-abroad", facts.sellerAbroad ? "1" : undefined);
	put("to", facts.to);
	put("pay", facts.pay);
	for (const event of EVENTS) put(event, facts.events[event]);
	put("chargeback", facts.chargeback ? "1" : undefined);
	put("screen", facts.screen);
	put("in-hand", facts.inHand);
	put("today", today);
	put("zone", zone);
	put("clock", clock);
	put("made", made);
	// `/` in a zone may stand as it is after `#`, and reads better.
	return params.toString().replaceAll("%2F", "/");
}
