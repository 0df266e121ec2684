/** Loads one store's rulebook when the reader names the store; keeps what was loaded. */
import { useEffect, useState } from "preact/hooks";
import type { Rulebook } from "../../case/rulebook.ts";
import { type Behind, type FirstPart, joinRulebook } from "../../case/rulebook-parts.ts";
import { dayAt } from "../../engine/date.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { zoneHere } from "../today.ts";

export type BehindState = "not-asked" | "asked-for" | "here" | "failed";

export type Loaded =
	| { state: "none" | "loading" | "failed" }
	/** `savedOn`: there was no network, and this is the copy that the device kept on that day. */
	| {
			state: "ready";
			book: Rulebook;
			savedOn?: IsoDate | undefined;
			/** What stands behind "how it was counted": on its way once it is asked for. */
			behind: BehindState;
			/** Loads it, unless it is there or on its way. Never rejects; after a failure it tries again. */
			askBehind: () => Promise<void>;
	  };

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
 * What is read may be kept for a time without network (src/offline): then what the reader may ask for is read at once.
 * From the second page on, as the tools are: the worker takes over the first one, too, while it is being read.
 */
const KEEPS_COPIES = typeof navigator !== "undefined" && navigator.serviceWorker?.controller != null;

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
		let wanted = true;
		const show = (next: Loaded) => wanted && setLoaded(next);
		const ready = ({ part, savedOn }: Answer<FirstPart>) => {
			let behind: Promise<void> | undefined;
			const say = (state: BehindState, rules: Rulebook) =>
				show({ state: "ready", book: rules, savedOn, behind: state, askBehind });
			const askBehind = (): Promise<void> => {
				if (behind === undefined) say("asked-for", book);
				behind ??= load<Behind>(`${url}sources/${store}.json`)
					.then((more) => {
						const whole = joinRulebook(part, more.part);
						if (savedOn === undefined) kept.set(address, whole);
						say("here", whole);
					})
					// Also where something else came than what was asked for.
					.catch(() => {
						behind = undefined;
						say("failed", book);
					});
				return behind;
			};
			const book = joinRulebook(part);
			say("not-asked", book);
			if (KEEPS_COPIES) askBehind();
		};
		const had = kept.get(address);
		if (had !== undefined) {
			show({ state: "ready", book: had, behind: "here", askBehind: () => Promise.resolve() });
			return;
		}
		show({ state: "loading" });
		load<FirstPart>(address)
			.then(ready)
			.catch(() => show({ state: "failed" }));
		return () => {
			wanted = false;
		};
		// `attempt` is not read: raising it asks for another try.
	}, [url, store, attempt]);
	return loaded;
}
