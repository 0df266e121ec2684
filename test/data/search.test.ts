/** `content/search.yaml`, and what is understood of a query with it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type SearchFile, searchFile } from "../../src/schema/search.ts";
import { excerptParts } from "../../src/search/excerpt.ts";
import { reader } from "../../src/search/query.ts";
import { nearest } from "../../src/search/spelling.ts";
import { read, root } from "../support/source-files.ts";

const file = parse(read("content/search.yaml")) as SearchFile;

/** Pages that are drawn from the records have no file. */
const GENERATED = ["stores", "reference/rules/cards", "reference/changes"];

describe("content/search.yaml", () => {
	test("follows the schema", () => {
		expect(searchFile.safeParse(file).error?.issues ?? []).toEqual([]);
	});

	test.each(["zh", "en"])("names pages and headings that exist (%s)", (locale) => {
		const missing = file.topics
			.map(({ to }) => to)
			.filter((to) => {
				const [page = "", heading] = to.split("#");
				if (GENERATED.includes(page)) return heading !== undefined;
				const path = `content/docs/${locale}/${page}.mdx`;
				return !existsSync(join(root, path)) || (heading !== undefined && !read(path).includes(`{#${heading}}`));
			});
		expect(missing).toEqual([]);
	});

	test("says each word of a topic once", () => {
		const twice = file.topics.flatMap(({ to, zh, en }) =>
			[zh, en].flatMap((words) =>
				words.filter((word, at) => words.indexOf(word) !== at).map((word) => `${to}: ${word}`),
			),
		);
		expect(twice).toEqual([]);
	});
});

const understand = reader({
	topics: [
		{ page: "refunds", words: ["退款", "没收到 退款", "refund", "refund not received"] },
		{ page: "parcels", heading: "lost", words: ["没收到", "签收", "not received", "marked delivered"] },
		{ page: "appeal", words: ["申诉", "appeal"] },
		{ page: "guarantee", words: ["a to z", "保障"] },
	],
	filler: ["怎么办", "了", "的", "a", "to", "my", "is", "where", "in", "amazon"],
	known: "appear",
	simplified: "訴诉簽签沒没",
});
const pages = (query: string) => understand(query).targets.map(({ page }) => page);

describe("a query", () => {
	test("names its topics, the most telling first", () => {
		expect(pages("退款")).toEqual(["refunds"]);
		expect(pages("申诉以后没收到退款")[0]).toBe("refunds");
		expect(understand("签收了怎么办").targets).toEqual([{ page: "parcels", heading: "lost" }]);
		expect(pages("weather")).toEqual([]);
	});

	test("a longer way of saying it is not taken for a shorter one", () => {
		expect(pages("没收到退款")).toEqual(["refunds"]);
		expect(pages("refund was not received")).toEqual(["refunds"]);
	});

	test("is understood in traditional characters, full width and capitals", () => {
		expect(understand("申訴").terms).toBe("申诉");
		expect(pages("簽收")).toEqual(["parcels"]);
		expect(pages("沒收到")).toEqual(["parcels"]);
		expect(pages("ＲＥＦＵＮＤ")).toEqual(["refunds"]);
		expect(pages("A-to-Z 保障")).toEqual(["guarantee"]);
	});

	test("is put right where a word is misspelled, and says so", () => {
		expect(understand("refudn")).toMatchObject({ terms: "refund", corrected: "refund" });
		expect(understand("apeal")).toMatchObject({ terms: "appeal", corrected: "appeal" });
		expect(understand("refunds").corrected).toBeUndefined();
		// Still being typed, or a word of the pages.
		expect(understand("refu").corrected).toBeUndefined();
		expect(understand("appear").corrected).toBeUndefined();
	});

	test("loses words that say nothing, but never all of them, and none that a topic needs", () => {
		expect(understand("where is my refund").terms).toBe("refund");
		expect(understand("where is my").terms).toBe("where is my");
		expect(understand("a to z").terms).toBe("a to z");
		expect(understand("退款怎么办").terms).toBe("退款");
		expect(understand("  ?! ").terms).toBe("");
	});
});

test("short or foreign words are not guessed at", () => {
	const words = ["claim", "refund"];
	expect(nearest("clm", words)).toBeUndefined();
	expect(nearest("12345", words)).toBeUndefined();
	expect(nearest("weather", words)).toBeUndefined();
	expect(nearest("cliam", words)).toBe("claim");
});

test("an excerpt is text: what looks like HTML in it stays text", () => {
	expect(excerptParts("a &lt;b&gt; <mark>refund</mark> &amp; more")).toEqual([
		{ text: "a <b> ", marked: false },
		{ text: "refund", marked: true },
		{ text: " & more", marked: false },
	]);
	expect(excerptParts("核对地址. 看<mark>物流</mark>. 找客服。 ")[0]?.text).toBe("核对地址 · 看");
});
