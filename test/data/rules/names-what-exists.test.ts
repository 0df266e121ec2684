/** What a record or a store names is there: the rules it takes the place of, laws, calendars. */
import { expect, test } from "vitest";
import { allRecords, readLedger, yamlFiles } from "../../support/ledger.ts";
import { researchIds } from "../../support/research-ids.ts";

const ledger = readLedger();
const records = allRecords(ledger);
const byId = new Map(records.map((record) => [record.id, record]));

test("a rule takes the place of rules that exist, on its own clock, and never of itself", () => {
	const bad = records.flatMap(({ id, clock, supersedes = [] }) =>
		supersedes
			.filter((old) => old === id || !byId.has(old) || byId.get(old)?.clock !== clock)
			.map((old) => `${id} → ${old}`),
	);
	expect(bad).toEqual([]);
});

test("no two rules take each other's place", () => {
	const bad = records.filter(({ id, supersedes = [] }) =>
		supersedes.some((old) => byId.get(old)?.supersedes?.includes(id)),
	);
	expect(bad.map(({ id }) => id)).toEqual([]);
});

test("what a record carries is a research record", () => {
	const known = new Set(researchIds().map(({ id }) => id));
	const bad = records.flatMap(({ id, carries = [] }) =>
		carries.filter((old) => !known.has(old)).map((old) => `${id} → ${old}`),
	);
	expect(bad).toEqual([]);
});

test("a store's laws, calendar and words exist", () => {
	const laws = new Set(ledger.laws.map(({ id }) => id));
	const calendars = new Set(yamlFiles("calendars").map(({ name }) => name));
	const words = new Set(yamlFiles("words").map(({ name }) => name));
	const missing = ledger.stores.flatMap((store) => [
		...store.laws.filter((law) => !laws.has(law)).map((law) => `${store.id}: law ${law}`),
		...(calendars.has(store.calendar) ? [] : [`${store.id}: calendar ${store.calendar}`]),
		...(words.has(store.id) ? [] : [`${store.id}: words`]),
	]);
	expect(missing).toEqual([]);
});
