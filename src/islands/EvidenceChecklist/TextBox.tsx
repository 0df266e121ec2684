import { useRef } from "preact/hooks";
import { fill } from "../../strings.ts";
import { chatAppHere } from "../chat-browser.ts";
import { copyText } from "../copy-text.ts";
import { downloadText } from "../download-text.ts";
import type { Words } from "./words.ts";

/**
 * A text to take away, three ways: as a file, by a button that copies, and standing there to be selected.
 * The last one works where the other two are dropped without a word; inside a chat app no file is offered.
 */
export function TextBox(
	props: Pick<Words, "t"> & {
		label: string;
		text: string;
		file: { name: string; type: "application/json" | "text/plain" };
		onSay: (text: string) => void;
	},
) {
	const { label, text, file, onSay, t } = props;
	const box = useRef<HTMLTextAreaElement>(null);
	async function copy() {
		const done = await copyText(text);
		if (!done) box.current?.select();
		onSay(done ? t["evidence.export.copied"] : t["evidence.export.copyFailed"]);
	}
	function download() {
		const done = downloadText(file.name, text, file.type);
		onSay(done ? fill(t["evidence.export.downloaded"], { name: file.name }) : t["evidence.export.downloadFailed"]);
	}
	return (
		<div class="evc-textbox">
			<label class="evc-field">
				<span>{label}</span>
				<textarea
					ref={box}
					readOnly
					rows={5}
					spellcheck={false}
					value={text}
					onFocus={(event) => event.currentTarget.select()}
				/>
			</label>
			<div class="evc-buttons">
				<button type="button" class="evc-button" onClick={copy}>
					{t["evidence.export.copy"]}
				</button>
				{chatAppHere() === undefined && (
					<button type="button" class="evc-button" onClick={download}>
						{t["evidence.export.download"]}
					</button>
				)}
			</div>
		</div>
	);
}
