/** UI strings as islands and exports receive them: the keys of the English file, in the reader's language. */
import type en from "../content/i18n/en.json";

export type StringKey = keyof typeof en;
export type Strings = Readonly<Record<StringKey, string>>;

/** Puts values into `{name}` places; a place without a value stays as it is, so that a slip is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (place, name: string) =>
		Object.hasOwn(values, name) ? String(values[name]) : place,
	);
}

/** Strings as one text, a line each: in the attribute of an island every quotation mark of JSON would take six letters. */
export function packStrings(strings: Readonly<Partial<Record<StringKey, string>>>): string {
	const lines = Object.entries(strings).map(([key, text]) => `${key}=${text}`);
	const broken = lines.find((line) => line.includes("\n"));
	if (broken !== undefined) throw new Error(`A line break in the string ${broken}`);
	return lines.sort().join("\n");
}

/** The strings of {@link packStrings}. */
export const unpackStrings = (packed: string): Strings =>
	Object.fromEntries(
		packed.split("\n").map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
	) as Strings;
