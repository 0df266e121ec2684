/**
 * What the evidence checklist keeps on the device: one JSON document, and how it is read back.
 *
 *     { "version": 1,
 *       "ticks":   { "<item id>": "2026-11-24" },     the day it was ticked, in the reader's zone
 *       "notes":   { "<item id>": "file name, place" },
 *       "updated": "2026-11-24" }
 *
 * Life of a document
 * - Born empty; written whole after each change, one entry a line (see `writeDocument`).
 * - Keyed by item id, never by position or wording: editing a text, translating it or adding an
 *   item moves no tick. An id that this version of the list does not know is kept and written back,
 *   so a tick survives an item that is taken away and comes again.
 * - Exports are the same document. What is imported is added to what is there; nothing is removed.
 * - A version newer than ours is read as far as its entries look like ours. A later version of this
 *   code must read every earlier version here and write its own.
 * - Whatever is not understood is named (`Trouble`) and never thrown away by this module's callers:
 *   the store keeps the text it came from under a second key before it writes (checklist-store.ts).
 *
 * The text may come from a chat, another browser or a damaged disk, so nothing in it is trusted:
 * entries live in a `Map`, where an id such as `__proto__` or `constructor` is only a name.
 */
import { isIsoDate } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";
import { doubledKeys } from "./doubled-keys.ts";
import { shownText, shownValue } from "./foreign-text.ts";

export const VERSION = 1;

/** Characters. Longer texts are not read: a full list with long notes has about 50,000. */
export const MOST_TEXT = 1_000_000;
/** Characters of one note. */
export const MOST_NOTE = 4_000;

export type ChecklistDocument = {
	readonly ticks: ReadonlyMap<string, IsoDate>;
	readonly notes: ReadonlyMap<string, string>;
	/** Day of the last change; absent where there was none. */
	readonly updated?: IsoDate;
};

export const EMPTY: ChecklistDocument = { ticks: new Map(), notes: new Map() };

type Section = "ticks" | "notes";

/** One thing that was not understood. Values are cut to a length that can be shown. */
export type Trouble =
	| { code: "too-big"; length: number; most: number }
	| { code: "not-json"; line: number }
	| { code: "not-a-checklist" }
	| { code: "newer-version"; version: number }
	| { code: "unknown-field"; field: string }
	| { code: "bad-id"; field: Section; id: string }
	/** An item, or a whole field, that stands there more than once: the last one was read. */
	| { code: "twice"; id: string }
	| { code: "bad-date"; id: string; value: string }
	| { code: "bad-note"; id: string }
	| { code: "note-too-long"; id: string; length: number; most: number };

export type ReadDocument = { document: ChecklistDocument; troubles: Trouble[] };

/** Could this be the id of an item, of this version of the list or of another? */
export const isItemId = (text: string): boolean => text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** Collects entries and the troubles with them. */
function collector() {
	const ticks = new Map<string, IsoDate>();
	const notes = new Map<string, string>();
	const troubles: Trouble[] = [];
	/** A damaged text may say two things of one item: the later one counts, as in JSON. */
	const put = (map: Map<string, string>, id: string, value: string) => {
		if (map.has(id) && map.get(id) !== value) troubles.push({ code: "twice", id });
		map.set(id, value);
	};
	return {
		troubles,
		add(field: Section, id: string, value: unknown) {
			if (!isItemId(id)) troubles.push({ code: "bad-id", field, id: shownText(id) });
			else if (field === "ticks") {
				if (typeof value === "string" && isIsoDate(value)) put(ticks, id, value);
				else troubles.push({ code: "bad-date", id, value: shownValue(value) });
			} else if (typeof value !== "string") troubles.push({ code: "bad-note", id });
			else if (value.length > MOST_NOTE)
				troubles.push({ code: "note-too-long", id, length: value.length, most: MOST_NOTE });
			else if (value.trim() !== "") put(notes, id, value);
		},
		result: (updated?: IsoDate): ReadDocument => ({
			document: { ticks, notes, ...(updated === undefined ? {} : { updated }) },
			troubles,
		}),
	};
}

const isObject = (value: unknown): value is object =>
	typeof value === "object" && value !== null && !Array.isArray(value);

function readObject(value: object): ReadDocument {
	const found = collector();
	let updated: IsoDate | undefined;
	let version: unknown;
	// `Object.entries` also lists a `__proto__` that stood in the text; plain property access would follow it.
	for (const [field, part] of Object.entries(value)) {
		if (field === "version") version = part;
		else if ((field === "ticks" || field === "notes") && isObject(part))
			for (const [id, entry] of Object.entries(part)) found.add(field, id, entry);
		else if (field === "updated" && typeof part === "string" && isIsoDate(part)) updated = part;
		else found.troubles.push({ code: "unknown-field", field: shownText(field) });
	}
	if (typeof version === "number" && Number.isInteger(version) && version > VERSION)
		found.troubles.unshift({ code: "newer-version", version });
	else if (version !== VERSION) found.troubles.unshift({ code: "unknown-field", field: "version" });
	return found.result(updated);
}

const LINE_END = /\r\n|\r|\n/;
const FRAME = /^[{}\s,]*$/;
// No two parts that follow each other can match the same character: a hostile line of a million spaces takes no longer.
const SECTION = /^\s*"(ticks|notes)"\s*:\s*\{[},\s]*$/;
const ENTRY = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"|\d+)[,}\s]*$/;

/** What a JSON text means; `undefined` where it is none. */
function jsonValue(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Reads a text that is not JSON any more (cut off by a chat app, a character lost) line by line:
 * `writeDocument` puts one entry on a line, so damage costs the lines it touches and no others.
 */
function readLines(text: string): ReadDocument {
	const found = collector();
	const lines = text.split(LINE_END);
	let updated: IsoDate | undefined;
	let section: Section | undefined;
	lines.forEach((line, i) => {
		const [, opened] = SECTION.exec(line) ?? [];
		if (opened === "ticks" || opened === "notes") {
			section = opened;
			return;
		}
		const [, rawId = "", rawValue = ""] = ENTRY.exec(line) ?? [];
		const id = jsonValue(rawId);
		const value = jsonValue(rawValue);
		if (typeof id !== "string" || value === undefined) {
			if (!FRAME.test(line)) found.troubles.push({ code: "not-json", line: i + 1 });
			else if (line.includes("}")) section = undefined;
		} else if (id === "version") {
			if (typeof value === "number" && value > VERSION) found.troubles.push({ code: "newer-version", version: value });
		} else if (id === "updated") {
			if (typeof value === "string" && isIsoDate(value)) updated = value;
		} else {
			// Where the line that opens a section is itself lost, a day can only be a tick.
			const guess = typeof value === "string" && isIsoDate(value) ? "ticks" : "notes";
			found.add(section ?? guess, id, value);
		}
	});
	// Every line reads, yet the whole does not: a bracket or the end is missing.
	if (!found.troubles.some((trouble) => trouble.code === "not-json"))
		found.troubles.push({ code: "not-json", line: lines.length });
	return found.result(updated);
}

const NOTHING = (trouble: Trouble): ReadDocument => ({ document: EMPTY, troubles: [trouble] });

/**
 * @param text as stored, as exported, or as pasted, with or without words around the braces
 * @returns everything that could be read, and what could not. Never throws. Where there are no troubles,
 * `writeDocument` loses nothing of the text.
 */
export function readDocument(text: string): ReadDocument {
	if (text.length > MOST_TEXT) return NOTHING({ code: "too-big", length: text.length, most: MOST_TEXT });
	const plain = text.replace(/^\uFEFF/, "").trim();
	const start = plain.indexOf("{");
	const end = plain.lastIndexOf("}") + 1;
	const json = plain.slice(Math.max(start, 0), end === 0 ? undefined : end);
	const whole = jsonValue(json);
	if (whole === undefined) {
		if (!/"(ticks|notes)"/.test(plain)) return NOTHING({ code: "not-a-checklist" });
		return readLines(text);
	}
	if (!isObject(whole) || !(Object.hasOwn(whole, "ticks") || Object.hasOwn(whole, "notes")))
		return NOTHING({ code: "not-a-checklist" });
	const read = readObject(whole);
	for (const { within, key } of doubledKeys(json))
		if (within === undefined || within === "ticks" || within === "notes")
			read.troubles.push({ code: "twice", id: shownText(key) });
	if (start > 0) read.troubles.push({ code: "not-json", line: 1 });
	if (end < plain.length)
		read.troubles.push({ code: "not-json", line: plain.slice(0, end).split(LINE_END).length + 1 });
	return read;
}

const sorted = (map: ReadonlyMap<string, string>) =>
	// `fromEntries` defines own properties, so no key can reach a prototype.
	Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The document as text: ids in order, one entry on a line. Equal documents give equal texts. */
export function writeDocument({ ticks, notes, updated }: ChecklistDocument): string {
	return JSON.stringify(
		{ version: VERSION, ticks: sorted(ticks), notes: sorted(notes), ...(updated === undefined ? {} : { updated }) },
		undefined,
		1,
	);
}
