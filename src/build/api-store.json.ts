/** `/api/v1/stores/<id>.json`: one store with all that applies to its orders, in both languages. */
import type { APIRoute, GetStaticPaths } from "astro";
import type { StoreFile } from "../schema/record.ts";
import { asJson, storeDocument } from "./api.ts";
import { recordsFor, stores } from "./ledger.ts";

export const getStaticPaths: GetStaticPaths = async () =>
	(await stores()).map((store) => ({ params: { store: store.id }, props: { store } }));

export const GET: APIRoute<{ store: StoreFile }> = async ({ props: { store } }) =>
	asJson(storeDocument(store, await recordsFor(store.id, `/api/v1/stores/${store.id}.json`)));
