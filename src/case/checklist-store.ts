/**
 * Keeps the checklist document on the device (localStorage), for as many tabs as are open.
 *
 * - Each change is applied to what is stored *at that moment* and written at once. A tab never writes
 *   back an old copy of the whole, so two tabs cannot undo each other's ticks.
 * - A change that cannot be written (storage full, blocked, private window) waits in memory, is shown
 *   as done, and is tried again with the next one; `unsaved` says so meanwhile.
 * - What is found under the key and not wholly understood (damaged, or written by a newer version) is
 *   copied to a second key, letter by letter, before the first write. Where that copy cannot be made,
 *   nothing is written. Opening the page alone changes nothing on the device.
 * - Browsers may empty this storage (Safari: after seven days without a visit). Nothing tells us, so the
 *   page says it and offers the export.
 *
 * Every access may throw; each is caught here and answered as a state. The clock is not read here.
 */
import type { IsoDate } from "../engine/rule.ts";
import { type Added, addDocument, applyChange, type Change, replaces } from "./checklist-change.ts";
import {
	type ChecklistDocument,
	EMPTY,
	MOST_TEXT,
	readDocument,
	type Trouble,
	writeDocument,
} from "./checklist-document.ts";

export const STORE_KEY = "claim-guide.checklist";
/** A JSON list of the texts that were not wholly understood, as they were found. */
export const KEPT_KEY = "claim-guide.checklist.not-understood";

export type DeviceStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type StoreState = {
	document: ChecklistDocument;
	/** What was not understood of the text that is stored now. */
	troubles: readonly Trouble[];
	/** Texts that were not wholly understood, as they were found, the newest last. */
	kept: readonly string[];
	/** Why the latest changes are in memory only; absent: they are on the device. */
	unsaved?: "blocked" | "full";
};

export type ChecklistStore = {
	state(): StoreState;
	change(change: Change, today: IsoDate): void;
	/** Adds what an exported text says to what is there; answers what was added and what was not understood. */
	addText(text: string, today: IsoDate): { added: Added; troubles: Trouble[] };
	/** Removes ticks, notes and kept texts. `false`: the device would not let us. */
	forgetAll(): boolean;
	/** Removes the texts that were not understood, for a reader who has them elsewhere. */
	forgetKept(): boolean;
	/** Another tab changed the storage (a `storage` event). */
	heard(event: { key: string | null; newValue: string | null }): void;
	/** Reads again: the page was asleep and may have missed events. */
	refresh(): void;
	/** Calls back after each change of state; answers how to stop. */
	subscribe(listener: () => void): () => void;
};

type Found = { raw: string | null; document: ChecklistDocument; troubles: readonly Trouble[]; kept: readonly string[] };

/** The kept texts; a list that is itself damaged is one more such text. */
function readKept(raw: string | null): string[] {
	if (raw === null) return [];
	try {
		const list: unknown = JSON.parse(raw);
		if (Array.isArray(list) && list.every((text) => typeof text === "string")) return list;
	} catch {
		// Falls through: kept as it is.
	}
	return [raw];
}

const isFull = (error: unknown) =>
	error instanceof Error && /QuotaExceeded|QUOTA_REACHED/i.test(`${error.name} ${error.message}`);

/** @param access where the storage is had from; asking for it may itself throw */
export function openChecklist(access: () => DeviceStorage): ChecklistStore {
	const listeners = new Set<() => void>();
	let waiting: { change: Change; today: IsoDate }[] = [];
	let last: Found = { raw: null, document: EMPTY, troubles: [], kept: [] };
	let unsaved: StoreState["unsaved"];

	/** Brings `last` up to what is on the device. `false`: it cannot be read now, `last` is what was last seen. */
	function look(): boolean {
		try {
			const storage = access();
			const raw = storage.getItem(STORE_KEY);
			const kept = readKept(storage.getItem(KEPT_KEY));
			if (raw === null) last = { raw, document: EMPTY, troubles: [], kept };
			// A note is saved with every letter: what has not changed is not read again.
			else last = raw === last.raw ? { ...last, kept } : { raw, ...readDocument(raw), kept };
			return true;
		} catch {
			unsaved = "blocked";
			return false;
		}
	}

	const withWaiting = (document: ChecklistDocument) =>
		waiting.reduce((result, { change, today }) => applyChange(result, change, today), document);

	const allKept = ({ raw, troubles, kept }: Found) =>
		raw === null || troubles.length === 0 || kept.includes(raw) ? kept : [...kept, raw];

	const toState = (): StoreState => ({
		document: withWaiting(last.document),
		troubles: last.troubles,
		kept: allKept(last),
		...(unsaved === undefined ? {} : { unsaved }),
	});

	function settle(): void {
		current = toState();
		for (const listener of listeners) listener();
	}

	/** Writes and reads back: a blocked storage may also swallow what it is given. */
	function put(storage: DeviceStorage, key: string, text: string): boolean {
		storage.setItem(key, text);
		return storage.getItem(key) === text;
	}

	/** Tries to write what waits. Nothing is written over a text that could not be read or set aside. */
	function flush(): void {
		if (!look()) return;
		if (waiting.length === 0) {
			unsaved = undefined;
			return;
		}
		const text = writeDocument(withWaiting(last.document));
		try {
			const storage = access();
			const keep = allKept(last);
			if (text.length > MOST_TEXT)
				unsaved = "full"; // It could not be read back.
			else if (keep.length > last.kept.length && !put(storage, KEPT_KEY, JSON.stringify(keep))) unsaved = "blocked";
			else if (!put(storage, STORE_KEY, text)) unsaved = "blocked";
			else {
				waiting = [];
				unsaved = undefined;
				look();
			}
		} catch (error) {
			unsaved = isFull(error) ? "full" : "blocked";
		}
	}

	function change(next: Change, today: IsoDate): void {
		waiting = [...waiting.filter(({ change: earlier }) => !replaces(next, earlier)), { change: next, today }];
		flush();
		settle();
	}

	look();
	let current = toState();
	return {
		state: () => current,
		change,
		addText(text, today) {
			const { document, troubles } = readDocument(text);
			look(); // Another tab may have changed what the report compares with.
			const { added } = addDocument(withWaiting(last.document), document);
			if (document.ticks.size + document.notes.size > 0) change({ kind: "add", document }, today);
			return { added, troubles };
		},
		forgetAll() {
			let done = true;
			try {
				const storage = access();
				storage.removeItem(STORE_KEY);
				storage.removeItem(KEPT_KEY);
				done = storage.getItem(STORE_KEY) === null && storage.getItem(KEPT_KEY) === null;
			} catch {
				done = false;
			}
			waiting = [];
			flush();
			settle();
			return done;
		},
		forgetKept() {
			try {
				if (!look()) return false;
				const storage = access();
				if (last.troubles.length > 0) {
					if (!put(storage, STORE_KEY, writeDocument(withWaiting(last.document)))) return false;
					waiting = [];
				}
				storage.removeItem(KEPT_KEY);
			} catch {
				return false;
			}
			flush();
			settle();
			return true;
		},
		heard({ key, newValue }) {
			if (key !== null && key !== STORE_KEY && key !== KEPT_KEY) return;
			// Deleted in another tab: what waits here was part of what the reader wanted gone.
			if (newValue === null && key !== KEPT_KEY) waiting = [];
			flush();
			settle();
		},
		refresh() {
			flush();
			settle();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}
