/** `/api/v1/schema.json`: the JSON Schema of the other documents, made from the zod schema that the records are checked by. */
import type { APIRoute } from "astro";
import { apiSchema } from "../schema/api.ts";
import { asJson } from "./api.ts";

export const GET: APIRoute = () => asJson(apiSchema());
