/** Reduces records to what a tool needs of them: rules for the engine, words of one language beside them. */

import type { Rulebook, RuleText } from "../case/rulebook.ts";
import type { Note, Rule } from "../engine/rule.ts";
import type { Locale } from "../locales.ts";
import type { CalendarFile } from "../schema/calendar.ts";
import type { RuleRecord, StoreFile } from "../schema/record.ts";
import type { WordsFile } from "../schema/words.ts";
import type { ForeignWords } from "./foreign-words.ts";

/** The engine's part of a record; `undefined` where it feeds no clock. */
export function ruleOf(record: RuleRecord): Rule | undefined {
	const { id, clock, role, reading, when, versions, inForceBy, season, cautious, supersedes, confidence } = record;
	if (clock === undefined || role === undefined) return undefined;
	const { why: _, ...strict } = cautious ?? { why: undefined };
	const rule = {
		id,
		clock,
		role,
		reading,
		when,
		versions,
		inForceBy,
		season,
		cautious: cautious === undefined ? undefined : strict,
		supersedes,
		confidence,
	};
	return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as Rule;
}

/** A record without a clock that names whose case it concerns is a note to that reader. */
export function noteOf({ id, clock, when }: RuleRecord): Note | undefined {
	return clock === undefined && when !== undefined ? ({ id, when } as Note) : undefined;
}

function textOf(record: RuleRecord, locale: Locale): RuleText {
	const { appliesTo, says, until, cautious, conflicts, sources, checkedOn, confidence } = record;
	return {
		about: appliesTo[locale],
		says: says[locale],
		...(until && { until: until[locale] }),
		...(cautious && { why: cautious.why[locale] }),
		...(conflicts && { conflicts: conflicts[locale] }),
		sources: sources.map(({ publisher, title, url, seen, asOf }) => ({
			publisher,
			title,
			url,
			seen,
			...(asOf && { asOf }),
		})),
		checkedOn,
		confidence,
	};
}

/** The word a store prints, in its main language and without the colon behind it. */
function printed(words: WordsFile | undefined, term: string): string {
	const [first] = Object.values(words?.terms[term]?.words ?? {});
	return first?.replace(/[:：]$/, "") ?? "";
}

export type RulebookParts = {
	store: StoreFile;
	/** Those of the store, of the laws that reach it, and of the means of payment. */
	records: readonly RuleRecord[];
	calendar: CalendarFile;
	words: WordsFile | undefined;
	/** Of all stores; those that no text quotes are left out. */
	foreign?: ForeignWords;
};

/**
 * Of some words those that the texts of records quote. Titles of sources are not asked: most are foreign as a whole, and a
 * voice that changes for three words of one helps nobody.
 */
function quotedIn(texts: Rulebook["texts"], words: ForeignWords): ForeignWords {
	const all = JSON.stringify(Object.values(texts).map((text) => ({ ...text, sources: undefined })));
	return new Map([...words].filter(([word]) => all.includes(word)));
}

/** One store's rulebook in one language. Rules for ways to pay that the store does not offer stay at home. */
export function rulebookOf(
	{ store, records, calendar, words, foreign = new Map() }: RulebookParts,
	locale: Locale,
): Rulebook {
	const reachable = records.filter(({ when }) => !when?.pay || when.pay.some((way) => store.payments.includes(way)));
	const rules = reachable.map(ruleOf).filter((rule) => rule !== undefined);
	const notes = reachable.map(noteOf).filter((note) => note !== undefined);
	const told = new Set([...rules, ...notes].map(({ id }) => id));
	const texts = Object.fromEntries(
		reachable.filter(({ id }) => told.has(id)).map((record) => [record.id, textOf(record, locale)]),
	);
	return {
		store: {
			id: store.id,
			name: store.name[locale],
			nickname: store.nickname[locale],
			domain: store.domain,
			zone: store.zone,
			items: store.items,
			payments: store.payments,
			ordersUrl: store.ordersUrl,
			contactUrl: store.contactUrl,
			soldBy: printed(words, "sold-by"),
			shipsFrom: printed(words, "ships-from"),
			language: Object.keys(words?.terms["sold-by"]?.words ?? {})[0] ?? "en",
		},
		calendar: Object.fromEntries(
			Object.entries(calendar.years).map(([year, days]) => [year, days.map(({ date }) => date)]),
		),
		rules,
		notes,
		texts,
		foreign: quotedIn(texts, foreign),
	};
}
