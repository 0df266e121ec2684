import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type ForeignWords, foreignWordsOf } from "../../src/build/foreign-words.ts";
import { rulebookOf } from "../../src/build/rulebook.ts";
import type { Rulebook } from "../../src/case/rulebook.ts";
import type { Locale } from "../../src/locales.ts";
import { calendarFile } from "../../src/schema/calendar.ts";
import { wordsFile } from "../../src/schema/words.ts";
import { contentDir, type Ledger, readLedger, yamlFiles } from "./ledger.ts";

/** All files are read and checked once, not once for each store. */
let ledger: Ledger | undefined;
const foreign: Partial<Record<Locale, ForeignWords>> = {};

/** The rulebook of one store as the site serves it, from the YAML files. */
export function readRulebook(storeId: string, locale: Locale): Rulebook {
	ledger ??= readLedger();
	const { stores, laws, cards } = ledger;
	const store = stores.find(({ id }) => id === storeId);
	if (store === undefined) throw new Error(`no store ${storeId}`);
	const records = [
		...store.rules,
		...store.laws.flatMap((law) => laws.find(({ id }) => id === law)?.rules ?? []),
		...cards.flatMap(({ rules }) => rules),
	];
	const calendar = calendarFile.parse(
		parse(readFileSync(join(contentDir, `calendars/${store.calendar}.yaml`), "utf8")),
	);
	const found = yamlFiles("words").find(({ name }) => name === storeId);
	foreign[locale] ??= foreignWordsOf(
		yamlFiles("words").map(({ data }) => wordsFile.parse(data)),
		locale,
	);
	const words = found && wordsFile.parse(found.data);
	return rulebookOf({ store, records, calendar, words, foreign: foreign[locale] }, locale);
}
