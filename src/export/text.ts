/** The result as plain text with its sources: for chats, notes and mail, where a link alone loses its meaning. */
import type { Rulebook } from "../case/rulebook.ts";
import type { Facts } from "../engine/facts.ts";
import type { Plan } from "../engine/plan.ts";
import type { IsoDate } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { actionDayText } from "./action-text.ts";
import { clockLines } from "./clock-share.ts";
import { dayText, type Lang } from "./day-text.ts";
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

/** Lines end with `\n`; nothing but what the page says stands in it. */
export function resultText(input: TextInput): string {
	const { plan, facts, book, today, preview, address, t, lang } = input;
	const colon = lang === "en" ? ": " : "：";
	const when = actionDayText(plan.now, t, lang);
	return [
		fill(t["text.title"], {
			store: book.store.domain,
			problem: facts.problem === undefined ? "" : t[`problem.${facts.problem}`],
		}),
		fill(t[preview ? "calculator.preview" : "calculator.today"], { date: dayText(today, lang) }),
		"",
		`${t["now.title"]}${colon}${t[`now.${plan.now.id}`]}${when === undefined ? "" : ` ${when}`}`,
		...plan.clocks
			.filter(({ status, last }) => status !== "needs" || last !== undefined)
			.flatMap((clock) => [
				"",
				`■ ${t[`clock.${clock.id}`]}${colon}${statusText(clock, t)}`,
				...clockLines(clock, input).map((line) => `  ${line}`),
			]),
		"",
		t["calculator.disclaimer"],
		address,
		"",
	].join("\n");
}
