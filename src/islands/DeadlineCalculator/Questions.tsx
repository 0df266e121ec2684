import type { CaseDate } from "../../case/check.ts";
import type { Rulebook } from "../../case/rulebook.ts";
import type { QuestionId, Relevant } from "../../engine/relevant.ts";
import { DESTINATIONS, type IsoDate, SOLD } from "../../engine/rule.ts";
import type { Lang } from "../../export/day-text.ts";
import type { Strings } from "../../strings.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DateField } from "./DateField.tsx";
import { type FieldError, fieldId } from "./errors.ts";
import { Fold } from "./Fold.tsx";
import { Kept } from "./Kept.tsx";
import { SelectField } from "./SelectField.tsx";
import type { Change, State } from "./state.ts";

/** A text with words of the store in its `{name}` places, each marked with its own language. */
function Slots(props: { text: string; values: Readonly<Record<string, string>>; language: string }) {
	const { text, values, language } = props;
	return (
		<>
			{text.split(/(\{\w+\})/).map((part) => {
				const word = values[part.slice(1, -1)];
				return part.startsWith("{") && word !== undefined ? <span lang={language}>{word}</span> : part;
			})}
		</>
	);
}

/** Asked at once; the rest waits under "add more". */
const FIRST: readonly QuestionId[] = ["sold", "item"];

type Props = {
	book: Rulebook;
	relevant: Relevant;
	state: State;
	errors: readonly FieldError[];
	today: IsoDate;
	t: Strings;
	lang: Lang;
	change: (change: Change) => void;
};

function Question(props: Props & { id: QuestionId }) {
	const { id, book, state, t } = props;
	return <Kept of={[id, book, t, state.case.facts[id]]} draw={() => <Asked {...props} />} />;
}

function Asked({ id, book, state, t, change }: Props & { id: QuestionId }) {
	const { facts } = state.case;
	switch (id) {
		case "sold":
			return (
				<ChoiceField
					id={fieldId("sold")}
					name="sold"
					title={t["calculator.title.sold"]}
					hint={
						<Slots
							text={t["calculator.hint.sold"]}
							values={{ soldBy: book.store.soldBy, shipsFrom: book.store.shipsFrom }}
							language={book.store.language}
						/>
					}
					choices={SOLD.map((value) => ({ value, label: t[`sold.${value}`] }))}
					value={facts.sold}
					onChoose={(value) => change({ do: "tell", key: "sold", value: SOLD.find((each) => each === value) })}
				/>
			);
		case "item":
			return (
				<SelectField
					id={fieldId("item")}
					name="item"
					title={t["calculator.title.item"]}
					hint={t["calculator.hint.item"]}
					choices={book.store.items.map((value) => ({ value, label: t[`item.${value}`] }))}
					value={facts.item ?? "general"}
					onChoose={(value) =>
						change({ do: "tell", key: "item", value: book.store.items.find((each) => each === value) })
					}
				/>
			);
		case "to":
			return (
				<ChoiceField
					id={fieldId("to")}
					name="to"
					title={t["calculator.title.to"]}
					choices={DESTINATIONS.map((value) => ({ value, label: t[`to.${value}`] }))}
					value={facts.to ?? "local"}
					onChoose={(value) => change({ do: "tell", key: "to", value: DESTINATIONS.find((each) => each === value) })}
				/>
			);
		case "pay":
			return (
				<SelectField
					id={fieldId("pay")}
					name="pay"
					title={t["calculator.title.pay"]}
					none={t["calculator.choose"]}
					choices={book.store.payments.map((value) => ({ value, label: t[`pay.${value}`] }))}
					value={facts.pay}
					onChoose={(value) =>
						change({ do: "tell", key: "pay", value: book.store.payments.find((each) => each === value) })
					}
				/>
			);
		case "sellerAbroad":
		case "chargeback": {
			const name = id === "chargeback" ? "chargeback" : "seller-abroad";
			return (
				<ChoiceField
					id={fieldId(name)}
					name={name}
					title={t[`calculator.title.${id}`]}
					choices={[
						{ value: "0", label: t["calculator.no"] },
						{ value: "1", label: t[`calculator.${id}.yes`] },
					]}
					value={facts[id] ? "1" : "0"}
					onChoose={(value) => change({ do: "tell", key: id, value: value === "1" ? true : undefined })}
				/>
			);
		}
	}
}

/** The questions that can still change the answer: who sold it, what it is, the dates, and behind a fold the rest. */
export function Questions(props: Props) {
	const { relevant, state, errors, today, t, lang, change } = props;
	const date = (name: CaseDate) => {
		const error = errors.find(({ key }) => key === name)?.text;
		const field = () => (
			<DateField
				name={name}
				state={state}
				today={today}
				error={error}
				t={t}
				lang={lang}
				onType={(text) => change({ do: "type-date", key: name, text, today })}
				onLeave={() => change({ do: "leave-date", key: name })}
				onNoDate={(answer) => change({ do: "no-date", key: name, answer })}
			/>
		);
		return <Kept key={name} of={[state.typed[name], state.noDate[name], error, today, t]} draw={field} />;
	};
	const later = relevant.questions.filter((id) => !FIRST.includes(id));
	const folded = [...relevant.moreDates, ...later];
	// A folded answer that came with a link, or is wrong, must not hide.
	const given =
		relevant.moreDates.some((name) => state.typed[name] !== undefined) ||
		later.some((id) => state.case.facts[id] !== undefined);
	return (
		<>
			{relevant.questions
				.filter((id) => FIRST.includes(id))
				.map((id) => (
					<Question key={id} id={id} {...props} />
				))}
			<fieldset class="calc-question">
				<legend>{t["calculator.title.dates"]}</legend>
				{relevant.dates.map(date)}
				{relevant.screen && date("screen")}
			</fieldset>
			{folded.length > 0 && (
				<Fold
					className="calc-more"
					summary={t["calculator.more"]}
					open={given}
					inside={() => (
						<>
							{later.map((id) => (
								<Question key={id} id={id} {...props} />
							))}
							{(relevant.moreDates.length > 0 || relevant.inHand) && (
								<fieldset class="calc-question">
									<legend>{t["calculator.title.dates"]}</legend>
									{relevant.inHand && date("in-hand")}
									{relevant.moreDates.map(date)}
								</fieldset>
							)}
						</>
					)}
				/>
			)}
		</>
	);
}
