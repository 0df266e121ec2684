/** Each page carries only the styles it can use (src/build/lean-pages.ts). What comes onto a page later must not be bare. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { namesInMarkup, namesInScript, readSheet } from "../../src/build/used-styles.ts";
import { SAVED_ON } from "../../src/offline/names.ts";
import { builtPages } from "../support/site.ts";

const root = join(import.meta.dirname, "../..");
const pages = builtPages();
const stylesOf = (html: string) => [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join("\n");

describe("of a style sheet is left", () => {
	const left = (css: string, html: string, script = "", besides = "") =>
		readSheet(css).usedWith(new Set([...namesInMarkup(html), ...namesInScript(script)]), besides);

	test("what the markup has, and nothing it has not", () => {
		const css = ".a{color:red}.b{color:blue}p{margin:0}table{margin:0}[data-x]{top:0}[data-y]{top:0}#z{top:0}";
		expect(left(css, '<p class="a" data-x id="z">table b</p>')).toBe(
			".a{color:red}p{margin:0}[data-x]{top:0}#z{top:0}",
		);
	});

	test("what a script may put there, also where it writes an attribute as a property", () => {
		const css = ".made{top:0}html[data-offer-now]{top:0}.never{top:0}";
		expect(left(css, "<html><p>", "e.className=`made`;root.dataset.offerNow='1'")).toBe(
			".made{top:0}html[data-offer-now]{top:0}",
		);
	});

	test("a class only where markup or a string of a script gives it to something", () => {
		const css = ".a{top:0}.made{top:0}.also{top:0}.said{top:0}.switch{top:0}.looked-for{top:0}.md\\:b{top:0}";
		const script =
			"switch(x.said){};q.closest('.looked-for');e.className=`made ${also} also`;f('md:b');e.innerHTML='\\nalso'";
		expect(left(css, "<p\n class='a' title=said>", script)).toBe(".a{top:0}.made{top:0}.also{top:0}.md\\:b{top:0}");
		// What is no script, or one that cannot be read, may give any.
		expect(left(".made{top:0}", "<p>", "made {")).toBe(".made{top:0}");
	});

	test("layers, media and conditions around it, and none that are empty", () => {
		const css = "@layer one{.a{top:0}.b{top:0}}@media print{.b{top:0}}@supports (top:0){@media (width>1px){.a{top:0}}}";
		expect(left(css, '<p class="a">')).toBe("@layer one{.a{top:0}}@supports (top:0){@media (width>1px){.a{top:0}}}");
	});

	test("rules that speak of what is not there, of a language, and of a state", () => {
		const css =
			".a:not(.b){top:0}:root:where(:lang(ja)){top:0}a:is(:hover,.b){top:0}.a:not(:where(.c *)){top:0}.md\\:a{top:0}";
		expect(left(css, '<a class="a md:a">')).toBe(css);
	});

	test("elements only where there are some, or a script may make some", () => {
		const css = "h5{top:0}img{top:0}dt{top:0}P{top:0}";
		expect(left(css, "<p>h5", "var dt=1;make(`img`)")).toBe("img{top:0}P{top:0}");
		expect(left(css, "<main>", "e.innerHTML='<dt>'")).toBe("dt{top:0}");
	});

	test("of variables of the whole page only what is not set anew for certain", () => {
		const use = "a{top:var(--x)}";
		const kept = (css: string) => left(css + use, '<a data-theme="light">').slice(0, -use.length);
		// Without a layer before with one, wherever it stands; in both themes.
		expect(kept("@layer one{:root{--x:1}:root[data-theme=light]{--x:2}}:root{--x:3}")).toBe(":root{--x:3}");
		expect(kept(":root{--x:3}@layer one{:root,::backdrop{--x:1}}")).toBe(":root{--x:3}");
		// The later one of two with the same weight.
		expect(kept("@media print{:root{--x:1}}:root{--x:3}")).toBe(":root{--x:3}");
		// On a condition, with more weight, or for a part of the page: both are needed.
		for (const both of [
			"@layer one{:root{--x:1}}@media print{:root{--x:3}}",
			"@layer one{:root{--x:1}}:root[data-theme=light]{--x:3}",
			":root[data-theme=light]{--x:1}:root{--x:3}",
			":root{--x:3}@media print{:root{--x:1}}",
			"@layer one{a{--x:1}}:root{--x:3}",
			"@layer one{:root{--x:1!important}}:root{--x:3}",
		])
			expect(kept(both)).toBe(both);
		// What lies behind a dialog took nothing from the page in older browsers.
		const behind = "@layer one{:root,::backdrop{--x:1}}:root{--x:3}::backdrop{color:var(--x)}";
		expect(kept(behind)).toBe(behind);
	});

	test("frames and variables that are used", () => {
		const css =
			"@keyframes turn{to{top:0}}@keyframes no{to{top:0}}:root{--on:1px;--off:1px}.a{animation:turn 1s;top:var(--on)}";
		expect(left(css, '<a class="a">')).toBe(
			"@keyframes turn{to{top:0}}:root{--on:1px}.a{animation:turn 1s;top:var(--on)}",
		);
		const other = ".b{animation:no 1s;top:var(--off)}";
		expect(left(css, '<a class="a">', "", other)).toBe(css);
	});
});

test("marks that scripts and the service worker put on a page are styled on every page of the guide", () => {
	const marks = [SAVED_ON, "data-offer", "data-arrived"];
	const bare = pages
		.filter(({ path }) => /^\/(zh|en)\/(steps|tools|stores)\//.test(path))
		.flatMap(({ path, html }) =>
			marks.filter((mark) => !stylesOf(html).includes(`[${mark}]`)).map((mark) => path + mark),
		);
	expect(bare).toEqual([]);
});

/** Classes that a tool may write, read off its source. */
const classesIn = (folder: string) =>
	new Set(
		readdirSync(join(root, "src/islands", folder))
			.filter((name) => name.endsWith(".tsx"))
			.flatMap((name) => [
				...readFileSync(join(root, "src/islands", folder, name), "utf8").matchAll(
					/(?:class|className)=(?:"([^"]+)"|\{([^}]+)\})/g,
				),
			])
			.flatMap(([, plain = "", code = ""]) => [plain, ...[...code.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text)])
			.flatMap((text) => text.split(" "))
			.filter(Boolean),
	);
const ownStyles = readdirSync(join(root, "src/styles"))
	.map((name) => readFileSync(join(root, "src/styles", name), "utf8"))
	.join("\n");
const hasRule = (css: string, name: string) => new RegExp(`\\.${name}(?![\\w-])`).test(css);

test.each([
	["DeadlineCalculator", "/tools/deadlines/"],
	["EvidenceChecklist", "/tools/evidence/"],
])("every part that %s may show has its styles on its page", (folder, place) => {
	const classes = [...classesIn(folder)].filter((name) => hasRule(ownStyles, name));
	expect(classes.length).toBeGreaterThan(10);
	const bare = pages
		.filter(({ path }) => path.endsWith(place))
		.flatMap(({ path, html }) =>
			classes.filter((name) => !hasRule(stylesOf(html), name)).map((name) => `${path}: .${name}`),
		);
	expect(bare).toEqual([]);
});
