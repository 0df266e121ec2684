import { useState } from "preact/hooks";
import type { Strings } from "../../strings.ts";

/** Copies the address of this page with what was entered; where the clipboard is blocked, shows it to be selected. */
export function LinkButton({ t }: { t: Strings }) {
	const [shown, setShown] = useState<{ copied: true } | { copied: false; address: string }>();
	async function copy() {
		const address = window.location.href;
		try {
			await navigator.clipboard.writeText(address);
			setShown({ copied: true });
		} catch {
			setShown({ copied: false, address });
		}
	}
	return (
		<div class="calc-link">
			<button type="button" class="calc-button" onClick={copy}>
				{t["calculator.copyLink"]}
			</button>
			<span role="status">{shown?.copied === true ? t["calculator.copied"] : ""}</span>
			{shown?.copied === false && (
				<label>
					{t["calculator.copyBlocked"]}
					<input readOnly value={shown.address} onFocus={(event) => event.currentTarget.select()} />
				</label>
			)}
			<p class="calc-hint">{t["calculator.linkWarning"]}</p>
		</div>
	);
}
