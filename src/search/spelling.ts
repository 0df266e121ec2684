/** Which known word did a misspelled one mean? */
import distance from "damerau-levenshtein";

/** Short words have too many neighbours to be guessed at. */
const SHORTEST = 4;
const mostSteps = (word: string) => (word.length < 6 ? 1 : 2);

/**
 * The likeliest of `candidates` for `word`; `undefined` where none is near enough or the word is none to be guessed at.
 * A slip rarely concerns the first letter, so of words equally near one with the same first letter is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
	let best: { candidate: string; cost: number } | undefined;
	for (const candidate of candidates) {
		if (candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > 2) continue;
		const { steps } = distance(word, candidate);
		if (steps > mostSteps(word)) continue;
		const cost = steps + (candidate[0] === word[0] ? 0 : 0.5);
		if (best === undefined || cost < best.cost) best = { candidate, cost };
	}
	return best?.candidate;
}
