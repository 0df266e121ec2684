/** `/data/<locale>/sources/<store>.json`: the second part of a store's rulebook, where its rules come from. */
import type { APIRoute } from "astro";
import type { Locale } from "../locales.ts";
import type { StoreFile } from "../schema/record.ts";
import { partsOf } from "./store-rules.json.ts";

export { getStaticPaths } from "./store-rules.json.ts";

export const GET: APIRoute<{ store: StoreFile }> = async ({ params, props: { store } }) => {
	const { sources } = await partsOf(store, params.locale as Locale);
	return new Response(JSON.stringify(sources), { headers: { "content-type": "application/json" } });
};
