/** The built pages: twins, languages, links, nothing of Markdown or of another language left over, nothing from other hosts. */
import { describe, expect, test } from "vitest";
import { builtFiles, builtPages, isServed, readableText } from "../support/site.ts";

const pages = builtPages();
const guide = pages.filter(({ path }) => /^\/(zh|en)\//.test(path));
const zh = pages.filter(({ path }) => path.startsWith("/zh/"));
const twinOf = (path: string) => path.replace(/^\/(zh|en)\//, (_, locale) => (locale === "zh" ? "/en/" : "/zh/"));
const paths = new Set(pages.map(({ path }) => path));
const pathOf = (href: string) => new URL(href, "https://site.example").pathname;

test("there is a guide, a doorway and a page for lost readers", () => {
	expect([...paths]).toEqual(
		expect.arrayContaining(["/", "/404.html", "/zh/", "/en/", "/zh/about/", "/zh/tools/deadlines/"]),
	);
});

describe("languages", () => {
	test("every page has its twin", () => {
		expect(guide.filter(({ path }) => !paths.has(twinOf(path))).map(({ path }) => path)).toEqual([]);
	});
	test("every page says which language it is in", () => {
		const wrong = guide.filter(
			({ path, document }) => document.documentElement.lang !== (path.startsWith("/zh/") ? "zh-CN" : "en"),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});
	test("every page names both languages and a default for search engines", () => {
		for (const { path, document } of guide) {
			const alternates = Object.fromEntries(
				[...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
					link.getAttribute("hreflang"),
					pathOf(link.getAttribute("href") ?? ""),
				]),
			);
			const zhPath = path.startsWith("/zh/") ? path : twinOf(path);
			expect(alternates, path).toEqual({ "zh-CN": zhPath, en: twinOf(zhPath), "x-default": zhPath });
		}
	});
	test("every page leads to its twin, also without script", () => {
		for (const { path, document } of guide) {
			expect(document.querySelector("a[data-language-link]")?.getAttribute("href"), path).toBe(twinOf(path));
		}
	});
	test("the doorway and the 404 page are not for search engines", () => {
		for (const path of ["/", "/404.html"]) {
			const page = pages.find((candidate) => candidate.path === path);
			expect(page?.document.querySelector('meta[name="robots"]')?.getAttribute("content"), path).toBe("noindex");
		}
		const lost = pages.find(({ path }) => path === "/404.html");
		expect(lost?.document.querySelectorAll('link[rel="alternate"], link[rel="canonical"]').length).toBe(0);
	});
});

describe("nothing left over", () => {
	test("no Markdown, no keys of strings, no empty places", () => {
		const leftover =
			/\*\*|:::|\{#|\{[a-z]+\}|\b(?:part|step|clock|event|source)\.[a-z][\w.-]+\b|\[object Object\]|undefined/;
		const found = guide.flatMap((page) => {
			const [hit] = leftover.exec(readableText(page)) ?? [];
			return hit === undefined ? [] : [`${page.path}: ${hit}`];
		});
		expect(found).toEqual([]);
	});
	test("Starlight speaks Chinese on Chinese pages", () => {
		const english = new Set([
			"Skip to content",
			"Search",
			"Cancel",
			"Select theme",
			"Dark",
			"Light",
			"Auto",
			"Select language",
			"Menu",
			"Main",
			"On this page",
			"Overview",
			"Edit page",
			"Last updated:",
			"Previous",
			"Next",
			"Note",
			"Tip",
			"Caution",
			"Danger",
			"Built with Starlight",
			"Clear",
			"Load more results",
			"Search this site",
			"Filters",
		]);
		for (const { path, document } of zh) {
			const said = [...document.querySelectorAll("body *")].flatMap((element) => [
				element.getAttribute("aria-label") ?? "",
				element.getAttribute("title") ?? "",
				element.getAttribute("placeholder") ?? "",
				...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ""),
			]);
			expect(
				said.map((text) => text.trim()).filter((text) => english.has(text)),
				path,
			).toEqual([]);
		}
		expect(zh.filter(({ html }) => html.includes("Section titled")).map(({ path }) => path)).toEqual([]);
	});
	test("the search dialog has Chinese words for all it says", () => {
		for (const { path, document } of zh) {
			const failed = document.querySelector("site-search [data-results]")?.getAttribute("data-failed") ?? "";
			const field = document.querySelector("site-search input[type=search]");
			const now = ["aria-label", "placeholder"].map((name) => [name, field?.getAttribute(name) ?? ""] as const);
			expect(
				[["data-failed", failed] as const, ...now].filter(([, text]) => !/\p{Script=Han}/u.test(text)),
				path,
			).toEqual([]);
		}
	});
});

describe("links", () => {
	const ids = new Map(
		pages.map(({ path, document }) => [path, new Set([...document.querySelectorAll("[id]")].map(({ id }) => id))]),
	);
	const links = pages.flatMap(({ path, document }) =>
		[...document.querySelectorAll("a[href]")].map((link) => ({ from: path, href: link.getAttribute("href") ?? "" })),
	);
	const own = links
		.filter(({ href }) => !/^[a-z]+:/i.test(href))
		.map(({ from, href }) => ({ from, href, url: new URL(href, `https://site.example${from}`) }));

	test("every page of ours that is linked exists", () => {
		const dead = own.filter(({ url }) => !isServed(url.pathname));
		expect(dead.map(({ from, href }) => `${from} → ${href}`)).toEqual([]);
	});
	test("every place on a page that is linked exists", () => {
		// What stands after # on a tool may be a case (key=value) instead of a place.
		const isCase = (url: URL) => url.pathname.includes("/tools/") && url.hash.includes("=");
		const dead = own.filter(
			({ url }) =>
				url.hash !== "" && !isCase(url) && !ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1))),
		);
		expect([...new Set(dead.map(({ from, href }) => `${from} → ${href}`))]).toEqual([]);
	});
	test("no link throws a reader into the other language, the language link apart", () => {
		const astray = own.filter(({ from, url }) => {
			const [here, there] = [from, url.pathname].map((path) => /^\/(zh|en)\//.exec(path)?.[1]);
			return here && there && here !== there && url.pathname !== twinOf(from);
		});
		expect(astray.map(({ from, href }) => `${from} → ${href}`)).toEqual([]);
	});
	test("sources are the publishers' own pages", () => {
		const mirrors = /digprjsurvey|arcus-|us\.amazon\.com|domain\.glass|amazon\.org\.bz|chipcdm|web\.archive\.org/;
		expect([...new Set(links.filter(({ href }) => mirrors.test(href)).map(({ href }) => href))]).toEqual([]);
	});
});

describe("nothing from other hosts", () => {
	const isForeign = (address: string) => /^(https?:)?\/\//.test(address.trim());

	test("no script, style, picture or frame", () => {
		const wanted = pages.flatMap(({ path, document }) =>
			[
				...document.querySelectorAll(
					"script[src], img[src], source[src], source[srcset], iframe, embed, object, video, audio, link[rel][href]",
				),
			]
				.filter(
					(element) =>
						element.tagName !== "LINK" ||
						/stylesheet|icon|preload|prefetch|preconnect|manifest/.test(element.getAttribute("rel") ?? ""),
				)
				.flatMap((element) => ["src", "srcset", "href", "data"].map((name) => element.getAttribute(name) ?? ""))
				.filter(isForeign)
				.map((address) => `${path} ${address}`),
		);
		expect(wanted).toEqual([]);
	});
	test("no font or picture in a style sheet", () => {
		const sheets = [
			...builtFiles(".css"),
			...pages.map(({ path, document }) => ({
				name: path,
				text: [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n"),
			})),
		];
		const wanted = sheets.flatMap(({ name, text }) =>
			[...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
				.map(([, url, sheet]) => url ?? sheet ?? "")
				.filter(isForeign)
				.map((address) => `${name} ${address}`),
		);
		expect(wanted).toEqual([]);
	});
	test("zod stays at home", () => {
		const scripts = builtFiles(".js").filter(({ name }) => name.startsWith("_astro/"));
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.filter(({ text }) => /ZodError|invalid_union|\$ZodType/.test(text)).map(({ name }) => name)).toEqual(
			[],
		);
	});
});
