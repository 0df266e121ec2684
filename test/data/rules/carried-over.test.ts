/** No research record is lost silently: each is a record, is carried by one, or is left out with a reason, and only one of these. */
import { expect, test } from "vitest";
import { allRecords, readLedger, readLeftOut } from "../../support/ledger.ts";
import { researchIds } from "../../support/research-ids.ts";

const records = allRecords(readLedger());
const leftOut = readLeftOut();
const research = researchIds();

function placesOf(id: string): string[] {
	return [
		...records.filter((record) => record.id === id).map(({ file }) => `record in ${file}`),
		...records.filter(({ carries = [] }) => carries.includes(id)).map((record) => `carried by ${record.id}`),
		...leftOut.filter((entry) => entry.id === id).map(() => "left out"),
	];
}

test("the list is whole", () => {
	expect(research.length).toBe(585);
	expect(new Set(research.map(({ id }) => id)).size).toBe(585);
});

test("every research record has exactly one place", () => {
	const wrong = research.flatMap(({ id, scope }) => {
		const places = placesOf(id);
		return places.length === 1 ? [] : [`${id} (${scope}): ${places.join("; ") || "nowhere"}`];
	});
	expect(wrong).toEqual([]);
});

test("what is left out was a research record", () => {
	const known = new Set(research.map(({ id }) => id));
	expect(leftOut.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
});
