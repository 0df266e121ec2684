/** Calendar entries of a case, made the way the page makes them, and a file read back by a library that did not write it. */
import ICAL from "ical.js";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { dateProblems, withoutProblems } from "../../src/case/check.ts";
import { readLink } from "../../src/case/link.ts";
import { type Rulebook, settingFrom } from "../../src/case/rulebook.ts";
import { type Plan, planFor } from "../../src/engine/plan.ts";
import { pruned } from "../../src/engine/relevant.ts";
import type { IsoDate } from "../../src/engine/rule.ts";
import { type CalendarEntry, type CalendarSetting, calendarEntries } from "../../src/export/calendar.ts";
import { addressesOf } from "../../src/islands/DeadlineCalculator/addresses.ts";
import { LOCALES, type Locale } from "../../src/locales.ts";
import type { Strings } from "../../src/strings.ts";
import { readRulebook } from "./rulebook.ts";

const books = new Map<string, Rulebook>();
const bookIn = (store: string, locale: Locale): Rulebook => {
	const key = `${locale}/${store}`;
	const book = books.get(key) ?? readRulebook(store, locale);
	books.set(key, book);
	return book;
};

export type Made = { plan: Plan; setting: CalendarSetting; entries: CalendarEntry[] };

/**
 * @param link what stands after `#`
 * @param zone the reader's
 */
export function entriesOf(link: string, today: IsoDate, locale: Locale, zone = "Asia/Shanghai"): Made {
	const { case: told } = readLink(link, [new URLSearchParams(link).get("store") ?? ""]);
	const book = bookIn(told.store ?? "", locale);
	const facts = pruned(told.facts, book.rules, book.notes);
	const plan = planFor(withoutProblems(facts, dateProblems(facts, today)), {
		...settingFrom(book),
		readerZone: zone,
		today,
	});
	const { lasting } = addressesOf({ ...told, facts }, `https://guide.example/${locale}/tools/deadlines/`, today);
	const t = (locale === "zh" ? zh : en) as Strings;
	const setting = { book, facts, today, t, lang: LOCALES[locale].lang, addressOf: lasting };
	return { plan, setting, entries: calendarEntries(plan.clocks, setting) };
}

export type ReadEvent = {
	uid: string;
	/** Days; a value with a clock time is not one. */
	start: string;
	end: string;
	title: string;
	description: string;
	sequence: number;
	stamp: string;
	modified: string;
};

export function readCalendar(file: string): ReadEvent[] {
	const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
	return events.map((event) => {
		const text = (name: string) => String(event.getFirstPropertyValue(name));
		return {
			uid: text("uid"),
			start: text("dtstart"),
			end: text("dtend"),
			title: text("summary"),
			description: text("description"),
			sequence: Number(text("sequence")),
			stamp: text("dtstamp"),
			modified: text("last-modified"),
		};
	});
}
