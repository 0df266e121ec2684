import type { ComponentChildren } from "preact";

export type Choice = { value: string; label: string };

/**
 * One question with a fixed list of answers, as radio buttons in a fieldset.
 * `name` is the key of the answer in a shared link.
 */
export function ChoiceField(props: {
	id: string;
	name: string;
	title: string;
	hint?: ComponentChildren;
	choices: readonly Choice[];
	value: string | undefined;
	onChoose: (value: string) => void;
}) {
	const { id, name, title, hint, choices, value, onChoose } = props;
	const hintId = hint === undefined ? undefined : `${id}-hint`;
	return (
		<fieldset class="calc-question" id={id} tabIndex={-1} aria-describedby={hintId}>
			<legend>{title}</legend>
			{hint !== undefined && (
				<p class="calc-hint" id={hintId}>
					{hint}
				</p>
			)}
			<div class="calc-choices">
				{choices.map((choice) => (
					<label class="calc-choice" key={choice.value}>
						<input
							type="radio"
							name={name}
							value={choice.value}
							checked={value === choice.value}
							onChange={() => onChoose(choice.value)}
						/>
						<span>{choice.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
