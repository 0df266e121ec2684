/** What the reader answered in the built page before the script had come (slow network): it must not be lost. */
import { PROBLEMS, type ProblemId } from "../../engine/rule.ts";
import { fieldId } from "./errors.ts";

/** Reads the page; call it before anything is rendered anew. `stores`: the ids there are. */
export function earlyAnswers(stores: readonly string[]): { store?: string; problem?: ProblemId } {
	const list = document.getElementById(fieldId("store"));
	const store = list instanceof HTMLSelectElement ? list.value : chosenIn("store");
	const problem = PROBLEMS.find((each) => each === chosenIn("problem"));
	return {
		...(store !== undefined && stores.includes(store) ? { store } : {}),
		...(problem === undefined ? {} : { problem }),
	};
}

const chosenIn = (key: string) =>
	document.querySelector<HTMLInputElement>(`#${fieldId(key)} input[type=radio]:checked`)?.value;
