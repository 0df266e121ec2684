import { useState } from "preact/hooks";
import { fill, type StringKey, type Strings } from "../strings.ts";
import type { ChatApp } from "./chat-browser.ts";
import { copyText } from "./copy-text.ts";

/** The strings of this part alone, so that each tool can pass its own. */
export type ChatStrings = Pick<Strings, Extract<StringKey, `chat.${string}`>>;

/**
 * Stands where a download would be, in a browser that would drop it: how to open the page elsewhere, with its address.
 * @param advice what this means for what the reader wanted to save
 */
export function ChatBrowserHelp(props: { app: ChatApp; advice: string; buttonClass: string; t: ChatStrings }) {
	const { app, advice, buttonClass, t } = props;
	const [address, setAddress] = useState<{ copied: boolean; text: string }>();
	async function copy() {
		const text = window.location.href;
		setAddress({ copied: await copyText(text), text });
	}
	return (
		<div class="chat-help" data-chat-app={app}>
			<p class="chat-help-title">{fill(t["chat.title"], { app: t[`chat.app.${app}`] })}</p>
			<p>{fill(advice, { app: t[`chat.app.${app}`] })}</p>
			<p>{t[app === "wechat" ? "chat.open.wechat" : "chat.open.other"]}</p>
			<p class="chat-help-copy">
				<button type="button" class={buttonClass} onClick={copy}>
					{t["chat.copy"]}
				</button>
				<span role="status">{address?.copied === true ? t["chat.copied"] : ""}</span>
			</p>
			{address?.copied === false && (
				<label>
					{t["chat.copyBlocked"]}
					<textarea readOnly rows={3} value={address.text} onFocus={(event) => event.currentTarget.select()} />
				</label>
			)}
		</div>
	);
}
