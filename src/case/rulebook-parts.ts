/**
 * A rulebook travels in two parts, so that the dates are there before the long tail of sources:
 * the first is all that a result needs, the second what stands behind "how it was counted".
 */
import type { Rulebook, RuleText } from "./rulebook.ts";

type Behind = Pick<RuleText, "conflicts" | "sources">;

/** What stands behind each record. */
export type Sources = Record<string, Behind>;

export type FirstPart = Omit<Rulebook, "texts"> & { texts: Record<string, Omit<RuleText, keyof Behind>> };

export function splitRulebook({ texts, ...book }: Rulebook): { first: FirstPart; sources: Sources } {
	const first: FirstPart["texts"] = {};
	const behind: Sources = {};
	for (const [id, { conflicts, sources, ...text }] of Object.entries(texts)) {
		first[id] = text;
		behind[id] = { ...(conflicts !== undefined && { conflicts }), sources };
	}
	return { first: { ...book, texts: first }, sources: behind };
}

/** The whole again; before the sources have come, with none. */
export function joinRulebook({ texts, ...book }: FirstPart, sources: Sources = {}): Rulebook {
	return {
		...book,
		texts: Object.fromEntries(
			Object.entries(texts).map(([id, text]) => [id, { ...text, ...(sources[id] ?? { sources: [] }) }]),
		),
	};
}
