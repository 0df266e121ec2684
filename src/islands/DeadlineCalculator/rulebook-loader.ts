/** Loads one store's rulebook when the reader names the store; keeps what was loaded. */
import { useEffect, useState } from "preact/hooks";
import type { Rulebook } from "../../case/rulebook.ts";

export type Loaded = { state: "none" | "loading" | "failed" } | { state: "ready"; book: Rulebook };

const kept = new Map<string, Rulebook>();

/**
 * @param url address of the rulebook without store, e.g. `/data/zh/`
 * @param attempt raised to try again after a failure
 */
export function useRulebook(url: string, store: string | undefined, attempt: number): Loaded {
	const [loaded, setLoaded] = useState<Loaded>({ state: "none" });
	useEffect(() => {
		if (store === undefined) {
			setLoaded({ state: "none" });
			return;
		}
		const address = `${url}${store}.json`;
		const had = kept.get(address);
		if (had !== undefined) {
			setLoaded({ state: "ready", book: had });
			return;
		}
		let wanted = true;
		setLoaded({ state: "loading" });
		fetch(address)
			.then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
			.then((book: Rulebook) => {
				kept.set(address, book);
				if (wanted) setLoaded({ state: "ready", book });
			})
			.catch(() => {
				if (wanted) setLoaded({ state: "failed" });
			});
		return () => {
			wanted = false;
		};
		// `attempt` is not read: raising it asks for another try.
	}, [url, store, attempt]);
	return loaded;
}
