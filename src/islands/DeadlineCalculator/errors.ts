/** Every complaint about what was entered, as sentences, in a fixed order: link, unreadable, impossible, contradictory. */
import type { CaseDate, DateProblem } from "../../case/check.ts";
import { shownText } from "../../case/foreign-text.ts";
import type { LinkProblem } from "../../case/link.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { dayTextShort, type Lang, monthName } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";
import { readingOf, type State } from "./state.ts";

export type FieldError = {
	/** Id of the element to go to. */
	field: string;
	key: CaseDate | "store" | "other";
	text: string;
};

export const fieldId = (key: string) => `field-${key}`;

function linkText({ key, value, code }: LinkProblem, t: Strings): FieldError {
	const text = code === "unknown-store" || code === "in-the-future" ? t[`error.link.${code}`] : t["error.link"];
	return {
		field: fieldId(key),
		key: key === "store" ? "store" : "other",
		text: fill(text, { key, value: shownText(value) }),
	};
}

/** Sentence for the text in a date field; `undefined` where it reads as a day or is empty. */
export function typedText(state: State, key: CaseDate, today: IsoDate, t: Strings, lang: Lang): string | undefined {
	const read = readingOf(state, key, today);
	const field = t[`event.${key}`];
	const value = shownText(state.typed[key] ?? "");
	if (read.kind === "choose") return fill(t["error.choose"], { field, value });
	if (read.kind !== "error") return undefined;
	if (read.code !== "no-such-day") return fill(t[`error.${read.code}`], { field, value });
	const { year, month, day } = read;
	const values = { field, month, day, monthName: monthName(month, lang) };
	return year === undefined
		? fill(t["error.no-such-day"], values)
		: fill(t["error.no-such-day-year"], { ...values, year });
}

function problemText(problem: DateProblem, t: Strings, lang: Lang): string {
	const field = t[`event.${problem.key}`];
	const date = dayTextShort(problem.date, lang);
	return problem.code === "before"
		? fill(t["error.before"], {
				field,
				date,
				other: t[`event.${problem.other}`],
				otherDate: dayTextShort(problem.otherDate, lang),
			})
		: fill(t[`error.${problem.code}`], { field, date });
}

/** @param asked the date fields that are on the page, in their order */
export function errorsOf(
	state: State,
	asked: readonly CaseDate[],
	problems: readonly DateProblem[],
	today: IsoDate,
	t: Strings,
	lang: Lang,
): FieldError[] {
	const fromLink = state.linkProblems.map((problem) => linkText(problem, t));
	const typed = asked
		.filter((key) => state.left.includes(key))
		.flatMap((key): FieldError[] => {
			const text = typedText(state, key, today, t, lang);
			return text === undefined ? [] : [{ field: fieldId(key), key, text }];
		});
	const dates = problems.map(
		(problem): FieldError => ({
			field: fieldId(problem.key),
			key: problem.key,
			text: problemText(problem, t, lang),
		}),
	);
	return [...fromLink, ...typed, ...dates];
}
