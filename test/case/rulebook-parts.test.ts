/** The two parts of a rulebook make the whole again; the first alone has every date, each with a source. */
import { describe, expect, test } from "vitest";
import { joinRulebook, splitRulebook } from "../../src/case/rulebook-parts.ts";
import { readRulebook } from "../support/rulebook.ts";

describe.each(["us", "de", "es"] as const)("%s", (store) => {
	const book = readRulebook(store, "zh");
	const { first, behind } = splitRulebook(book);

	test("nothing is lost on the way", () => {
		expect(joinRulebook(first, behind)).toEqual(book);
	});

	test("it travels as JSON", () => {
		expect(JSON.parse(JSON.stringify([first, behind]))).toEqual([first, behind]);
	});

	const early = joinRulebook(first);

	test("the first part alone has every rule and every text, with the first of its sources and when it was checked", () => {
		expect(early.rules).toEqual(book.rules);
		expect(Object.keys(early.texts)).toEqual(Object.keys(book.texts));
		for (const [id, { sources, checkedOn, confidence, about, until, why }] of Object.entries(book.texts))
			expect(early.texts[id], id).toMatchObject({
				sources: sources.slice(0, 1),
				checkedOn,
				confidence,
				about,
				...(until && { until }),
				...(why && { why }),
			});
	});

	test("and the words of all that a result says openly: notes, closed doors, careful readings", () => {
		const open = [
			...book.notes,
			...book.rules.filter(({ role, reading }) => role === "block" || reading === "cautious"),
		];
		expect(open.length).toBeGreaterThan(0);
		for (const { id } of open) expect(early.texts[id]?.says, id).toBe(book.texts[id]?.says);
	});
});

describe("words that a store prints in another language", () => {
	const book = readRulebook("es", "zh");
	test("are those that the texts quote, and no others", () => {
		expect([...book.foreign]).toEqual([["Garantía de la A a la Z", "es"]]);
		expect(readRulebook("us", "zh").foreign.size).toBe(0);
	});
	test("come with the first part", () => {
		const { first, behind } = splitRulebook(book);
		expect(first.foreign).toEqual({ "Garantía de la A a la Z": "es" });
		expect(behind).not.toHaveProperty("foreign");
	});
});
