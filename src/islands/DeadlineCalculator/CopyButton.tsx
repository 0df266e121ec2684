import { useState } from "preact/hooks";
import type { Strings } from "../../strings.ts";
import { copyText } from "../copy-text.ts";

/**
 * Copies a text and says so. Where the clipboard is blocked (chat apps do that) the text is shown to be selected by hand.
 * `content` is asked when the button is pressed, so that it is never older than the page.
 */
export function CopyButton(props: {
	label: string;
	done: string;
	content: () => string | Promise<string>;
	/** Called when a press is likely: what `content` needs can be there by then. */
	prepare?: () => void;
	/** Id of what the button is about, where several stand on the page. */
	describedBy?: string;
	small?: boolean;
	t: Strings;
}) {
	const { label, done, content, prepare, describedBy, small = false, t } = props;
	const [shown, setShown] = useState<{ said: string; byHand?: string }>({ said: "" });
	async function copy() {
		try {
			const text = await content();
			setShown((await copyText(text)) ? { said: done } : { said: "", byHand: text });
		} catch {
			// What makes the text could not be loaded.
			setShown({ said: t["share.not-made"] });
		}
	}
	return (
		<div class="calc-link">
			<button
				type="button"
				class={small ? "calc-chip" : "calc-button"}
				aria-describedby={describedBy}
				onPointerDown={prepare}
				onFocus={prepare}
				onClick={copy}
			>
				{label}
			</button>
			<span role="status">{shown.said}</span>
			{shown.byHand !== undefined && (
				<label>
					{t["calculator.copyBlocked"]}
					<textarea
						readOnly
						rows={shown.byHand.includes("\n") ? 8 : 2}
						value={shown.byHand}
						onFocus={(event) => event.currentTarget.select()}
					/>
				</label>
			)}
		</div>
	);
}
