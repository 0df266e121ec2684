/** A part of the guide as plain text that says where it comes from. */
import type { PagePart, PartSource } from "./page-part.ts";

export type TextWords = { sources: string; made: string };

/**
 * Title, lines, the sources with publisher, day of the check and address, and at the end the address of the part.
 * Addresses stand on lines of their own: chat programs cut what touches them.
 */
export function shareText(part: PagePart, address: string, words: TextWords): string {
	const title = [part.number, part.title].filter(Boolean).join(" ");
	const body = part.lines
		.map(({ kind, mark, text }, at) => {
			const gap = kind === "heading" && at > 0 ? "\n" : "";
			return `${gap}${mark}${text}`;
		})
		.join("\n");
	const parts = [title, body];
	if (part.sources.length > 0) parts.push([words.sources, ...part.sources.map(sourceText)].join("\n"));
	parts.push(words.made, address);
	return parts.filter(Boolean).join("\n\n");
}

const sourceText = ({ publisher, address, note }: PartSource, at: number) =>
	`[${at + 1}] ${[publisher, note].filter(Boolean).join(" · ")}\n${address}`;

/** The first lines of a part for a picture: actions where it has any, else what it says first. Without marks of sources. */
export function firstLines(part: PagePart, most: number): string[] {
	const actions = part.lines.filter(({ kind, mark }) => kind === "heading" && /^\d+\.\d+ /.test(mark));
	const chosen = actions.length > 0 ? actions : part.lines.filter(({ kind }) => kind !== "heading");
	return chosen
		.slice(0, most)
		.map(({ kind, mark, text }) => `${kind === "heading" ? mark : ""}${text}`.replace(/\[\d+\]/g, "").trim());
}
