/** What the tools load of one store: its rules for the engine, and their words in one language. */
import type { Calendar } from "../engine/calendar.ts";
import type { Confidence, ItemId, Note, Payment, Rule } from "../engine/rule.ts";

export type SourceText = {
	publisher: string;
	title: string;
	url: string;
	/** `copy`, `quoted`: the publisher's own page was not read. */
	seen: "page" | "copy" | "quoted";
	asOf?: string;
};

/** The words of a record in one language. */
export type RuleText = {
	about: string;
	says: string;
	until?: string;
	/** Why the stricter reading is offered. */
	why?: string;
	conflicts?: string;
	sources: SourceText[];
	checkedOn: string;
	confidence: Confidence;
};

export type Rulebook = {
	store: {
		id: string;
		name: string;
		nickname: string;
		domain: string;
		zone: string;
		items: ItemId[];
		payments: Payment[];
		ordersUrl: string;
		contactUrl: string;
		/** What the store's pages print before the seller's and the shipper's name, in the store's main language. */
		soldBy: string;
		shipsFrom: string;
		/** BCP 47 tag of these two. */
		language: string;
	};
	calendar: Calendar;
	rules: Rule[];
	notes: Note[];
	texts: Record<string, RuleText>;
	/** What stores print in another language than the page's, where the texts quote it, with that language (BCP 47). */
	foreign: ReadonlyMap<string, string>;
};

/** The part of a setting for `planFor` that the rulebook itself holds; the reader's zone and day are the caller's. */
export const settingFrom = ({ rules, notes, calendar, store }: Rulebook) => ({
	rules,
	notes,
	calendar,
	storeZone: store.zone,
});
