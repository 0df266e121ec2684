/** `/data/<locale>/sources/<store>.json`: the second part of a store's rulebook, what stands behind its rules. */
import type { APIRoute } from "astro";
import type { Locale } from "../locales.ts";
import type { StoreFile } from "../schema/record.ts";
import { partsOf } from "./store-rules.json.ts";

export { getStaticPaths } from "./store-rules.json.ts";

export const GET: APIRoute<{ store: StoreFile }> = async ({ params, props: { store } }) => {
	const { behind } = await partsOf(store, params.locale as Locale);
	return new Response(JSON.stringify(behind), { headers: { "content-type": "application/json" } });
};
