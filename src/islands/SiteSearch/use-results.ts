/** Searches once the reader has stopped typing; an answer that comes too late is not shown. */
import { useEffect, useState } from "preact/hooks";
import { type Found, find, type Hit } from "../../search/find.ts";
import { engine } from "./engine.ts";

export type Answer =
	| { state: "none" | "loading" | "failed" }
	| { state: "ready"; hits: Hit[]; shown: Found[]; corrected?: string | undefined };

const PAUSE_MS = 200;

/**
 * @param wanted how many pages to load and show
 * @param attempt raised to try again after a failure
 */
export function useResults(query: string, base: string, wanted: number, attempt: number): Answer {
	const [answer, setAnswer] = useState<Answer>({ state: "none" });
	useEffect(() => {
		let current = true;
		const say = (next: Answer) => {
			if (current) setAnswer(next);
		};
		async function search() {
			say({ state: "loading" });
			const { pagefind, read } = await engine(base);
			const meaning = read(query);
			const hits = meaning.terms === "" ? [] : await find(pagefind, meaning);
			const shown = await Promise.all(hits.slice(0, wanted).map((hit) => hit.load()));
			say({ state: "ready", hits, shown, corrected: meaning.corrected });
		}
		if (query === "") {
			say({ state: "none" });
			// The reader is about to type: what the search needs is fetched meanwhile.
			engine(base).catch(() => {});
		}
		const timer = query === "" ? undefined : setTimeout(() => search().catch(() => say({ state: "failed" })), PAUSE_MS);
		return () => {
			current = false;
			clearTimeout(timer);
		};
		// `attempt` is not read: raising it asks for another try.
	}, [query, base, wanted, attempt]);
	return answer;
}
