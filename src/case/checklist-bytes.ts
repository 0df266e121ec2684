/** What does an imported file say? Its encoding is not known: editors on Chinese systems write several. */

export type DecodedText = { text: string; encoding: "utf-8" | "utf-16" | "gb18030" } | { error: "not-text" };

/** The text in this encoding; `undefined` where the bytes are none, or the device does not know the encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** @returns `gb18030` is a guess that reads nearly any bytes: the reader should look at the result */
export function decodeBytes(bytes: Uint8Array): DecodedText {
	const [first, second] = bytes;
	const utf16 =
		first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
	if (utf16 !== undefined) {
		const text = decode(bytes, utf16);
		return text === undefined ? { error: "not-text" } : { text, encoding: "utf-16" };
	}
	const utf8 = decode(bytes, "utf-8");
	if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
	const chinese = decode(bytes, "gb18030");
	return chinese === undefined ? { error: "not-text" } : { text: chinese, encoding: "gb18030" };
}
