/**
 * One line of a result as somebody takes it elsewhere: its title, what it says, and the address that leads back to it.
 * Copied text, calendar entries and whatever shares a line take these from here, so that they say the same.
 */
import type { Rulebook, RuleText } from "../case/rulebook.ts";
import type { Clock } from "../engine/clock.ts";
import type { ClockId, IsoDate } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { dayText, type Lang } from "./day-text.ts";
import { explain } from "./explain.ts";

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

/** `Source: publisher, address (checked on …)`; `undefined` where there is no source, or sources have not come yet. */
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
	const { side, opens, last, actBy } = clock;
	const colon = lang === "en" ? ": " : "：";
	const line = (label: string, date: IsoDate | undefined) =>
		date === undefined ? undefined : `${label}${colon}${dayText(date, lang)}`;
	const days =
		side === "them"
			? [line(t["clock.due"], last)]
			: [
					opens === last ? undefined : line(t["clock.opens"], opens),
					actBy === last ? undefined : line(t["clock.actBy"], actBy),
					line(t["clock.last"], last),
				];
	return [
		...days,
		untilLine(clock, words),
		...explain(clock, { t, lang, texts: book.texts, rules: book.rules }).reasons,
		clock.unverified ? t["clock.unverified"] : undefined,
		sourceLine(book.texts[decidingRule(clock) ?? ""], t),
	].filter((each) => each !== undefined);
}

/** @param addressOf the absolute address of a line of this result */
export function clockShare(
	clock: Clock,
	{ addressOf, ...words }: ClockWords & { addressOf: (id: ClockId) => string },
): ClockShare {
	const { book, t, lang } = words;
	const store = storeName(book, lang);
	const name = t[`clock.${clock.id}`];
	return {
		title: lang === "en" ? `${name} (${store})` : `${name}（${store}）`,
		lines: clockLines(clock, words),
		address: addressOf(clock.id),
	};
}
