/**
 * A rulebook travels in two parts. The first is all that a result shows openly, each rule with the first of its sources, so
 * that no day stands without one. The second is what stands behind "how it was counted": loaded when somebody asks.
 */
import type { Rulebook, RuleText, SourceText } from "./rulebook.ts";

/** `source`: its place in the list of sources, which many rules share. */
type FirstText = Omit<RuleText, "says" | "conflicts" | "sources"> & { says?: string; source?: number };

/** `foreign`: the words that either part quotes; left out where there are none. */
export type FirstPart = Omit<Rulebook, "texts" | "foreign"> & {
	sources: SourceText[];
	texts: Record<string, FirstText>;
	foreign?: Record<string, string>;
};

/** What stands behind each record: its words where they are not in the first part, and the other sources. */
export type Behind = {
	sources: SourceText[];
	texts: Record<string, { says?: string; conflicts?: string; sources?: number[] }>;
};

/** A list in which each source stands once, and the way to a source's place in it. */
function sourceTable() {
	const places = new Map<string, number>();
	const sources: SourceText[] = [];
	const placeOf = (source: SourceText): number => {
		const key = JSON.stringify(source);
		const known = places.get(key);
		if (known !== undefined) return known;
		places.set(key, sources.length);
		return sources.push(source) - 1;
	};
	return { sources, placeOf };
}

export function splitRulebook({ texts, foreign, ...book }: Rulebook): { first: FirstPart; behind: Behind } {
	// The words of these are part of a result: a note, why a door is closed, why a day is earlier.
	const open = new Set([
		...book.notes.map(({ id }) => id),
		...book.rules.filter(({ role, reading }) => role === "block" || reading === "cautious").map(({ id }) => id),
	]);
	const now = sourceTable();
	const later = sourceTable();
	const first: FirstPart["texts"] = {};
	const behind: Behind["texts"] = {};
	for (const [id, { says, conflicts, sources, ...text }] of Object.entries(texts)) {
		const [leading, ...others] = sources;
		first[id] = {
			...text,
			...(open.has(id) && { says }),
			...(leading !== undefined && { source: now.placeOf(leading) }),
		};
		behind[id] = {
			...(!open.has(id) && { says }),
			...(conflicts !== undefined && { conflicts }),
			...(others.length > 0 && { sources: others.map(later.placeOf) }),
		};
	}
	return {
		first: {
			...book,
			sources: now.sources,
			texts: first,
			...(foreign.size > 0 && { foreign: Object.fromEntries(foreign) }),
		},
		behind: { sources: later.sources, texts: behind },
	};
}

/** The whole again; before the second part has come, with one source a rule, and without words that are not shown yet. */
export function joinRulebook({ texts, sources, foreign, ...book }: FirstPart, behind?: Behind): Rulebook {
	const joined = Object.entries(texts).map(([id, { says, source, ...text }]): [string, RuleText] => {
		const more = behind?.texts[id];
		const places = [sources[source ?? -1], ...(more?.sources ?? []).map((place) => behind?.sources[place])];
		return [
			id,
			{
				...text,
				says: says ?? more?.says ?? "",
				...(more?.conflicts !== undefined && { conflicts: more.conflicts }),
				sources: places.filter((each) => each !== undefined),
			},
		];
	});
	return {
		...book,
		texts: Object.fromEntries(joined),
		foreign: new Map(Object.entries(foreign ?? {})),
	};
}
