/** Which known word did a misspelled one mean? */
import distance from "damerau-levenshtein";

/** Short words have too many neighbours to be guessed at. */
const SHORTEST = 4;
const mostSteps = (word: string) => (word.length < 6 ? 1 : 2);

/** The letters of a word, a bit each. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
	return letters;
}

/** How many letters stand in the first and not in the second: each takes a step of its own. */
function onlyIn(first: number, second: number): number {
	let count = 0;
	for (let left = first & ~second; left !== 0; left &= left - 1) count++;
	return count;
}

/**
 * The likeliest of `candidates` for `word`; `undefined` where none is near enough or the word is none to be guessed at.
 * A slip rarely concerns the first letter, so of words equally near one with the same first letter is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined;
	const most = mostSteps(word);
	const letters = lettersOf(word);
	let best: { candidate: string; cost: number } | undefined;
	for (const candidate of candidates) {
		if (candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > most) continue;
		// Most are too far away, and that is seen much faster than how far.
		if (onlyIn(letters, lettersOf(candidate)) > most) continue;
		const { steps } = distance(word, candidate);
		if (steps > most) continue;
		const cost = steps + (candidate[0] === word[0] ? 0 : 0.5);
		if (best === undefined || cost < best.cost) best = { candidate, cost };
	}
	return best?.candidate;
}
