/** `/data/<locale>/<store>.json`: the first part of a store's rulebook, loaded by the tools once a reader has named the store. */

import { getEntry } from "astro:content";
import type { APIRoute, GetStaticPaths } from "astro";
import { splitRulebook } from "../case/rulebook-parts.ts";
import { LOCALES, type Locale } from "../locales.ts";
import type { StoreFile } from "../schema/record.ts";
import { recordsFor, stores } from "./ledger.ts";
import { rulebookOf } from "./rulebook.ts";
import { foreignWords } from "./words.ts";

export const getStaticPaths: GetStaticPaths = async () =>
	(await stores()).flatMap((store) =>
		Object.keys(LOCALES).map((locale) => ({ params: { locale, store: store.id }, props: { store } })),
	);

/** Both parts of a store's rulebook. */
export async function partsOf(store: StoreFile, locale: Locale) {
	const calendar = await getEntry("calendars", store.calendar);
	if (calendar === undefined) throw new Error(`content/rules/stores/${store.id}.yaml names no calendar that exists`);
	const parts = {
		store,
		records: await recordsFor(store.id, `/data/${locale}/${store.id}.json`),
		calendar: calendar.data,
		words: (await getEntry("words", store.id))?.data,
		foreign: await foreignWords(locale),
	};
	return splitRulebook(rulebookOf(parts, locale));
}

export const GET: APIRoute<{ store: StoreFile }> = async ({ params, props: { store } }) => {
	const { first } = await partsOf(store, params.locale as Locale);
	return new Response(JSON.stringify(first), { headers: { "content-type": "application/json" } });
};
