/** Breaks a text into lines of a canvas: Chinese between characters, other languages between words. */

/** What must not begin a line, and what must not end one. */
const NOT_FIRST = /^[，。；：！？、）」』》〉”’…·,.;:!?)\]%]+$/;
const NOT_LAST = /^[（「『《〈“‘([]+$/;

/** The pieces a line may be broken between; a space belongs to the piece before it. */
export function pieces(text: string): string[] {
	const raw =
		text.match(
			/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*|[，。；：！？、）」』》〉”’…（「『《〈“‘]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。；：！？、）」』》〉”’…（「『《〈“‘]+\s*/gu,
		) ?? [];
	const joined: string[] = [];
	for (const piece of raw) {
		const last = joined.at(-1);
		if (last !== undefined && (NOT_FIRST.test(piece.trim()) || NOT_LAST.test(last.trim().slice(-1))))
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined;
}

/**
 * At most `most` lines no wider than `width`; an ellipsis ends a text that was cut.
 *
 * @param measure width of a text in the same unit as `width`
 */
export function wrapText(text: string, width: number, most: number, measure: (text: string) => number): string[] {
	const fits = (line: string) => measure(line.trimEnd()) <= width;
	const lines: string[] = [];
	let line = "";
	const end = () => {
		lines.push(line.trimEnd());
		line = "";
	};
	for (const piece of pieces(text)) {
		if (line !== "" && !fits(line + piece)) end();
		// A word longer than a line, such as an address, is cut where the line ends.
		let rest = piece;
		while (!fits(rest) && rest.length > 1) {
			let length = 1;
			while (length < rest.length && fits(rest.slice(0, length + 1))) length += 1;
			line = rest.slice(0, length);
			rest = rest.slice(length);
			end();
		}
		line += rest;
	}
	if (line.trim() !== "") end();
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	let last = [...(kept[most - 1] ?? "")];
	while (last.length > 1 && !fits(`${last.join("")}…`)) last = last.slice(0, -1);
	kept[most - 1] = `${last.join("").replace(/[\s，。；：、·,.;:]+$/u, "")}…`;
	return kept;
}
