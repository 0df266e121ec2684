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
