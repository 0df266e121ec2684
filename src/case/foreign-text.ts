/** How a text that is not ours (from a link, a file, a paste) stands in a sentence of ours. */

const LONGEST = 40;

/** Marks nobody sees that can turn the sentence around them: direction marks, joiners, tags. */
const UNSEEN = /\p{Cf}/gu;
/** Line ends, NUL and the like, and halves of a character that have lost the other half. */
const BROKEN = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** One line of at most 40 characters, without what cannot be shown: a bare mark stands for a broken character. */
export function shownText(text: string): string {
	// Cut twice: a text can have millions of characters, and no character is to be cut in half.
	const start = text.slice(0, 10 * LONGEST).trim();
	return [...start.replace(UNSEEN, "").replace(BROKEN, "\uFFFD")].slice(0, LONGEST).join("");
}

/** The same for a value of any kind; what has parts is only hinted at, however deep it goes. */
export function shownValue(value: unknown): string {
	if (Array.isArray(value)) return "[…]";
	if (typeof value === "object" && value !== null) return "{…}";
	return shownText(String(value));
}
