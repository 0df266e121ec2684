/** What was added, and what was not understood, as sentences in the page's language. */
import type { Added } from "../../case/checklist-change.ts";
import type { Trouble } from "../../case/checklist-document.ts";
import { fill } from "../../strings.ts";
import type { EvidenceStrings } from "./words.ts";

/** A damaged file can have thousands of bad lines; the first ones tell what is wrong with it. */
const MOST_SENTENCES = 5;

export function troubleSentences(troubles: readonly Trouble[], t: EvidenceStrings): string[] {
	const sentences = troubles.slice(0, MOST_SENTENCES).map((trouble) => {
		const { code, ...values } = trouble;
		return fill(t[`evidence.trouble.${code}`], values);
	});
	const left = troubles.length - sentences.length;
	return left > 0 ? [...sentences, fill(t["evidence.trouble.more"], { count: left })] : sentences;
}

export function addedSentences({ ticks, notes, joined, tooLong, already }: Added, t: EvidenceStrings): string[] {
	const some = (list: readonly string[], text: string) =>
		list.length === 0 ? [] : [fill(text, { count: list.length, ids: list.slice(0, MOST_SENTENCES).join(", ") })];
	const news = [
		...some(ticks, t["evidence.import.ticks"]),
		...some(notes, t["evidence.import.notes"]),
		...some(joined, t["evidence.import.joined"]),
	];
	return [
		...(news.length === 0 ? [t["evidence.import.nothing"]] : news),
		...some(tooLong, t["evidence.import.tooLong"]),
		...some(already, t["evidence.import.already"]),
	];
}
