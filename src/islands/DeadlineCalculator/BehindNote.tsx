import type { Strings } from "../../strings.ts";
import type { BehindState } from "./rulebook-loader.ts";

/** Says that the words and further sources behind a line are on their way, or could not be had; nothing once they are there. */
export function BehindNote({ state, askBehind, t }: { state: BehindState; askBehind: () => void; t: Strings }) {
	if (state === "here" || state === "not-asked") return null;
	if (state === "asked-for")
		return (
			<p class="calc-hint calc-behind" role="status">
				{t["calculator.loading"]}
			</p>
		);
	return (
		<p class="calc-error calc-behind" role="alert">
			{t["error.load-behind"]}{" "}
			<button type="button" class="calc-chip" onClick={askBehind}>
				{t["error.retry"]}
			</button>
		</p>
	);
}
