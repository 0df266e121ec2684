/** The checklist as plain text in the page's language: what a reader pastes into a note, a mail or a chat. */
import type { ChecklistDocument } from "../case/checklist-document.ts";
import type { IsoDate } from "../engine/rule.ts";
import type { EvidenceMoment } from "../evidence.ts";

/** Words around the items; `{…}` are filled by the caller. */
export type ChecklistTextWords = {
	title: string;
	exported: string;
	/** What the list was narrowed down to; absent: everything is listed. */
	filter?: string;
	/** How much of one moment is done, such as `（1/8）`; a space before it is its own. */
	progress: (done: number, total: number) => string;
	ticked: (day: IsoDate) => string;
	note: (text: string) => string;
};

const indented = (text: string) => text.split(/\r\n|\r|\n/).join("\n    ");

/** @param moments the items to list, in order */
export function checklistText(
	moments: readonly EvidenceMoment[],
	{ ticks, notes }: ChecklistDocument,
	words: ChecklistTextWords,
): string {
	const head = [words.title, words.exported, ...(words.filter === undefined ? [] : [words.filter])];
	const parts = moments.map(({ title, items }) => {
		const done = items.filter((item) => ticks.has(item.id)).length;
		const lines = items.flatMap((item) => {
			const day = ticks.get(item.id);
			const note = notes.get(item.id);
			return [
				day === undefined ? `☐ ${item.do}` : `☑ ${item.do}${words.ticked(day)}`,
				...(note === undefined ? [] : [`    ${indented(words.note(note))}`]),
			];
		});
		return [`${title}${words.progress(done, items.length)}`, ...lines].join("\n");
	});
	return `${[head.join("\n"), ...parts].join("\n\n")}\n`;
}
