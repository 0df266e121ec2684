/**
 * One line of a result as somebody takes it elsewhere: its title, what it says, and the address that leads back to it.
 * Copied text, calendar entries and whatever shares a line take these from here, so that they say the same.
 */
import type { Rulebook, RuleText } from "../case/rulebook.ts";
import type { Clock } from "../engine/clock.ts";
import type { ClockId } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { type ClockDay, clockDays, leadingDay } from "./clock-days.ts";
import { dayText, type Lang } from "./day-text.ts";
import { explain } from "./explain.ts";
import { statusText } from "./status-text.ts";

export type ClockWords = { book: Rulebook; t: Strings; lang: Lang };

export type ClockShare = {
	/** The name of the line and of the store. */
	title: string;
	/** Its days, what must have happened by then, why the days are what they are, the source. No line break in any. */
	lines: string[];
	/** Absolute; opens the case and lands on this line. */
	address: string;
};

/** How a store is called among readers: `美亚`, `amazon.com`. */
export const storeName = ({ store }: Rulebook, lang: Lang): string => (lang === "en" ? store.domain : store.nickname);

/** The store, and that the days rest on weak sources: a title is often all that is read of a picture or an entry. */
export const storeAndDoubt = ({ unverified }: Clock, { book, t, lang }: ClockWords): string =>
	storeName(book, lang) + (unverified ? `${lang === "en" ? ", " : "，"}${t["confidence.low"]}` : "");

/** `Source: publisher, checked …: address`, the address at the end: chat programs take what touches it for a part of it. `undefined` where there is no source, or sources have not come yet. */
export function sourceLine(text: RuleText | undefined, t: Strings): string | undefined {
	const source = text?.sources[0];
	if (text === undefined || source === undefined) return undefined;
	const checked = fill(t["source.checked"], { date: text.checkedOn });
	return fill(t["text.source"], { publisher: source.publisher, url: source.url, checked });
}

/** The rule that decides the days of a clock. */
export const decidingRule = ({ reckonings, rules }: Clock): string | undefined => reckonings[0]?.rule ?? rules[0];

/** What must have happened by the last day. */
export function untilLine(clock: Clock, { book, t }: ClockWords): string | undefined {
	const until = book.texts[decidingRule(clock) ?? ""]?.until;
	if (clock.last === undefined || until === undefined) return undefined;
	return t[clock.side === "them" ? "clock.until.them" : "clock.until"] + until;
}

/** Days, what must have happened, reasons, source: everything but how far a day is from today. */
export function clockLines(clock: Clock, words: ClockWords): string[] {
	const { book, t, lang } = words;
	const { mayWork, blockedBy } = clock;
	const why = blockedBy === undefined ? undefined : book.texts[blockedBy]?.says;
	return [
		...clockDays(clock).map((day) => {
			const may = day.label === "clock.opens" && mayWork !== undefined;
			return dayLine(day, words) + (may ? fill(t["clock.mayWork"], { date: dayText(mayWork, lang) }) : "");
		}),
		why === undefined ? undefined : t["clock.blocked"] + why,
		untilLine(clock, words),
		...explain(clock, { t, lang, texts: book.texts, rules: book.rules }).reasons,
		clock.unverified ? t["clock.unverified"] : undefined,
		sourceLine(book.texts[decidingRule(clock) ?? ""], t),
	].filter((each) => each !== undefined);
}

/** `最后一天：2026年11月14日（周六）` */
export const dayLine = ({ label, date }: ClockDay, { t, lang }: Pick<ClockWords, "t" | "lang">): string =>
	`${t[label]}${lang === "en" ? ": " : "："}${dayText(date, lang)}`;

/**
 * A whole result in a few lines, for a picture: of each line that can still be acted on the one day to go by. Days that are
 * over stand in it only where nothing else is left, and then with the words that they are; what rests on
 * weak sources says so too.
 */
export function resultLines(clocks: readonly Clock[], words: ClockWords): string[] {
	const { t, lang } = words;
	const ahead = clocks.filter(({ side, status }) => side === "them" || (status !== "over" && status !== "blocked"));
	return (ahead.length > 0 ? ahead : clocks).flatMap((clock) => {
		const day = leadingDay(clock);
		if (day === undefined) return [];
		const marks = [
			...(clock.status === "over" ? [statusText(clock, t)] : []),
			...(clock.unverified ? [t["confidence.low"]] : []),
		].map((mark) => (lang === "en" ? ` (${mark})` : `（${mark}）`));
		return [`${t[`clock.${clock.id}`]} · ${dayLine(day, words)}${marks.join("")}`];
	});
}

/** @param addressOf the absolute address of a line of this result */
export function clockShare(
	clock: Clock,
	{ addressOf, ...words }: ClockWords & { addressOf: (id: ClockId) => string },
): ClockShare {
	const { t, lang } = words;
	const store = storeAndDoubt(clock, words);
	const name = t[`clock.${clock.id}`];
	return {
		title: lang === "en" ? `${name} (${store})` : `${name}（${store}）`,
		lines: clockLines(clock, words),
		address: addressOf(clock.id),
	};
}
