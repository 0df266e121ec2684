import { useState } from "preact/hooks";
import type { Strings } from "../strings.ts";
import type { Shared } from "./share/share-dialog.ts";

/**
 * Opens the page's share dialog for a part of a tool; its script is loaded at the first press. Where it cannot be
 * opened, that is said: the button to copy a link stands beside this one.
 *
 * `shared` is asked when the button is pressed, so that it is never older than the page.
 */
export function ShareButton(props: {
	label: string;
	/** What a screen reader calls the button where the label alone does not tell it from others; begins with the label. */
	name?: string;
	/** Id of what the button is about, where several stand on the page. */
	describedBy?: string;
	className: string;
	shared: () => Shared | Promise<Shared>;
	t: Pick<Strings, "share.not-made">;
}) {
	const { label, name, describedBy, className, shared, t } = props;
	const [failed, setFailed] = useState(false);
	async function open() {
		try {
			const { openShare } = await import("./share/share-dialog.ts");
			setFailed(!openShare(await shared()));
		} catch {
			setFailed(true);
		}
	}
	return (
		<>
			<button
				type="button"
				class={className}
				aria-label={name}
				aria-describedby={describedBy}
				aria-haspopup="dialog"
				onClick={open}
			>
				{label}
			</button>
			<span role="status">{failed ? t["share.not-made"] : ""}</span>
		</>
	);
}
