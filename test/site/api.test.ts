/** The documents for other programs (`/api/v1/`) follow the schema that is published beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { ApiDocument } from "../../src/schema/api.ts";
import { allRecords, readLedger } from "../support/ledger.ts";
import { dist, requireDist } from "../support/site.ts";

requireDist();
const api = join(dist, "api/v1");
const readJson = <T>(name: string) => JSON.parse(readFileSync(join(api, name), "utf8")) as T;

const schema = readJson<Record<string, unknown>>("schema.json");
// The discriminator says which branch failed: without it a slip in one record is reported as a slip in all.
const ajv = new Ajv2020({ discriminator: true, strictTypes: false });
ajv.addFormat("uri", (text) => URL.canParse(text)).addFormat("date", /^\d{4}-\d{2}-\d{2}$/);
const validate = ajv.compile<ApiDocument>(schema);
const complaints = (document: unknown) =>
	validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);

const rules = readJson<ApiDocument>("rules.json");
// A site that was compressed has each file twice more.
const names = readdirSync(join(api, "stores")).filter((name) => name.endsWith(".json"));
const stores = names.map((name) => readJson<ApiDocument>(`stores/${name}`));
const ledger = readLedger();

test("the schema is published as draft 2020-12", () => {
	expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
});

describe("rules.json", () => {
	test("follows the schema", () => {
		expect(complaints(rules)).toEqual([]);
	});

	test("holds every record with the file it stands in, each once", () => {
		const wanted = allRecords(ledger).map(({ id, file }) => `${file} ${id}`);
		expect(rules.records.map(({ id, file }) => `${file} ${id}`).sort()).toEqual(wanted.sort());
	});
});

describe("stores", () => {
	test("there is one for each", () => {
		const ids = stores.flatMap((document) => (document.document === "store" ? [document.store.id] : []));
		expect(ids.sort()).toEqual(ledger.stores.map(({ id }) => id).sort());
	});

	test("each follows the schema", () => {
		expect(stores.flatMap(complaints)).toEqual([]);
	});

	test("each holds its own records, its laws and the cards, and nothing else", () => {
		for (const document of stores) {
			if (document.document !== "store") throw new Error("not a store");
			const { id, laws } = document.store;
			const reach = new Set([
				`stores/${id}`,
				...laws.map((law) => `laws/${law}`),
				...ledger.cards.map((card) => `cards/${card.id}`),
			]);
			expect(new Set(document.records.map(({ file }) => file)), id).toEqual(reach);
		}
	});
});

test("the schema refuses what is not in it", () => {
	const [first] = rules.records;
	expect(complaints({ ...rules, records: [{ ...first, checkedOn: "yesterday" }] })).not.toEqual([]);
	expect(complaints({ ...rules, records: [{ ...first, surprise: 1 }] })).not.toEqual([]);
	expect(complaints({ ...rules, document: "cards" })).not.toEqual([]);
});
