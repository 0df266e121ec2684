/** `/api/v1/rules.json`: every record, also those no store reaches, in both languages. */
import type { APIRoute } from "astro";
import { asJson, rulesDocument } from "./api.ts";
import { groups } from "./ledger.ts";

export const GET: APIRoute = async () => asJson(rulesDocument((await groups()).flatMap(({ rules }) => rules)));
