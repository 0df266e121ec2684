/** How pages are written: marks that break in Chinese, words of the other side, figures that must come from records. */
import { describe, expect, test } from "vitest";
import { withoutNames } from "../support/chinese.ts";
import { allRecords, readLedger, yamlFiles } from "../support/ledger.ts";
import { allPages, type Page, pagesOf, parts, prose } from "../support/pages.ts";

/** `file:line text` of each line of the pages for which `wrong` is true. */
function lines(pages: Page[], wrong: (text: string, raw: string) => boolean): string[] {
	return pages.flatMap(({ file, lines }) =>
		lines
			.filter(({ text }) => wrong(prose(text), text))
			.map(({ number, text }) => `${file}:${number} ${text.trim().slice(0, 120)}`),
	);
}

describe("Chinese", () => {
	const pages = pagesOf("zh");

	test("punctuation stands outside the stars: inside, the stars are not read as bold", () => {
		expect(lines(pages, (_, raw) => /\*\*[^*]*[，。：；！？、]\*\*/.test(raw))).toEqual([]);
	});
	test("the reader is 你", () => {
		expect(lines(pages, (text) => text.includes("您"))).toEqual([]);
	});
	test("punctuation is full-width", () => {
		expect(
			lines(pages, (text) => /\p{Script=Han}\s?[,;:?!]/u.test(text) || /[,;:?!]\p{Script=Han}/u.test(text)),
		).toEqual([]);
	});
	test("Chinese and Latin letters or figures stand without a space, but for a name that has one", () => {
		const spaced = /\p{Script=Han} \w|\w \p{Script=Han}/u;
		expect(lines(pages, (text) => spaced.test(withoutNames(text)))).toEqual([]);
	});
	test("one paragraph is one line: a break would become a space", () => {
		expect(pages.flatMap(brokenParagraphs)).toEqual([]);
	});
	test("no words of sellers", () => {
		const sellers = /赔付率|妥投率|有效追踪率|订单缺陷率|业绩|绩效|FBA\s*索赔/;
		expect(lines(pages, (text) => sellers.test(text))).toEqual([]);
		// The one claim that is called 索赔 is the one against a forwarder.
		expect(lines(pages, (text) => text.includes("索赔") && !text.includes("转运"))).toEqual([]);
	});
});

describe("both languages", () => {
	const pages = allPages();
	const guide = pages.filter(({ slug }) => /^(steps|tools)\/|^reference\/glossary$/.test(slug));

	test("no figure is typed: it comes from a record through Figure", () => {
		// A day of the month (11月3日) and a day of the count (第 0 天) are no periods.
		const typed = /(?<!第\s*|[\d月-])\d+\s*(?:个)?(?:自然日|工作日|天|日|小时|business days?|days?|hours?|weeks?)/i;
		expect(lines(guide, (text) => typed.test(text))).toEqual([]);
		// Written out it is a figure all the same; "a week" and 一年 are advice of ours.
		const written =
			/[两二三四五六七八九十]+(?:个自然日|个工作日|个?小时|个月|天|周|年)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|ninety)\s+(?:business )?(?:day|week|month|year|hour)s\b/i;
		expect(lines(guide, (text) => written.test(text))).toEqual([]);
	});
	test("a figure has its source in the same line: who says so stands beside it", () => {
		const bare = pages.flatMap((page) => {
			const named = parts(page);
			return named
				.filter(({ name }) => name === "Figure")
				.filter(
					({ line, props }) =>
						!named.some((part) => part.name === "Source" && part.line === line && part.props.rule === props.rule),
				)
				.map(({ line, props }) => `${page.file}:${line} ${props.rule}`);
		});
		expect(bare).toEqual([]);
	});
	test("every rule that is named exists", () => {
		const records = allRecords(readLedger());
		const ids = new Set(records.map(({ id }) => id));
		const heirs = new Map(records.flatMap(({ id, carries }) => (carries ?? []).map((old) => [old, id] as const)));
		const unknown = pages.flatMap((page) =>
			parts(page).flatMap(({ line, props: { rule } }) => {
				if (rule === undefined || ids.has(rule)) return [];
				const heir = heirs.get(rule);
				return [`${page.file}:${line} ${rule}${heir ? ` → ${heir}` : ""}`];
			}),
		);
		expect(unknown).toEqual([]);
	});
	test("every word and every path that is named exists", () => {
		const files = yamlFiles("words").map(
			({ data }) => data as { terms: Record<string, unknown>; paths: { id: string }[] },
		);
		const known = {
			term: new Set(files.flatMap(({ terms }) => Object.keys(terms))),
			path: new Set(files.flatMap(({ paths }) => paths.map(({ id }) => id))),
		};
		const unknown = pages.flatMap((page) =>
			parts(page).flatMap(({ line, props }) =>
				(["term", "path"] as const)
					.filter((kind) => props[kind] !== undefined && !known[kind].has(props[kind]))
					.map((kind) => `${page.file}:${line} ${kind} ${props[kind]}`),
			),
		);
		expect(unknown).toEqual([]);
	});
});

/** Two lines of running text one after the other: neither begins a list item, a heading, a table row, a part or a fence. */
function brokenParagraphs({ file, lines }: Page): string[] {
	const begins = /^\s*([-*+] |\d+\. |#|\||<|>|```|:::|import |export |\{)/;
	const isText = (text: string) => text.trim() !== "" && !begins.test(text);
	return lines.flatMap(({ text, number }, at) => {
		const before = lines[at - 1]?.text ?? "";
		const goesOn = isText(text) && before.trim() !== "" && !/^\s*(<|import |```|:::)/.test(before);
		return goesOn ? [`${file}:${number} ${text.slice(0, 80)}`] : [];
	});
}
