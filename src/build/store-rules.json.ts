/** `/data/<locale>/<store>.json`: one store's rulebook, loaded by the tools once a reader has named the store. */
import type { APIRoute, GetStaticPaths } from "astro";
import { getEntry } from "astro:content";
import { LOCALES, type Locale } from "../locales.ts";
import { recordsFor, stores } from "./ledger.ts";
import { rulebookOf } from "./rulebook.ts";

export const getStaticPaths: GetStaticPaths = async () =>
	(await stores()).flatMap((store) =>
		Object.keys(LOCALES).map((locale) => ({ params: { locale, store: store.id }, props: { store } })),
	);

export const GET: APIRoute = async ({ params, props }) => {
	const { store } = props;
	const calendar = await getEntry("calendars", store.calendar);
	if (calendar === undefined) throw new Error(`content/rules/stores/${store.id}.yaml names no calendar that exists`);
	const parts = {
		store,
		records: await recordsFor(store.id, `/data/${params.locale}/${store.id}.json`),
		calendar: calendar.data,
		words: (await getEntry("words", store.id))?.data,
	};
	const book = rulebookOf(parts, params.locale as Locale);
	return new Response(JSON.stringify(book), { headers: { "content-type": "application/json" } });
};
