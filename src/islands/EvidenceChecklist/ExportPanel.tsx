import { type ChecklistDocument, writeDocument } from "../../case/checklist-document.ts";
import type { EvidenceMoment, Filter } from "../../evidence.ts";
import { checklistText } from "../../export/checklist-text.ts";
import { dayTextShort } from "../../export/day-text.ts";
import { fill } from "../../strings.ts";
import { ChatBrowserHelp } from "../ChatBrowserHelp.tsx";
import { chatAppHere } from "../chat-browser.ts";
import { todayHere } from "../today.ts";
import { chosenWords } from "./FilterBar.tsx";
import { TextBox } from "./TextBox.tsx";
import type { Words } from "./words.ts";

/** The list as it stands: all of it to be imported again, and what is shown to be read by people. */
export function ExportPanel(
	props: Words & {
		document: ChecklistDocument;
		moments: readonly EvidenceMoment[];
		filter: Filter;
		onSay: (text: string) => void;
	},
) {
	const { document, moments, filter, onSay, t, lang } = props;
	const today = todayHere();
	const app = chatAppHere();
	const choices = chosenWords(filter, t);
	const text = checklistText(moments, document, {
		title: t["evidence.text.title"],
		exported: fill(t["evidence.text.exported"], { date: dayTextShort(today, lang) }),
		...(choices.length === 0 ? {} : { filter: fill(t["evidence.text.filter"], { choices: choices.join(" · ") }) }),
		progress: (done, total) => fill(t["evidence.text.progress"], { done, total }),
		ticked: (day) => fill(t["evidence.text.ticked"], { date: dayTextShort(day, lang) }),
		note: (note) => fill(t["evidence.text.note"], { text: note }),
	});
	const name = `evidence-checklist-${today}`;
	return (
		<>
			{app !== undefined && <ChatBrowserHelp app={app} advice={t["chat.checklist"]} buttonClass="evc-button" t={t} />}
			<TextBox
				label={t["evidence.export.json"]}
				text={writeDocument(document)}
				file={{ name: `${name}.json`, type: "application/json" }}
				onSay={onSay}
				t={t}
			/>
			<TextBox
				label={t["evidence.export.text"]}
				text={text}
				file={{ name: `${name}.txt`, type: "text/plain" }}
				onSay={onSay}
				t={t}
			/>
			{app === undefined && <p class="evc-hint">{t["evidence.export.hint"]}</p>}
		</>
	);
}
