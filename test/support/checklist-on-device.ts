/** What a reader does with the saved checklist on a device, and what is then stored there. */
import { readDocument } from "../../src/case/checklist-document.ts";
import { type ChecklistStore, KEPT_KEY, openChecklist, STORE_KEY } from "../../src/case/checklist-store.ts";
import { FakeStorage } from "./device-storage.ts";

export const TODAY = "2026-11-24";
export const tick = (store: ChecklistStore, id: string, today = TODAY) => store.change({ kind: "tick", id }, today);
export const note = (store: ChecklistStore, id: string, text: string) =>
	store.change({ kind: "note", id, text }, TODAY);
export const ticked = (store: ChecklistStore) => [...store.state().document.ticks.keys()].sort();
export const stored = (device: FakeStorage) =>
	readDocument(device.texts.get(STORE_KEY) ?? '{"version":1,"ticks":{}}').document;
export const kept = (device: FakeStorage): unknown => JSON.parse(device.texts.get(KEPT_KEY) ?? "null");
export const deviceWith = (text: string) => {
	const device = new FakeStorage();
	device.texts.set(STORE_KEY, text);
	return device;
};
export const open = (device: FakeStorage) => openChecklist(() => device);
/** What the browser tells the other tabs after a write. */
export const tell = (store: ChecklistStore, device: FakeStorage, key: string | null = STORE_KEY) =>
	store.heard({ key, newValue: key === null ? null : (device.texts.get(key) ?? null) });
