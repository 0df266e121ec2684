/** The two parts of a rulebook make the whole again; the first alone has every date and no source. */
import { describe, expect, test } from "vitest";
import { joinRulebook, splitRulebook } from "../../src/case/rulebook-parts.ts";
import { readRulebook } from "../support/rulebook.ts";

describe.each(["us", "de"] as const)("%s", (store) => {
	const book = readRulebook(store, "zh");
	const { first, sources } = splitRulebook(book);

	test("nothing is lost on the way", () => {
		expect(joinRulebook(first, sources)).toEqual(book);
	});

	test("the first part alone has every rule and every text, without sources", () => {
		const early = joinRulebook(first);
		expect(early.rules).toEqual(book.rules);
		expect(Object.keys(early.texts)).toEqual(Object.keys(book.texts));
		expect(Object.values(early.texts).every((text) => text.sources.length === 0)).toBe(true);
	});
});
