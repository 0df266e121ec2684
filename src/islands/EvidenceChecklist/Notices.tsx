import type { StoreState } from "../../case/checklist-store.ts";
import { fill } from "../../strings.ts";
import { todayHere } from "../today.ts";
import { troubleSentences } from "./say.ts";
import { TextBox } from "./TextBox.tsx";
import type { Words } from "./words.ts";

/** What the reader must know about the saved list: not saved, not understood, kept though not shown. */
export function Notices(
	props: Pick<Words, "t"> & {
		state: StoreState | undefined;
		/** Saved ids this version of the list does not have. */
		unknown: number;
		onForgetKept: () => void;
		onSay: (text: string) => void;
	},
) {
	const { state, unknown, onForgetKept, onSay, t } = props;
	const kept = state?.kept ?? [];
	return (
		<>
			<div role="alert">
				{state?.unsaved !== undefined && <p class="evc-notice">{t[`evidence.unsaved.${state.unsaved}`]}</p>}
			</div>
			{unknown > 0 && <p class="evc-hint evc-screen">{fill(t["evidence.unknown"], { count: unknown })}</p>}
			{state !== undefined && kept.length > 0 && (
				<section class="evc-notice evc-screen" aria-labelledby="evc-kept">
					<h3 id="evc-kept">{t["evidence.kept.title"]}</h3>
					{state.troubles.length > 0 && (
						<ul>
							{troubleSentences(state.troubles, t).map((sentence, i) => (
								<li key={i}>{sentence}</li>
							))}
						</ul>
					)}
					<p>{fill(t["evidence.kept.body"], { count: kept.length })}</p>
					<TextBox
						label={t["evidence.kept.text"]}
						text={kept.join("\n\n")}
						file={{ name: `evidence-checklist-original-${todayHere()}.txt`, type: "text/plain" }}
						onSay={onSay}
						t={t}
					/>
					<button type="button" class="evc-quiet" onClick={onForgetKept}>
						{t["evidence.kept.remove"]}
					</button>
				</section>
			)}
		</>
	);
}
