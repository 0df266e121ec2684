import type { CaseDate } from "../../case/check.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { dayText, type Lang } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";
import { fieldId } from "./errors.ts";
import { type NoDate, readingOf, type State } from "./state.ts";

/** Every order has these, or the question does not come up; all else may not have happened yet. */
const HAS_HAPPENED: readonly CaseDate[] = ["ordered", "promised", "noticed", "screen"];

/**
 * A date a person can type in many spellings, with the device's own calendar beside it.
 * "Not yet" and "I don't know" are answers. What could be two days is asked back.
 */
export function DateField(props: {
	name: CaseDate;
	state: State;
	today: IsoDate;
	error: string | undefined;
	t: Strings;
	lang: Lang;
	onType: (text: string) => void;
	onLeave: () => void;
	onNoDate: (answer: NoDate) => void;
}) {
	const { name, state, today, error, t, lang, onType, onLeave, onNoDate } = props;
	const id = fieldId(name);
	const text = state.typed[name] ?? "";
	const read = readingOf(state, name, today);
	const noDate = state.noDate[name];
	const described = [`${id}-hint`, ...(error === undefined ? [] : [`${id}-error`])].join(" ");
	const answers: readonly NoDate[] = HAS_HAPPENED.includes(name) ? ["unknown"] : ["not-yet", "unknown"];
	return (
		<div class="calc-date" data-error={error === undefined ? undefined : ""}>
			<label class="calc-label" for={id}>
				{t[`event.${name}`]}
			</label>
			<p class="calc-hint" id={`${id}-hint`}>
				{t[`hint.${name}`]}
			</p>
			{error !== undefined && (
				<p class="calc-error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<div class="calc-date-row">
				<input
					id={id}
					class="calc-date-text"
					type="text"
					autocomplete="off"
					spellcheck={false}
					placeholder={t["date.placeholder"]}
					value={text}
					aria-describedby={described}
					aria-invalid={error === undefined ? undefined : "true"}
					onInput={(event) => onType(event.currentTarget.value)}
					onBlur={onLeave}
				/>
				<input
					class="calc-date-picker"
					type="date"
					aria-label={fill(t["date.picker"], { field: t[`event.${name}`] })}
					value={read.kind === "date" ? read.date : ""}
					onInput={(event) => onType(event.currentTarget.value)}
				/>
			</div>
			{read.kind === "date" && text.trim() !== "" && (
				<p class="calc-read">{fill(t["date.read"], { date: dayText(read.date, lang) })}</p>
			)}
			{read.kind === "choose" && (
				<fieldset class="calc-choices">
					<legend class="calc-hint">{t["date.choose"]}</legend>
					{read.dates.map((date) => (
						<button type="button" class="calc-chip" key={date} onClick={() => onType(date)}>
							{dayText(date, lang)}
						</button>
					))}
				</fieldset>
			)}
			<div class="calc-nodate">
				{answers.map((answer) => (
					<button
						type="button"
						class="calc-chip"
						key={answer}
						aria-pressed={noDate === answer}
						aria-label={`${t[`event.${name}`]}: ${t[answer === "not-yet" ? "date.notYet" : "date.unknown"]}`}
						onClick={() => onNoDate(answer)}
					>
						{t[answer === "not-yet" ? "date.notYet" : "date.unknown"]}
					</button>
				))}
			</div>
		</div>
	);
}
