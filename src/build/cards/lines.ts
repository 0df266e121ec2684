/**
 * Where a line of a share image may break. A renderer breaks Chinese between any two characters, which tears words
 * apart in large letters; here it may break between words only. Used with `word-break: keep-all`.
 */
const BREAK = "\u200B";
const HYPHEN = "\u2011";
const CLOSING = /^[，。！？；：、）」』》〉】…,.!?:;)\]%]/;
const OPENING = /[（「『《〈【([]$/;
const HAN = /^\p{Script=Han}$/u;

const words = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** The text with an invisible place to break between its words. Latin words keep their spaces, which do the same. */
export function breakable(content: string): string {
	// A name such as A-to-z stays on one line.
	const text = content.replaceAll(/(?<=\w)-(?=\w)/g, HYPHEN);
	let out = "";
	let before = "";
	/** Is `before` a single character that begins a phrase? It stays with what follows (附什么, 先看). */
	let begins = false;
	for (const { segment } of words.segment(text)) {
		// What the dictionary does not know comes out as single characters: they stay together (卖家, 客服).
		const unknown = HAN.test(before) && HAN.test(segment);
		const keep =
			before === "" ||
			unknown ||
			begins ||
			`${before}\n${segment}`.includes(HYPHEN) ||
			CLOSING.test(segment) ||
			OPENING.test(before) ||
			/\s/.test(before + segment);
		out += keep ? segment : BREAK + segment;
		begins = HAN.test(segment) && (before === "" || CLOSING.test(before));
		before = segment;
	}
	return out;
}

/** How wide a text is about, in heights of a character: a Chinese one is a square, a Latin one `latin` of it. */
export function widthOf(text: string, latin: number): number {
	return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 1 : latin), 0);
}
