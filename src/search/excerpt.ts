/** Pagefind's excerpts as plain parts: nothing of them is ever read as HTML. */

export type ExcerptPart = { text: string; marked: boolean };

const ENTITIES: Readonly<Record<string, string>> = {
	"&lt;": "<",
	"&gt;": ">",
	"&amp;": "&",
	"&quot;": '"',
	"&#39;": "'",
};

/** Text and marked text in turn. Pagefind ends each block of a page with a full stop; in Chinese that is a middle dot here. */
export function excerptParts(excerpt: string): ExcerptPart[] {
	return excerpt
		.replace(/(\p{Script=Han}|[，。；：！？）」%])((?:<\/?mark>)*)\. /gu, "$1$2 · ")
		.replace(/([。！？])((?:<\/?mark>)*) · /gu, "$1$2")
		.split(/<\/?mark>/)
		.map((text, at) => ({
			text: text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
			marked: at % 2 === 1,
		}))
		.filter(({ text }) => text !== "");
}
