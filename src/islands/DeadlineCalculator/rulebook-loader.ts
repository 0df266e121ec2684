/** Loads one store's rulebook when the reader names the store; keeps what was loaded. */
import { useEffect, useState } from "preact/hooks";
import type { Rulebook } from "../../case/rulebook.ts";
import { type FirstPart, joinRulebook, type Sources } from "../../case/rulebook-parts.ts";
import { dayAt } from "../../engine/date.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { zoneHere } from "../today.ts";

export type Loaded =
	| { state: "none" | "loading" | "failed" }
	/** `savedOn`: there was no network, and this is the copy that the device kept on that day. */
	| { state: "ready"; book: Rulebook; savedOn?: IsoDate | undefined };

/** Whole ones only, and none that the device kept: with the next try the network may be back. */
const kept = new Map<string, Rulebook>();

type Answer<Part> = { part: Part; savedOn: IsoDate | undefined };

async function load<Part>(address: string): Promise<Answer<Part>> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(String(response.status));
	// Set by the service worker on what it kept (SAVED_AT in src/offline/names.ts).
	const moment = Date.parse(response.headers.get("x-claim-guide-saved-at") ?? "");
	return {
		part: (await response.json()) as Part,
		savedOn: Number.isNaN(moment) ? undefined : dayAt(moment, zoneHere()),
	};
}

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
		const first = load<FirstPart>(address);
		const sources = load<Sources>(`${url}sources/${store}.json`);
		// The dates are shown before the sources have come; if those cannot be had, the dates are not left without them.
		first
			.then(
				({ part, savedOn }) =>
					wanted && !kept.has(address) && setLoaded({ state: "ready", book: joinRulebook(part), savedOn }),
			)
			.catch(() => {});
		Promise.all([first, sources])
			.then(([{ part, savedOn }, behind]) => {
				const book = joinRulebook(part, behind.part);
				if (savedOn === undefined) kept.set(address, book);
				if (wanted) setLoaded({ state: "ready", book, savedOn });
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
