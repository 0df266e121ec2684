/** The Markdown of every page, and `/llms.txt`: whole, in words, with addresses that work away from the page. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../src/locales.ts";
import { type BuiltPage, builtPages, dist, isServed } from "../support/site.ts";

const guide = builtPages().filter(({ path }) => /^\/(zh|en)\//.test(path));
const twinAddress = ({ document }: BuiltPage) =>
	document.querySelector('link[rel="alternate"][type="text/markdown"]')?.getAttribute("href") ?? "";
const fileOf = (page: BuiltPage) => join(dist, new URL(twinAddress(page)).pathname);
const pages = guide.map((page) => ({
	...page,
	markdown: existsSync(fileOf(page)) ? readFileSync(fileOf(page), "utf8") : "",
}));
/** Addresses of all links; Markdown may write a bracket in an address with a stroke before it. */
const linksOf = (markdown: string) =>
	[...markdown.matchAll(/\]\(((?:\\.|\([^\s()]*\)|[^\s()\\])+)(?: "(?:\\.|[^"\\])*")?\)/g)].map(([, address = ""]) =>
		address.replaceAll(/\\(.)/g, "$1"),
	);
const squeezed = (text: string) => text.replaceAll(/[\s\\]/g, "");

test("every page of the guide names its Markdown, beside it, with host", () => {
	for (const page of guide) expect(new URL(twinAddress(page)).pathname, page.path).toBe(`${page.path}index.md`);
	expect(pages.filter(({ markdown }) => markdown === "").map(({ path }) => path)).toEqual([]);
});

test("it begins with title, description and the page's address, and ends with what we are not", () => {
	for (const { path, document, markdown } of pages) {
		const [title, , description, , where] = markdown.split("\n");
		expect(title, path).toBe(`# ${document.querySelector("h1")?.textContent}`);
		expect(description, path).toBe(`> ${document.querySelector('meta[name="description"]')?.getAttribute("content")}`);
		expect(where, path).toContain(`(${document.querySelector('link[rel="canonical"]')?.getAttribute("href")})`);
		expect(markdown.trimEnd().split("\n").at(-1), path).toMatch(
			path.startsWith("/zh/") ? /与亚马逊无关/ : /Not affiliated with Amazon/,
		);
	}
});

test("no component, no HTML, nothing of the interface", () => {
	const leftover = /<\/?(?!https?:)[a-z][\w-]*[\s>/]|\{#|\[object|undefined|astro-island/i;
	expect(
		pages.flatMap(({ path, markdown }) =>
			leftover.exec(markdown) ? [`${path}: ${leftover.exec(markdown)?.[0]}`] : [],
		),
	).toEqual([]);
});

test("nor what a page has for a browser whose scripts do not come", () => {
	const stalled = Object.values(LOCALES).map(
		({ lang }) => JSON.parse(readFileSync(`content/i18n/${lang}.json`, "utf8"))["part.stalled"] as string,
	);
	const said = (text: string) => stalled.some((sentence) => text.includes(sentence));
	// Else the sentence would be looked for in vain.
	expect(pages.filter(({ html }) => said(html)).length).toBeGreaterThan(3);
	expect(pages.filter(({ markdown }) => said(markdown)).map(({ path }) => path)).toEqual([]);
});

describe("nothing that counts is lost", () => {
	test("every figure of a page stands in its Markdown as often", () => {
		let seen = 0;
		for (const { path, document, markdown } of pages) {
			const plain = squeezed(markdown);
			const figures = [...document.querySelectorAll("main .sl-markdown-content .figure")].map((figure) =>
				squeezed(figure.textContent ?? ""),
			);
			for (const figure of new Set(figures)) {
				seen += 1;
				expect(plain.split(figure).length - 1, `${path} ${figure}`).toBeGreaterThanOrEqual(
					figures.filter((one) => one === figure).length,
				);
			}
		}
		expect(seen).toBeGreaterThan(300);
	});
	test("a figure on record stands in both, by name", () => {
		const contact = pages.find(({ path }) => path === "/zh/steps/contact/");
		const figure = contact?.document.querySelector('.figure[data-rule="us-atoz-wait-48h"]')?.textContent ?? "";
		expect(figure).toMatch(/\d/);
		expect(contact?.markdown).toContain(`等满了${figure}`);
	});
	test("every source, with its day", () => {
		let seen = 0;
		for (const { path, document, markdown } of pages) {
			const links = linksOf(markdown);
			for (const source of document.querySelectorAll("main .sl-markdown-content a.source")) {
				seen += 1;
				expect(links, path).toContain(new URL(source.getAttribute("href") ?? "").href);
				const day = /\d{4}-\d{2}-\d{2}/.exec(source.textContent ?? "")?.[0];
				if (day) expect(markdown, path).toContain(day);
			}
		}
		expect(seen).toBeGreaterThan(1000);
	});
	test("every heading but those of the calculator's answer", () => {
		for (const { path, document, markdown } of pages)
			for (const heading of document.querySelectorAll("main .sl-markdown-content :is(h2, h3)")) {
				if (heading.closest(".calc")) continue;
				expect(squeezed(markdown), path).toContain(squeezed(heading.textContent ?? ""));
			}
	});
	test("a figure that changed says until when and from when, beside the right one", () => {
		const store = pages.find(({ path }) => path === "/en/stores/de/");
		expect(store?.markdown).toMatch(/30 days \(until [^)]+\); 14 days \(from [^)]+\)/);
	});
	test("every row of every table", () => {
		for (const { path, document, markdown } of pages) {
			const rows = [...document.querySelectorAll("main .sl-markdown-content tr")].filter(
				(row) => !row.closest(".calc"),
			).length;
			expect(markdown.split("\n").filter((line) => /^\s*\|(?!-)/.test(line)).length, path).toBeGreaterThanOrEqual(rows);
		}
	});
});

test("links have a host, and those of ours lead somewhere", () => {
	for (const { path, document, markdown } of pages) {
		const own = new URL(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "");
		for (const address of linksOf(markdown)) {
			expect(/^(https?|mailto):/.test(address), `${path} ${address}`).toBe(true);
			const url = new URL(address);
			if (url.origin === own.origin)
				expect(isServed(decodeURIComponent(url.pathname)), `${path} ${address}`).toBe(true);
		}
	}
});

test("a reader of the other language is one link away", () => {
	for (const { path, markdown } of pages) {
		const other = path.startsWith("/zh/") ? path.replace("/zh/", "/en/") : path.replace("/en/", "/zh/");
		expect(
			linksOf(markdown).map((address) => new URL(address).pathname),
			path,
		).toContain(`${other}index.md`);
	}
});

test("none is empty, none is larger than the page it was made of", () => {
	for (const { path, html, markdown } of pages) {
		expect(markdown.length, path).toBeGreaterThan(400);
		expect(Buffer.byteLength(markdown), path).toBeLessThan(Buffer.byteLength(html));
	}
});

describe("llms.txt", () => {
	const text = readFileSync(join(dist, "llms.txt"), "utf8");
	const links = linksOf(text);

	test("has one title and one summary", () => {
		expect(text.match(/^# /gm)?.length).toBe(1);
		expect(text.split("\n")[2]).toMatch(/^> ./);
	});
	test("lists every page once, with its description", () => {
		const listed = links.filter((address) => address.endsWith(".md"));
		expect(listed.sort()).toEqual(guide.map(twinAddress).sort());
		for (const page of guide)
			expect(text, page.path).toContain(
				`](${twinAddress(page)}): ${page.document.querySelector('meta[name="description"]')?.getAttribute("content")}`,
			);
	});
	test("keeps the languages apart, Chinese first, and names the data for programs", () => {
		const sections = text.split(/^## /m).slice(1);
		expect(sections.map((section) => section.split("\n")[0])).toEqual(["简体中文", "English", "Data", "Optional"]);
		for (const [at, locale] of ["zh", "en"].entries())
			expect(linksOf(sections[at] ?? "").every((address) => new URL(address).pathname.startsWith(`/${locale}/`))).toBe(
				true,
			);
		expect(sections[2]).toContain("/api/v1/rules.json");
		expect(links.every((address) => isServed(new URL(address).pathname))).toBe(true);
	});
});
