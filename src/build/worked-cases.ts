/**
 * Worked cases for the page on counting: the very cases the engine is tested with (`test/cases/`), reckoned at build
 * time. A case names its own "today", so that the page does not depend on the day of the build.
 */
import { getEntry } from "astro:content";
import { z } from "astro/zod";
import { parse } from "yaml";
import { readLink } from "../case/link.ts";
import { settingFrom } from "../case/rulebook.ts";
import type { Clock } from "../engine/clock.ts";
import { planFor } from "../engine/plan.ts";
import { pruned } from "../engine/relevant.ts";
import type { ClockId } from "../engine/rule.ts";
import { explain } from "../export/explain.ts";
import type { Locale } from "../locales.ts";
import { bilingual, isoDate } from "../schema/record.ts";
import type { Strings } from "../strings.ts";
import { recordsFor, store as storeOf } from "./ledger.ts";
import { once } from "./once.ts";
import { rulebookOf } from "./rulebook.ts";

const files = import.meta.glob<string>("../../test/cases/*.yaml", { query: "?raw", import: "default", eager: true });

/** What the page needs of a case; what the tests expect of it is the tests' business. */
const told = z.array(
	z.object({ id: z.string(), title: bilingual, store: z.string(), facts: z.string(), today: isoDate }),
);

/** A file is parsed only if a case may be in it: parsing all took a fifth of a second. */
const casesIn = once((text: string) => told.parse(parse(text)));

function caseOf(id: string): z.infer<typeof told>[number] | undefined {
	for (const text of Object.values(files)) {
		if (!text.includes(id)) continue;
		const found = casesIn(text).find((each) => each.id === id);
		if (found !== undefined) return found;
	}
	return undefined;
}

const LANGS = { zh: "zh-CN", en: "en" } as const;

export type Worked = {
	title: string;
	store: string;
	/** For a link into the calculator: the case with its own "today". */
	hash: string;
	today: string;
	clock: Clock;
	counts: { rule: string; about: string; steps: string[] }[];
	reasons: string[];
};

/** One case and one of its clocks, reckoned and told in words. A case or clock that is missing stops the build. */
export async function workedCase(id: string, clockId: ClockId, locale: Locale, t: Strings): Promise<Worked> {
	const found = caseOf(id);
	if (found === undefined) throw new Error(`No case "${id}" in test/cases/.`);
	const { title, store: storeId, facts, today } = found;
	const store = await storeOf(storeId, `The worked case ${id}`);
	const calendar = await getEntry("calendars", store.calendar);
	if (calendar === undefined) throw new Error(`No calendar ${store.calendar} for the worked case ${id}.`);
	const records = await recordsFor(storeId, `The worked case ${id}`);
	const book = rulebookOf({ store, records, calendar: calendar.data, words: undefined }, locale);
	const known = pruned(readLink(facts, [storeId]).case.facts, book.rules, book.notes);
	const plan = planFor(known, { ...settingFrom(book), readerZone: store.zone, today });
	const clock = plan.clocks.find((each) => each.id === clockId);
	if (clock === undefined) throw new Error(`The case "${id}" has no clock "${clockId}".`);
	const telling = { t, lang: LANGS[locale], texts: book.texts, rules: book.rules };
	const hash = `store=${storeId}&${facts}&today=${today}`;
	return { title: title[locale], store: store.nickname[locale], hash, today, clock, ...explain(clock, telling) };
}
