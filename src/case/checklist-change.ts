/** What a change makes of a checklist document. Pure: the store decides where the result is kept. */
import type { IsoDate } from "../engine/rule.ts";
import { type ChecklistDocument, MOST_NOTE } from "./checklist-document.ts";

export type Change =
	| { kind: "tick"; id: string }
	| { kind: "untick"; id: string }
	/** An empty text removes the note. */
	| { kind: "note"; id: string; text: string }
	/** An imported document. */
	| { kind: "add"; document: ChecklistDocument };

/** What adding a document did, by item id. */
export type Added = {
	ticks: string[];
	notes: string[];
	/** Both had a note and the texts differ: the imported one stands below the other. */
	joined: string[];
	/** Together the two notes would be too long: the one that was there stays as it is. */
	tooLong: string[];
	/** Stood there already. */
	already: string[];
};

/**
 * Adds one document to another. Nothing that is there is removed or replaced: a tick keeps the day it has,
 * and two notes on one item are both kept.
 */
export function addDocument(
	into: ChecklistDocument,
	from: ChecklistDocument,
): { document: ChecklistDocument; added: Added } {
	const ticks = new Map(into.ticks);
	const notes = new Map(into.notes);
	const added: Added = { ticks: [], notes: [], joined: [], tooLong: [], already: [] };
	for (const [id, day] of from.ticks) {
		if (ticks.has(id)) added.already.push(id);
		else {
			ticks.set(id, day);
			added.ticks.push(id);
		}
	}
	for (const [id, text] of from.notes) {
		const there = notes.get(id);
		if (there === undefined) {
			notes.set(id, text);
			added.notes.push(id);
		} else if (there.includes(text)) added.already.push(id);
		else if (there.length + 1 + text.length > MOST_NOTE) added.tooLong.push(id);
		else {
			notes.set(id, `${there}\n${text}`);
			added.joined.push(id);
		}
	}
	const updated = [into.updated, from.updated]
		.filter((day) => day !== undefined)
		.sort()
		.at(-1);
	return { document: { ticks, notes, ...(updated === undefined ? {} : { updated }) }, added };
}

/** @param today the reader's day: it dates a tick and the document */
export function applyChange(document: ChecklistDocument, change: Change, today: IsoDate): ChecklistDocument {
	if (change.kind === "add") return { ...addDocument(document, change.document).document, updated: today };
	const ticks = new Map(document.ticks);
	const notes = new Map(document.notes);
	if (change.kind === "tick") ticks.set(change.id, ticks.get(change.id) ?? today);
	else if (change.kind === "untick") ticks.delete(change.id);
	else if (change.text.trim() === "") notes.delete(change.id);
	else notes.set(change.id, change.text.slice(0, MOST_NOTE));
	return { ticks, notes, updated: today };
}

/** Do two changes touch the same thing, so that only the later one counts? */
export function replaces(later: Change, earlier: Change): boolean {
	if (later.kind === "add" || earlier.kind === "add") return false;
	return later.id === earlier.id && (later.kind === "note") === (earlier.kind === "note");
}
