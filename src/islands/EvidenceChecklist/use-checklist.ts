/** The saved ticks and notes in a component: opened after mounting, kept in step with the other tabs. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type ChecklistStore, openChecklist, type StoreState } from "../../case/checklist-store.ts";
import { todayHere } from "../today.ts";

export type Saved = { store: ChecklistStore; state: StoreState };

/**
 * @param root holds the boxes as they were built; what was ticked there before the script ran is kept
 * @returns `undefined` in the first render, which is the same for every reader
 */
export function useChecklist(root: RefObject<HTMLElement>): Saved | undefined {
	const [saved, setSaved] = useState<Saved>();
	useEffect(() => {
		const store = openChecklist(() => window.localStorage);
		const show = () => setSaved({ store, state: store.state() });
		for (const box of root.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]:checked") ?? [])
			store.change({ kind: "tick", id: box.value }, todayHere());
		show();
		const leave = store.subscribe(show);
		const heard = (event: StorageEvent) => store.heard(event);
		// A page that comes back from the browser's cache has missed the events of the other tabs.
		const back = (event: PageTransitionEvent) => event.persisted && store.refresh();
		window.addEventListener("storage", heard);
		window.addEventListener("pageshow", back);
		return () => {
			leave();
			window.removeEventListener("storage", heard);
			window.removeEventListener("pageshow", back);
		};
	}, [root]);
	return saved;
}
