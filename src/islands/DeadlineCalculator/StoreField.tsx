import type { Strings } from "../../strings.ts";
import { type Choice, ChoiceField } from "./ChoiceField.tsx";
import { fieldId } from "./errors.ts";
import { SelectField } from "./SelectField.tsx";

/** More choices than this fill the screen of a phone before the first question is answered. */
const MOST_BUTTONS = 6;

/** Which store: buttons while there are few, the device's own list where there are many. */
export function StoreField(props: {
	stores: readonly { id: string; label: string }[];
	value: string | undefined;
	t: Strings;
	onChoose: (store: string) => void;
}) {
	const { stores, value, t, onChoose } = props;
	const choices: readonly Choice[] = stores.map(({ id, label }) => ({ value: id, label }));
	const question = {
		id: fieldId("store"),
		name: "store",
		title: t["calculator.title.store"],
		hint: t["calculator.hint.store"],
		choices,
		value,
	};
	if (choices.length <= MOST_BUTTONS) return <ChoiceField {...question} onChoose={onChoose} />;
	return (
		<SelectField
			{...question}
			none={t["calculator.choose"]}
			// A store cannot be taken back, only changed: the line "choose" changes nothing.
			onChoose={(store) => store !== "" && onChoose(store)}
		/>
	);
}
