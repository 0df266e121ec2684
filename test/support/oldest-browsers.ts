/** What Chrome 100 and Safari 15.4 know, by MDN's data. */
import { createRequire } from "node:module";
import type { CompatData, CompatStatement, Identifier } from "@mdn/browser-compat-data";
import { OLDEST_BROWSERS } from "../../src/build/browsers.ts";

const bcd = createRequire(import.meta.url)("@mdn/browser-compat-data") as CompatData;

/** `{ chrome: 100, safari: 15.4 }` */
const oldest = Object.fromEntries(
	OLDEST_BROWSERS.map((target) => {
		const [, name = "", version = ""] = /^([a-z]+)([\d.]+)$/.exec(target) ?? [];
		return [name, Number(version)];
	}),
) as Record<"chrome" | "safari", number>;

/** Do both browsers have it, without prefix and without a setting? What the data does not know counts as known. */
export function isKnown(statement: CompatStatement | undefined): boolean {
	if (statement === undefined) return true;
	return (["chrome", "safari"] as const).every((browser) => {
		const support = statement.support[browser];
		if (support === undefined) return true;
		return [support]
			.flat()
			.some(({ version_added: since, version_removed: until, flags, prefix, alternative_name: other }) => {
				if (typeof since !== "string" || until || flags || prefix || other) return false;
				return Number.parseFloat(since.replace("≤", "")) <= oldest[browser];
			});
	});
}

/** Every name below, with what the data says of it: a method stands below its class or below its prototype. */
const members = (from: Identifier): [string, CompatStatement | undefined][] =>
	Object.entries(from).flatMap(([name, below]) => {
		if (name === "__compat") return [];
		const one = below as Identifier;
		return [[name.replace(/_static$/, ""), one.__compat], ...members(one)];
	});

/** Each name with whether any of its meanings is known. */
function namesIn(from: Identifier): Map<string, boolean> {
	const names = new Map<string, boolean>();
	for (const [name, statement] of members(from)) {
		if (statement === undefined || name.endsWith("_event")) continue;
		names.set(name, (names.get(name) ?? false) || isKnown(statement));
	}
	return names;
}

const inLanguage = namesIn(bcd.javascript.builtins as Identifier);
const inBrowser = namesIn(bcd.api as unknown as Identifier);
const tooNew = (names: Map<string, boolean>, others: Map<string, boolean>) =>
	new Set([...names].filter(([name, known]) => !known && !others.get(name)).map(([name]) => name));

/** Members and globals of the language of which no meaning is known to both: `toSorted` is one, `at` is none. */
export const newInLanguage = tooNew(inLanguage, inBrowser);

/** The same of the browser. Words that any object may have are among them, such as `to` and `last`. */
export const newInBrowser = tooNew(inBrowser, inLanguage);

const css = bcd.css as unknown as Record<"properties" | "selectors" | "at-rules" | "types", Record<string, Identifier>>;

export const isKnownProperty = (name: string): boolean => isKnown(css.properties[name]?.__compat);
export const isKnownKeyword = (property: string, value: string): boolean =>
	isKnown(css.properties[property]?.[value]?.__compat);
export const isKnownSelector = (name: string): boolean => isKnown(css.selectors[name]?.__compat);
export const isKnownAtRule = (name: string): boolean => isKnown(css["at-rules"][name]?.__compat);
export const isKnownMedia = (feature: string): boolean => isKnown(css["at-rules"].media?.[feature]?.__compat);
export const isKnownFunction = (name: string): boolean =>
	isKnown(css.types[name]?.__compat) && isKnown(css.types.color?.[name]?.__compat);
