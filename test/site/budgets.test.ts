/** What a page may weigh on the wire, all in, before anybody touches it: readers are on phones. Sizes only, no times. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../src/locales.ts";
import { type BuiltPage, builtPages, dist } from "../support/site.ts";
import { type Weight, weightOf, wireSize } from "../support/weight.ts";

const KB = 1024;
/**
 * Where they stand, with room for some records more. These numbers only go down. On the wire headers come along and what
 * the service worker fetches: 4 KB for a step, which stays below the 45 KB that are aimed at (docs/measurements.md).
 */
const STEP = 41 * KB;
const SCRIPT = 7 * KB;
/** With the rules of the store that has most of them, each with a source. The other sources are loaded when asked for. */
const TOOL = 81 * KB;
const CHECKLIST = 79 * KB;
/** Also the longest page: a store with every record it has. */
const ANY = 59 * KB;

const pages = builtPages();
const isStep = ({ path }: BuiltPage) => /^\/[a-z]+\/steps\/[^/]+\/$/.test(path);
const steps = pages.filter(isStep);
const tools = pages.filter(({ path }) => path.includes("/tools/"));

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
const said = (path: string, { html, css, script, other, total }: Weight) =>
	`${path}: ${kilobytes(total)} (HTML ${kilobytes(html)}, CSS ${kilobytes(css)}, script ${kilobytes(script)}, other ${kilobytes(other)})`;

/** The pages that weigh more than they may. */
const heavy = (list: readonly BuiltPage[], most: number, of: (weight: Weight) => number = ({ total }) => total) =>
	list.flatMap((page) => {
		const weight = weightOf(page);
		return of(weight) > most ? [said(page.path, weight)] : [];
	});

test("there are pages to weigh", () => {
	expect(steps).toHaveLength(12);
	expect(tools).toHaveLength(4);
});

test("the search is not loaded before somebody wants it", () => {
	const loads = steps.flatMap((page) => weightOf(page).files.filter((name) => /pagefind|ui-core/.test(name)));
	expect([...new Set(loads)]).toEqual([]);
});

test(`a step is at most ${kilobytes(STEP)}`, () => {
	expect(heavy(steps, STEP)).toEqual([]);
});

test(`a page without a tool runs at most ${kilobytes(SCRIPT)} of script`, () => {
	const withoutTool = pages.filter((page) => !tools.includes(page));
	expect(heavy(withoutTool, SCRIPT, ({ script }) => script)).toEqual([]);
});

describe.each(Object.keys(LOCALES))("the calculator in %s", (locale) => {
	const page = pages.find(({ path }) => path === `/${locale}/tools/deadlines/`);
	const stores = readdirSync(join(dist, "data", locale)).filter((name) => name.endsWith(".json"));

	test(`with the rules of any store is at most ${kilobytes(TOOL)}`, () => {
		if (page === undefined) throw new Error("no calculator");
		const weighed = stores.map((name) => ({
			name,
			weight: weightOf(page, [`/data/${locale}/${name}`]),
		}));
		expect(weighed.length).toBeGreaterThan(0);
		const tooHeavy = weighed.filter(({ weight }) => weight.total > TOOL);
		expect(tooHeavy.map(({ name, weight }) => said(name, weight))).toEqual([]);
	});
});

test(`the checklist is at most ${kilobytes(CHECKLIST)}`, () => {
	expect(
		heavy(
			tools.filter(({ path }) => path.endsWith("/evidence/")),
			CHECKLIST,
		),
	).toEqual([]);
});

test(`any other page is at most ${kilobytes(ANY)}`, () => {
	const others = pages.filter((page) => !tools.includes(page));
	expect(heavy(others, ANY)).toEqual([]);
});

test("the files that are weighed are those a page names", () => {
	const [step] = steps;
	if (step === undefined) throw new Error("no step");
	const { files } = weightOf(step);
	expect(files).toContain("/sw.js");
	expect(files).toContain("/favicon.svg");
	expect(files.some((name) => /^\/_astro\/.*\.js$/.test(name))).toBe(true);
	expect(Math.min(...files.map(wireSize))).toBeGreaterThan(0);
});
