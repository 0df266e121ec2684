/** The result as plain text with its sources: for chats, notes and mail, where a link alone loses its meaning. */
import type { Rulebook } from "../case/rulebook.ts";
import type { Clock } from "../engine/clock.ts";
import type { Facts } from "../engine/facts.ts";
import type { Plan } from "../engine/plan.ts";
import type { IsoDate } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { actionDayText } from "./action-text.ts";
import { dayText, type Lang } from "./day-text.ts";
import { explain } from "./explain.ts";
import { statusText } from "./status-text.ts";

export type TextInput = {
	plan: Plan;
	facts: Facts;
	book: Rulebook;
	today: IsoDate;
	/** Marked as a preview where it is not the device's day. */
	preview: boolean;
	address: string;
	t: Strings;
	lang: Lang;
};

function clockLines(clock: Clock, { book, t, lang }: TextInput): string[] {
	const day = (date: IsoDate) => dayText(date, lang);
	const colon = lang === "en" ? ": " : "：";
	const line = (label: string, date: IsoDate | undefined) =>
		date === undefined ? [] : [`  ${label}${colon}${day(date)}`];
	const deciding = clock.reckonings[0]?.rule ?? clock.rules[0];
	const text = deciding === undefined ? undefined : book.texts[deciding];
	const source = text?.sources[0];
	return [
		`■ ${t[`clock.${clock.id}`]}${colon}${statusText(clock, t)}`,
		...(clock.side === "them" ? line(t["clock.due"], clock.last) : []),
		...(clock.side === "you" && clock.opens !== clock.last ? line(t["clock.opens"], clock.opens) : []),
		...(clock.side === "you" && clock.actBy !== clock.last ? line(t["clock.actBy"], clock.actBy) : []),
		...(clock.side === "you" ? line(t["clock.last"], clock.last) : []),
		...(clock.last !== undefined && text?.until !== undefined ? [`  ${t["clock.until"]}${text.until}`] : []),
		...explain(clock, { t, lang, texts: book.texts, rules: book.rules }).reasons.map((reason) => `  ${reason}`),
		...(clock.unverified ? [`  ${t["clock.unverified"]}`] : []),
		...(text !== undefined && source !== undefined
			? [
					`  ${fill(t["text.source"], {
						publisher: source.publisher,
						url: source.url,
						checked: fill(t["source.checked"], { date: text.checkedOn }),
					})}`,
				]
			: []),
	];
}

/** Lines end with `\n`; nothing but what the page says stands in it. */
export function resultText(input: TextInput): string {
	const { plan, facts, book, today, preview, address, t, lang } = input;
	const when = actionDayText(plan.now, t, lang);
	return [
		fill(t["text.title"], {
			store: book.store.domain,
			problem: facts.problem === undefined ? "" : t[`problem.${facts.problem}`],
		}),
		fill(t[preview ? "calculator.preview" : "calculator.today"], { date: dayText(today, lang) }),
		"",
		`${t["now.title"]}${lang === "en" ? ": " : "："}${t[`now.${plan.now.id}`]}${when === undefined ? "" : ` ${when}`}`,
		...plan.clocks.filter(({ status }) => status !== "needs").flatMap((clock) => ["", ...clockLines(clock, input)]),
		"",
		t["calculator.disclaimer"],
		address,
		"",
	].join("\n");
}
