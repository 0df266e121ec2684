/**
 * What the part of an address after `#` asks of the checklist. With a `=` it holds parameters
 * (`problem=damaged&sold=seller`), without one it is the id of an item or a moment: ids never hold a `=`.
 */
import type { Filter } from "../evidence.ts";
import { holdsParameters, type LinkProblem, readLink } from "./link.ts";

const FILTER_KEYS = ["problem", "sold", "to"] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

const isFilterKey = (key: string): key is FilterKey => (FILTER_KEYS as readonly string[]).includes(key);

export type Asked =
	| { kind: "nothing" }
	| { kind: "place"; id: string }
	| { kind: "filter"; filter: Filter; problems: LinkProblem[] };

/** @param hash with or without the leading `#`; keys of the other tools are ignored */
export function readChecklistLink(hash: string): Asked {
	const text = hash.replace(/^#+/, "");
	if (text === "") return { kind: "nothing" };
	if (!holdsParameters(text)) return { kind: "place", id: text };
	const { case: told, problems } = readLink(text, []);
	const { problem, sold, to } = told.facts;
	return {
		kind: "filter",
		filter: {
			...(problem === undefined ? {} : { problem }),
			...(sold === undefined ? {} : { sold }),
			...(to === undefined ? {} : { to }),
		},
		problems: problems.filter(({ key }) => isFilterKey(key)),
	};
}

/** As it is read: also where it is written with percent signs, or comes to stand first with a sign that is then dropped. */
const keyOf = (part: string): string => new URLSearchParams(part.replace(/^[#?]+/, "")).keys().next().value ?? "";

/** The hash with another filter, without the leading `#`. Keys of the other tools stay as they are, letter by letter. */
export function withFilter(hash: string, filter: Filter): string {
	const text = hash.replace(/^#+/, "");
	const others = holdsParameters(text)
		? text.split("&").filter((part) => part !== "" && !isFilterKey(keyOf(part)))
		: [];
	const own = FILTER_KEYS.flatMap((key) => (filter[key] === undefined ? [] : [`${key}=${filter[key]}`]));
	return [...own, ...others].join("&");
}
