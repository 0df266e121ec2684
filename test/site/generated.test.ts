/** Pages drawn from the records: stores, ledger, changes. Authors cannot keep their twins alike, so the build has to. */
import { describe, expect, test } from "vitest";
import { MAIN_STORES, STEPS, STORES, stepSlug, storeSlug } from "../../src/guide.ts";
import { allRecords, readLedger } from "../support/ledger.ts";
import { builtFiles, builtPages } from "../support/site.ts";

const ledger = readLedger();
const records = allRecords(ledger);
const generated = builtPages().filter(({ path }) => /^\/(zh|en)\/(stores|reference\/(rules|changes))\//.test(path));
const page = (path: string) => {
	const found = generated.find((candidate) => candidate.path === path);
	if (found === undefined) throw new Error(`no page ${path}`);
	return found.document;
};
const ids = (path: string) => [...page(path).querySelectorAll("main [id]")].map(({ id }) => id);

test("every store has a page, and there is none without a store", () => {
	const pages = generated.flatMap(({ path }) => /^\/zh\/stores\/(\w+)\/$/.exec(path)?.[1] ?? []);
	expect(pages.sort()).toEqual(ledger.stores.map(({ id }) => id).sort());
	expect([...STORES].sort()).toEqual(pages);
});

test("both languages have the same places to link to, in the same order", () => {
	for (const { path } of generated.filter(({ path }) => path.startsWith("/zh/")))
		expect(ids(path.replace("/zh/", "/en/")), path).toEqual(ids(path));
});

test("no place has its name twice on a page", () => {
	for (const { path } of generated) expect(new Set(ids(path)).size, path).toBe(ids(path).length);
});

describe("stores", () => {
	test("every record of a store stands on its page, with a source or the word that there is none", () => {
		for (const { id, rules } of ledger.stores) {
			const document = page(`/zh/stores/${id}/`);
			for (const { id: rule } of rules)
				expect(document.querySelector(`#rule-${rule} .source`), `${id} ${rule}`).not.toBeNull();
		}
	});
	test("other rules are folded, closed and whole: every record is there to be found and linked", () => {
		for (const locale of ["zh", "en"]) {
			const fold = page(`/${locale}/stores/us/`)
				.querySelector("#other")
				?.parentElement?.nextElementSibling?.querySelector("details");
			expect(fold?.hasAttribute("open"), locale).toBe(false);
			expect(fold?.querySelector("summary")?.textContent, locale).toMatch(/\d/);
			expect(fold?.querySelectorAll(".record[id] .record__text p").length, locale).toBeGreaterThan(0);
		}
	});
	test("a row says once when its sources were checked", () => {
		const rows = [...page("/en/stores/us/").querySelectorAll(".record")].filter((row) => row.querySelector("a.source"));
		expect(rows.length).toBeGreaterThan(0);
		const dates = (row: (typeof rows)[number]) =>
			row.querySelector(".record__sources")?.textContent?.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
		expect(rows.filter((row) => dates(row).length !== 1).map(({ id }) => id)).toEqual([]);
	});
	test("every store leads into the calculator with itself chosen", () => {
		for (const { id } of ledger.stores)
			expect(page(`/en/stores/${id}/`).querySelector(`a[href="/en/tools/deadlines/#store=${id}"]`), id).not.toBeNull();
	});
	test("the comparison names every store once", () => {
		const rows = [...page("/en/stores/").querySelectorAll(".comparison tbody tr")];
		expect(rows.map((row) => row.getAttribute("data-store"))).toEqual([...STORES]);
	});
	test("pages of the steps carry the figures and buttons of the main stores only", () => {
		const others = ledger.stores.filter(({ id }) => !MAIN_STORES.includes(id));
		const foreign = new Set(others.flatMap(({ rules }) => rules.map(({ id }) => id)));
		for (const { path, document } of builtPages()) {
			if (!STEPS.some((step) => path.endsWith(`/${stepSlug(step)}/`))) continue;
			const shown = [...document.querySelectorAll(".clocks [data-rule]")].map((row) => row.getAttribute("data-rule"));
			expect(
				shown.filter((rule) => foreign.has(rule ?? "")),
				path,
			).toEqual([]);
			expect(document.querySelector(`a[href$="/${storeSlug()}/"]`), path).not.toBeNull();
		}
	});
});

describe("ledger", () => {
	test("every record stands in the list, once, and its link leads to it in full", () => {
		const links = new Map(
			[...page("/zh/reference/rules/").querySelectorAll("[data-ledger] li[id]")].map((row) => [
				row.id.replace(/^rule-/, ""),
				row.querySelector("a")?.getAttribute("href") ?? "",
			]),
		);
		expect([...links.keys()].sort()).toEqual(records.map(({ id }) => id).sort());
		const dead = [...links].filter(([id, href]) => !ids(href.split("#")[0] ?? "").includes(`rule-${id}`));
		expect(dead).toEqual([]);
	});
	test("no age is written at build time: the page gives the day of the check", () => {
		for (const { datetime, text } of [...page("/en/reference/rules/").querySelectorAll("time.age")].map((badge) => ({
			datetime: badge.getAttribute("datetime") ?? "",
			text: badge.textContent ?? "",
		})))
			expect(text).toBe(`checked ${datetime}`);
	});
	test("the whole list is shown where no script runs, and the filter is not", () => {
		const document = page("/en/reference/rules/");
		expect(document.querySelectorAll("[data-ledger] [hidden]").length).toBe(0);
		expect(document.querySelector("[data-ledger-filter]")?.hasAttribute("hidden")).toBe(true);
	});
});

test("each language has a feed whose entries are places on the page of changes", () => {
	for (const locale of ["zh", "en"]) {
		const feed = builtFiles(".xml").find(({ name }) => name === `${locale}/changes.xml`)?.text ?? "";
		const entries = [...feed.matchAll(/<id>[^<]*#([^<]+)<\/id>/g)].map(([, id]) => id);
		expect(entries.length).toBeGreaterThan(0);
		expect(ids(`/${locale}/reference/changes/`)).toEqual(expect.arrayContaining(entries));
	}
});
