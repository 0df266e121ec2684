import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DESTINATIONS, PROBLEMS, SOLD } from "../../src/engine/rule.ts";
import { isNeeded, MOMENTS } from "../../src/evidence.ts";
import { LOCALES } from "../../src/locales.ts";
import { evidenceFile } from "../../src/schema/evidence.ts";
import { withoutNames } from "../support/chinese.ts";
import { allRecords, contentDir, readLedger, yamlFiles } from "../support/ledger.ts";

const files = yamlFiles("evidence");
const moments = files.flatMap((file) => {
	const result = evidenceFile.safeParse(file.data);
	return result.success ? [result.data] : [];
});
const items = moments.flatMap((moment) => moment.items);
const count = <T>(values: readonly T[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe("each file", () => {
	for (const file of files) {
		test(`${file.name} follows the schema`, () => {
			const result = evidenceFile.safeParse(file.data);
			const issues = result.success
				? []
				: result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
			expect(issues).toEqual([]);
			expect((file.data as { id: string }).id).toBe(file.name);
		});
	}

	test("there is one for each moment and no other", () => {
		expect(files.map((file) => file.name).sort()).toEqual([...MOMENTS].sort());
	});

	test("each moment has five to nine items", () => {
		for (const moment of moments) {
			expect(moment.items.length, moment.id).toBeGreaterThanOrEqual(5);
			expect(moment.items.length, moment.id).toBeLessThanOrEqual(9);
		}
	});
});

describe("ids", () => {
	test("are unique, also against the moments: both are addresses on one page", () => {
		expect(count([...items.map((item) => item.id), ...MOMENTS])).toEqual([]);
	});

	test("are no headings of the tool's page", () => {
		for (const locale of Object.keys(LOCALES)) {
			const page = readFileSync(join(contentDir, `docs/${locale}/tools/evidence.mdx`), "utf8");
			const headings = [...page.matchAll(/\{#([^}]+)\}/g)].map(([, id]) => id);
			expect(headings.length).toBeGreaterThan(0);
			expect(headings.filter((id) => items.some((item) => item.id === id) || MOMENTS.some((m) => m === id))).toEqual(
				[],
			);
		}
	});

	test("refuse what a link could not carry", () => {
		const file = structuredClone(files[0]?.data) as { items: { id: string }[] };
		for (const id of ["Upper-case", "标签", "a=b", "-x", "x-", "a--b", "a_b", ""]) {
			const first = file.items[0];
			if (first) first.id = id;
			expect(evidenceFile.safeParse(file).success, id).toBe(false);
		}
	});
});

describe("words", () => {
	const texts = items.flatMap((item) => [item.do, item.how, item.why, item.answers]);

	test("no text stands twice, so none was copied and forgotten", () => {
		expect(count(texts.map((text) => text.zh).filter((zh) => zh.length > 14))).toEqual([]);
		expect(count(items.flatMap((item) => [item.do.en, item.how.en, item.why.en]))).toEqual([]);
	});

	test("Chinese holds Chinese with full-width punctuation, English holds no Chinese", () => {
		for (const { zh, en } of [...texts, ...moments.flatMap((m) => [m.title, m.when])]) {
			expect(zh, zh).toMatch(/\p{Script=Han}/u);
			expect(zh, zh).not.toMatch(/\p{Script=Han}[,.;:!?()]/u);
			// The browser spaces Chinese and Latin by itself; quotation marks are 「」.
			expect(withoutNames(zh), zh).not.toMatch(/\p{Script=Han} \w|\w \p{Script=Han}|[“”]/u);
			expect(en, en).not.toMatch(/[\p{Script=Han}，。；：！？（）]/u);
		}
	});

	test("the reader is 你, and a claim is not what sellers call one", () => {
		for (const { zh } of texts) expect(zh, zh).not.toMatch(/您|索赔|起诉/);
	});

	test("no period is retyped from a record: figures with a unit of time do not occur", () => {
		for (const { zh, en } of texts) {
			expect(zh, zh).not.toMatch(/\d+ ?个?(小时|天|日|周|月|年|工作日|自然日)/);
			expect(en, en).not.toMatch(/\d+[ -](hour|day|week|month|year|business)/i);
		}
	});

	test("advice of our own with a period says that it is ours", () => {
		for (const id of ["check-week-later", "keep-a-year"]) {
			const item = items.find((each) => each.id === id);
			expect(item?.how.zh).toContain("我们的建议");
			expect(item?.how.en).toContain("our own advice");
		}
	});
});

describe("which case needs what", () => {
	test("every problem, seller and destination finds items", () => {
		for (const problem of PROBLEMS) {
			expect(items.filter((item) => isNeeded(item, { problem })).length, problem).toBeGreaterThanOrEqual(8);
		}
		for (const sold of SOLD) expect(items.filter((item) => isNeeded(item, { sold })).length, sold).toBeGreaterThan(30);
		for (const to of DESTINATIONS)
			expect(items.filter((item) => isNeeded(item, { to })).length, to).toBeGreaterThan(30);
	});

	test("a list of all values says nothing and is left out", () => {
		for (const item of items) {
			expect(item.problems?.length, item.id).not.toBe(PROBLEMS.length);
			expect(item.sold?.length, item.id).not.toBe(SOLD.length);
			expect(item.to?.length, item.id).not.toBe(DESTINATIONS.length);
			for (const list of [item.problems, item.sold, item.to]) expect(count<string>(list ?? []), item.id).toEqual([]);
		}
	});

	test("a parcel that never came asks for nothing that needs the goods", () => {
		const needed = moments
			.filter((moment) => ["at-opening", "before-return", "at-counter"].includes(moment.id))
			.flatMap((moment) => moment.items.filter((item) => isNeeded(item, { problem: "not-arrived", to: "local" })));
		expect(needed.map((item) => item.id)).toEqual([]);
	});

	test("a forwarder's customer is asked for the intake photos, a buyer with a local address is not", () => {
		const ids = (to: "forwarder" | "local") => items.filter((item) => isNeeded(item, { to })).map((item) => item.id);
		expect(ids("forwarder")).toContain("forwarder-intake");
		expect(ids("local")).not.toContain("forwarder-intake");
	});
});

test("each record an item rests on exists", () => {
	const known = new Set(allRecords(readLedger()).map((record) => record.id));
	const missing = items.filter((item) => item.rule !== undefined && !known.has(item.rule));
	expect(missing.map((item) => `${item.id} → ${item.rule}`)).toEqual([]);
});
