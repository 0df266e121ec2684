import type { Choice } from "./ChoiceField.tsx";

/**
 * One question with a long list of answers, as the device's own list: on a phone it takes one line until it is tapped.
 * `none` is the answer before one is given; absent where the question has an answer from the start.
 */
export function SelectField(props: {
	id: string;
	name: string;
	title: string;
	hint?: string;
	none?: string;
	choices: readonly Choice[];
	value: string | undefined;
	onChoose: (value: string) => void;
}) {
	const { id, name, title, hint, none, choices, value, onChoose } = props;
	return (
		<div class="calc-question">
			<label class="calc-title" for={id}>
				{title}
			</label>
			{hint !== undefined && (
				<p class="calc-hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			<select
				id={id}
				name={name}
				value={value ?? ""}
				aria-describedby={hint === undefined ? undefined : `${id}-hint`}
				onChange={(event) => onChoose(event.currentTarget.value)}
			>
				{none !== undefined && <option value="">{none}</option>}
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</div>
	);
}
