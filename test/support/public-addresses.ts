/** The addresses people share: pages, places on them, and what a link to a tool may say. Without language. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHOICES, DATE_KEYS, FLAGS } from "../../src/case/keys.ts";
import { STORES } from "../../src/guide.ts";
import type { BuiltPage } from "./site.ts";

export const LIST = join(import.meta.dirname, "../data/addresses.txt");

/** Places that only a part of the interface uses: labels of fields, the top that Starlight names itself. */
const INTERNAL = /^(_top|starlight__|field-|evc-)/;

const PLACES = ["H1", "H2", "H3", "H4", "LI", "DETAILS", "SECTION"];

/** Ids of a page that a link may name: headings, items, records, parts that fold. */
export const publicIds = ({ document }: BuiltPage): string[] =>
	[...document.querySelectorAll("main [id]")]
		.filter(({ tagName, id }) => PLACES.includes(tagName) && !INTERNAL.test(id))
		.map(({ id }) => id);

/** `/zh/steps/contact/` → `/steps/contact/`; the two homes are `/`. */
export const withoutLanguage = (path: string): string => path.replace(/^\/(zh|en)\//, "/");

/** All public addresses of one language. */
export function addressesIn(locale: "zh" | "en", pages: readonly BuiltPage[]): string[] {
	const own = pages.filter(({ path }) => path.startsWith(`/${locale}/`));
	return own.flatMap((page) => {
		const path = withoutLanguage(page.path);
		return [path, ...publicIds(page).map((id) => `${path}#${id}`)];
	});
}

/** `/tools/deadlines/#problem=damaged`: keys with their values; a key whose value is free stands alone. */
export function linkAddresses(): string[] {
	const values = { store: STORES, ...CHOICES, ...Object.fromEntries(FLAGS.map((key) => [key, ["1"]])) };
	const fixed = Object.entries(values).flatMap(([key, all]) => all.map((value: string) => `${key}=${value}`));
	return [...fixed, ...[...DATE_KEYS, "zone"].map((key) => `${key}=`)].map((hash) => `/tools/deadlines/#${hash}`);
}

export const readList = (): string[] => readFileSync(LIST, "utf8").split("\n").filter(Boolean);
export const writeList = (addresses: readonly string[]): void =>
	writeFileSync(LIST, `${[...new Set(addresses)].sort().join("\n")}\n`);
