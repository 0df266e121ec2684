/** What `/api/v1/` says, from the ledger. */
import type { ApiDocument } from "../schema/api.ts";
import type { RuleRecord, StoreFile } from "../schema/record.ts";
import type { Owner } from "./ledger.ts";

type ApiRecord = ApiDocument["records"][number];
type Owned = RuleRecord & { owner: Owner };

const FOLDER = { store: "stores", law: "laws", card: "cards" } as const;

const toApi = (record: Owned): ApiRecord => ({ ...record, file: `${FOLDER[record.owner.kind]}/${record.owner.id}` });

const newest = (records: readonly RuleRecord[]) =>
	records
		.map(({ checkedOn }) => checkedOn)
		.sort()
		.at(-1) ?? "";

export function rulesDocument(records: readonly Owned[]): ApiDocument {
	return { document: "rules", schema: "schema.json", checkedOn: newest(records), records: records.map(toApi) };
}

export function storeDocument({ rules: _, ...store }: StoreFile, records: readonly Owned[]): ApiDocument {
	return {
		document: "store",
		schema: "../schema.json",
		checkedOn: newest(records),
		store,
		records: records.map(toApi),
	};
}

export const asJson = (value: unknown) =>
	new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } });
