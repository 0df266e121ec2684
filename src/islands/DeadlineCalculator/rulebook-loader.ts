/** Loads one store's rulebook when the reader names the store; keeps what was loaded. */
import { useEffect, useState } from "preact/hooks";
import type { Rulebook } from "../../case/rulebook.ts";
import { type FirstPart, joinRulebook, type Sources } from "../../case/rulebook-parts.ts";

export type Loaded = { state: "none" | "loading" | "failed" } | { state: "ready"; book: Rulebook };

/** Whole ones only. */
const kept = new Map<string, Rulebook>();

const load = (address: string): Promise<unknown> =>
	fetch(address).then((response) =>
		response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
	);

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
		const first = load(address) as Promise<FirstPart>;
		const sources = load(`${url}sources/${store}.json`) as Promise<Sources>;
		// The dates are shown before the sources have come; if those cannot be had, the dates are not left without them.
		first
			.then((part) => wanted && !kept.has(address) && setLoaded({ state: "ready", book: joinRulebook(part) }))
			.catch(() => {});
		Promise.all([first, sources])
			.then(([part, behind]) => {
				const book = joinRulebook(part, behind);
				kept.set(address, book);
				if (wanted) setLoaded({ state: "ready", book });
			})
			.catch(() => {
				if (wanted) setLoaded({ state: "failed" });
				// The other part may still come: too late to be shown.
				wanted = false;
			});
		return () => {
			wanted = false;
		};
		// `attempt` is not read: raising it asks for another try.
	}, [url, store, attempt]);
	return loaded;
}
