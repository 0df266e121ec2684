/** What a query means: its script and spelling put right, the topics it speaks of, the words worth searching for. */
import { pairsOf, plain, stem, toSimplified } from "./plain.ts";
import { nearest } from "./spelling.ts";
import type { SearchWords, Target } from "./words.ts";

export type Meaning = {
	/** For Pagefind: put right, without filler. Never empty where the query has a letter or a digit. */
	terms: string;
	/** As typed but in one way of writing: what to try as well, where it differs from `terms`. */
	typed: string;
	/** The query put right, where its spelling was changed; to be shown to the reader. */
	corrected?: string;
	/** Places that answer, the likeliest first. */
	targets: Target[];
};

/** More answers than these are no answer. */
const MOST_TARGETS = 4;

/** A Chinese character says about as much as three letters. */
const weightOf = (part: string) =>
	[...part].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 3 : 1), 0);

const isLatin = (part: string) => /^[\p{Script=Latin}\p{N}]+$/u.test(part);

/** Latin words and runs of Chinese, apart. */
const piecesOf = (text: string): string[] => text.match(/[\p{Script=Han}]+|[^\p{Script=Han}\s]+/gu) ?? [];

type Way = { targets: Target[]; parts: string[]; weight: number };

/** Reads queries in either language. Made once from what `content/search.yaml` and the pages say. */
export function reader(words: SearchWords): (query: string) => Meaning {
	const pairs = pairsOf(words.simplified);
	const ways = waysOf(words.topics);
	const filler = new Set(words.filler.map(plain));
	const ours = new Set(ways.flatMap(({ parts }) => parts.flatMap(piecesOf)).filter(isLatin));
	const known = new Set([...words.known.split(" "), ...ours, ...filler].map(stem));

	/** Words that begin like a known one may still be being typed. */
	const isKnown = (word: string) => known.has(stem(word)) || [...ours].some((other) => other.startsWith(word));

	return (query) => {
		const typed = plain(query);
		const simple = plain(toSimplified(query, pairs));
		const pieces = piecesOf(simple);
		const right = pieces.map((piece) => (isLatin(piece) && !isKnown(piece) ? (nearest(piece, ours) ?? piece) : piece));
		const text = plain(right.join(" "));
		const { targets, used } = answersTo(right, ways);
		const wanted = withoutFiller(right, filler, used);
		return {
			terms: wanted || text,
			typed,
			...(right.join() === pieces.join() ? {} : { corrected: text }),
			targets,
		};
	};
}

/** Longest first, so that 没收到退款 is not taken for 退款. The same words may lead to several places. */
function waysOf(topics: SearchWords["topics"]): Way[] {
	const byParts = new Map<string, Way>();
	for (const { page, heading, words } of topics) {
		for (const word of words) {
			const parts = word.split(" ").flatMap((part) => piecesOf(plain(part)));
			const key = parts.join(" ");
			const way = byParts.get(key) ?? {
				targets: [],
				parts,
				weight: parts.reduce((sum, part) => sum + weightOf(part), 0),
			};
			if (!way.targets.some((target) => target.page === page))
				way.targets.push(heading === undefined ? { page } : { page, heading });
			byParts.set(key, way);
		}
	}
	return [...byParts.values()].sort((a, b) => b.weight - a.weight);
}

/** Takes the ways that stand in the text, the longest first; what a way has used is not read again. */
function answersTo(pieces: readonly string[], ways: readonly Way[]): { targets: Target[]; used: Set<string> } {
	let rest: readonly string[] = pieces;
	const used = new Set<string>();
	const scores = new Map<string, { target: Target; score: number }>();
	for (const { parts, targets, weight } of ways) {
		const after = without(rest, parts);
		if (after === undefined) continue;
		rest = after;
		for (const part of parts) used.add(part);
		for (const [at, target] of targets.entries()) {
			// One place a page: the heading that the longest way named.
			const had = scores.get(target.page);
			if (had === undefined) scores.set(target.page, { target, score: weight - at / 100 });
			else had.score += weight;
		}
	}
	const targets = [...scores.values()].sort((a, b) => b.score - a.score).map(({ target }) => target);
	return { targets: targets.slice(0, MOST_TARGETS), used };
}

/** The pieces without these parts; `undefined` where one is missing. */
function without(pieces: readonly string[], parts: readonly string[]): string[] | undefined {
	let left = [...pieces];
	for (const part of parts) {
		const at = left.findIndex((piece) => (isLatin(part) ? stem(piece) === stem(part) : piece.includes(part)));
		const piece = left[at];
		if (piece === undefined) return undefined;
		const remains = isLatin(part) ? [] : piece.split(part).filter((remain) => remain !== "");
		left = [...left.slice(0, at), ...remains, ...left.slice(at + 1)];
	}
	return left;
}

/** What is left without words that say nothing. A single character goes as a word only: 了 is one, the 了 of 了解 is none. */
function withoutFiller(pieces: readonly string[], filler: ReadonlySet<string>, used: ReadonlySet<string>): string {
	const phrases = [...filler].filter((word) => !isLatin(word) && word.length > 1).sort((a, b) => b.length - a.length);
	const kept = pieces.flatMap((piece) => {
		if (isLatin(piece)) return filler.has(piece) && !used.has(piece) ? [] : [piece];
		const rest = phrases.reduce((left, phrase) => left.split(phrase).join(" "), piece);
		return rest.split(" ").flatMap((part) => wordsOf(part).filter((word) => !filler.has(word)));
	});
	return plain(kept.join(" "));
}

/** Chinese as words; as one piece where the browser cannot tell. */
function wordsOf(chinese: string): string[] {
	if (!("Segmenter" in Intl)) return [chinese];
	return [...new Intl.Segmenter("zh", { granularity: "word" }).segment(chinese)].map(({ segment }) => segment);
}
