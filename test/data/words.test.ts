import { describe, expect, test } from "vitest";
import { OPTIONAL_PATHS, PATHS, term as termSchema, type WordsFile, wordsFile } from "../../src/schema/words.ts";
import { MIRRORS, TRACKING } from "../support/addresses.ts";
import { withoutNames } from "../support/chinese.ts";
import { yamlFiles } from "../support/ledger.ts";

const files = yamlFiles("words");
const stores = new Map(yamlFiles("rules/stores").map(({ name, data }) => [name, data as { languages: string[] }]));

test("there are words", () => {
	expect(files.map((file) => file.name)).toEqual(expect.arrayContaining(["de", "jp", "us"]));
});

describe.each(files)("words/$name", ({ name, data }) => {
	const file = data as WordsFile;

	test("follows the schema", () => {
		const result = wordsFile.safeParse(data);
		expect(
			result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
		).toEqual([]);
		expect(file.store).toBe(name);
	});

	test("has the same paths as every other store", () => {
		const ids = file.paths.map((path) => path.id);
		expect(ids.filter((id) => (PATHS as readonly string[]).includes(id))).toEqual(PATHS);
		for (const id of ids) expect([...PATHS, ...OPTIONAL_PATHS]).toContain(id);
	});

	test("presses only buttons of its own list", () => {
		const used = file.paths.flatMap((path) => path.steps.flatMap((step) => step.term ?? []));
		expect(used.filter((id) => !(id in file.terms))).toEqual([]);
	});

	test("speaks both languages, each in its own script", () => {
		const texts = [
			...Object.values(file.terms).flatMap(({ means, note }) => [means, ...(note ? [note] : [])]),
			...file.paths.flatMap(({ goal, note, steps }) => [
				goal,
				...(note ? [note] : []),
				...steps.map((step) => step.say),
			]),
		];
		expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
		expect(texts.filter(({ zh }) => /\p{Script=Han} \w|\w \p{Script=Han}/u.test(withoutNames(zh)))).toEqual([]);
		// The English may name a button of the store; it is not a Chinese sentence.
		expect(texts.filter(({ en }) => !/[a-z]/.test(en) || /[，。；：、？！]/u.test(en))).toEqual([]);
	});

	test("has words only in languages of the store, and English", () => {
		const languages = [...(stores.get(name)?.languages ?? []), "en"];
		const tags = Object.values(file.terms).flatMap(({ words }) => Object.keys(words));
		expect([...new Set(tags)].filter((tag) => tag !== "zh-Hans" && !languages.includes(tag))).toEqual([]);
	});

	test("links to publishers, not to mirrors, and without tracking", () => {
		const links = [...Object.values(file.terms), ...file.paths].flatMap(({ source }) => source ?? []);
		const bad = links.filter(
			(link) =>
				MIRRORS.some((mirror) => mirror.test(new URL(link).hostname)) ||
				TRACKING.test(link) ||
				!link.startsWith("https://"),
		);
		expect(bad).toEqual([]);
	});

	test("samples of a date are left out of the words", () => {
		const words = Object.values(file.terms).flatMap(({ words: all, alt }) => [...Object.values(all), ...(alt ?? [])]);
		expect(words.filter((word) => /\d{4}|\b\d{1,2}\.? [A-Z]?[a-zä]+|[A-Z][a-z]+ \d{1,2}\b/.test(word))).toEqual([]);
	});
});

describe("the schema", () => {
	const word = { words: { ja: "注文履歴" }, means: { zh: "我的订单", en: "your orders" } };

	test("wants to know where a word was seen", () => {
		expect(termSchema.safeParse({ ...word, confidence: "low" }).success).toBe(false);
		expect(termSchema.safeParse({ ...word, confidence: "low", source: "https://example.org/" }).success).toBe(true);
	});

	test("takes no source for a word nobody has seen", () => {
		expect(termSchema.safeParse({ ...word, confidence: "unsourced" }).success).toBe(true);
		expect(termSchema.safeParse({ ...word, confidence: "unsourced", source: "https://example.org/" }).success).toBe(
			false,
		);
	});

	test("refuses our own Chinese as a word of the store", () => {
		const chinese = {
			...word,
			words: { ja: "注文履歴", "zh-Hans": "我的订单" },
			confidence: "low",
			source: "https://example.org/",
		};
		expect(termSchema.safeParse({ ...chinese, confidenceIn: { "zh-Hans": "unsourced" } }).success).toBe(false);
		expect(termSchema.safeParse({ ...chinese, confidenceIn: { "zh-Hans": "low" } }).success).toBe(true);
	});
});
