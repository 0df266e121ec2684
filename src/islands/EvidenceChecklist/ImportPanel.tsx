import { useState } from "preact/hooks";
import { decodeBytes } from "../../case/checklist-bytes.ts";
import { MOST_TEXT } from "../../case/checklist-document.ts";
import { fill } from "../../strings.ts";
import type { Words } from "./words.ts";

/** A character takes at most four bytes in the encodings we read. */
const MOST_BYTES = 4 * MOST_TEXT;

/** Reads a file the reader chose; a sentence where there is nothing to read. */
async function textOf(file: File, t: Words["t"]): Promise<{ text: string; guessed: boolean } | { problem: string }> {
	if (file.size > MOST_BYTES) return { problem: fill(t["evidence.import.fileTooBig"], { most: MOST_TEXT }) };
	try {
		const decoded = decodeBytes(new Uint8Array(await file.arrayBuffer()));
		if ("error" in decoded) return { problem: t["evidence.import.notText"] };
		return { text: decoded.text, guessed: decoded.encoding === "gb18030" };
	} catch {
		// The file was moved or is in a cloud that is out of reach.
		return { problem: t["evidence.import.unread"] };
	}
}

/** Takes an exported list from a file or from a text that was pasted. `onText` adds it and answers in sentences. */
export function ImportPanel(
	props: Pick<Words, "t"> & {
		onText: (text: string) => { sentences: string[]; clean: boolean };
		onSay: (...texts: string[]) => void;
	},
) {
	const { onText, onSay, t } = props;
	const [pasted, setPasted] = useState("");

	async function choose(input: HTMLInputElement) {
		const file = input.files?.[0];
		if (file === undefined) return;
		const read = await textOf(file, t);
		// Emptied so that the same file can be chosen again.
		input.value = "";
		if ("problem" in read) onSay(read.problem);
		else onSay(...onText(read.text).sentences, ...(read.guessed ? [t["evidence.import.guessed"]] : []));
	}
	function add() {
		if (pasted.trim() === "") {
			onSay(t["evidence.import.empty"]);
			return;
		}
		const { sentences, clean } = onText(pasted);
		// What was not understood stays, to be looked at line by line.
		if (clean) setPasted("");
		onSay(...sentences);
	}
	return (
		<>
			<p class="evc-hint">{t["evidence.import.keeps"]}</p>
			<label class="evc-field">
				<span>{t["evidence.import.file"]}</span>
				<input
					type="file"
					accept=".json,.txt,application/json,text/plain"
					onChange={(event) => choose(event.currentTarget)}
				/>
			</label>
			<label class="evc-field">
				<span>{t["evidence.import.paste"]}</span>
				<textarea
					rows={5}
					spellcheck={false}
					value={pasted}
					onInput={(event) => setPasted(event.currentTarget.value)}
				/>
			</label>
			<div class="evc-buttons">
				<button type="button" class="evc-button" onClick={add}>
					{t["evidence.import.add"]}
				</button>
			</div>
		</>
	);
}
