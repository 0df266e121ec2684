/** An id is an address (`reference/rules/#id`) and what pages name: it stands once, whatever the file. */
import { expect, test } from "vitest";
import { allRecords, readLedger } from "../../support/ledger.ts";

test("every id stands once", () => {
	const files = new Map<string, string[]>();
	for (const { id, file } of allRecords(readLedger())) files.set(id, [...(files.get(id) ?? []), file]);
	const twice = [...files].filter(([, where]) => where.length > 1);
	expect(twice.map(([id, where]) => `${id}: ${where.join(", ")}`)).toEqual([]);
});
