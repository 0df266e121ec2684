/**
 * The shape of what other programs may read (`/api/v1/`). Build and test time only; zod must not reach the browser.
 * A contract: fields are added, never renamed or taken away; whoever must do that begins `/api/v2/`.
 */
import { z } from "astro/zod";
import { bilingual, record, storeFile } from "./record.ts";

/** The file a record stands in: a store, a country's law or a means of payment. */
const owner = z.strictObject({ kind: z.enum(["store", "law", "card"]), id: z.string(), name: bilingual });

export const apiRecord = record
	.safeExtend({
		owner,
		file: z.string().describe("The file it stands in, below content/rules/, without its ending"),
	})
	.meta({ id: "record" });

export const apiStore = storeFile.omit({ rules: true }).meta({ id: "store" });

const head = {
	schema: z.string().describe("Address of this JSON Schema, relative to the document"),
	checkedOn: z.iso.date().describe("The newest day on which one of the records was checked against its sources"),
};

export const apiDocument = z.discriminatedUnion("document", [
	z.strictObject({ document: z.literal("rules"), ...head, records: z.array(apiRecord) }),
	z.strictObject({
		document: z.literal("store"),
		...head,
		store: apiStore,
		records: z.array(apiRecord).describe("Those of the store, of the laws that reach it, and of the means of payment"),
	}),
]);
export type ApiDocument = z.infer<typeof apiDocument>;

/** The published JSON Schema (2020-12). What only code can check, such as sources that go with figures, is not in it. */
export const apiSchema = () => ({
	title: "Amazon buyer's claim guide: rules",
	...z.toJSONSchema(apiDocument),
});
