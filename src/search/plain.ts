/** One way of writing for what readers type and for what we compare it with. */

/** Traditional characters to simplified ones; what is not in the list stays. */
export function toSimplified(text: string, pairs: ReadonlyMap<string, string>): string {
	return [...text].map((character) => pairs.get(character) ?? character).join("");
}

/** `"貨货單单"` as a map. */
export function pairsOf(simplified: string): Map<string, string> {
	const characters = [...simplified];
	const pairs = new Map<string, string>();
	for (let at = 0; at + 1 < characters.length; at += 2)
		pairs.set(characters[at] as string, characters[at + 1] as string);
	return pairs;
}

/** Small letters, half width, no marks, one space between Latin words and none beside a Chinese character. */
export function plain(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/['’]/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.replace(/ ?(\p{Script=Han}) ?/gu, "$1")
		.trim();
}

const SUFFIXES = /(?:ies|ing|ed|es|s|e|y)$/;

/** An English word without its ending, so that returns, returned and return are one. Never shorter than three letters. */
export function stem(word: string): string {
	const short = word.replace(SUFFIXES, "");
	return short.length >= 3 ? short : word;
}
