/** The site under a path of its host (`BASE_PATH=/guide`): no address forgets it, and everything works there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { builtPages, dist } from "../support/site.ts";

const BASE = "/guide/";
const HOME = "https://host.example/guide/";
const pages = builtPages();

/** Attributes in which a browser or a search engine finds an address. */
const ADDRESSES = [
	"href",
	"src",
	"action",
	"poster",
	"data-base",
	"data-src",
	"data-href",
	"component-url",
	"renderer-url",
];

const addresses = pages.flatMap(({ path, document }) =>
	[...document.querySelectorAll("*")].flatMap((element) =>
		[
			...ADDRESSES.map((name) => element.getAttribute(name)),
			/^og:(url|image)$|^twitter:image$/.test(element.getAttribute("property") ?? element.getAttribute("name") ?? "")
				? element.getAttribute("content")
				: null,
		]
			.filter((address) => address !== null && address !== "")
			.map((address) => ({ from: path, address: address ?? "" })),
	),
);

test("addresses of our own stand below the path", () => {
	const ours = addresses.filter(
		({ address }) => /^\/(?!\/)/.test(address) || address.startsWith("https://host.example"),
	);
	expect(ours.length).toBeGreaterThan(1000);
	const astray = ours.filter(
		({ address }) => !address.startsWith(BASE) && !address.startsWith(HOME) && `${address}/` !== BASE,
	);
	expect(astray.map(({ from, address }) => `${from}: ${address}`)).toEqual([]);
});

test("and each of them leads to something", () => {
	const served = (path: string) => existsSync(join(dist, path, path.endsWith("/") ? "index.html" : ""));
	const dead = addresses
		.filter(({ address }) => address.startsWith(BASE) || address.startsWith(HOME))
		.map(({ from, address }) => ({ from, path: new URL(address, HOME).pathname }))
		.filter(({ path }) => !served(decodeURIComponent(path.slice(BASE.length - 1))));
	expect(dead.map(({ from, path }) => `${from}: ${path}`)).toEqual([]);
});

test("the sitemap names pages below the path", () => {
	const index = readFileSync(join(dist, "sitemap-0.xml"), "utf8");
	const named = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "");
	expect(named.length).toBeGreaterThan(100);
	expect(named.filter((address) => !address.startsWith(HOME))).toEqual([]);
});

test("headers for static hosts speak of the path", () => {
	const paths = readFileSync(join(dist, "_headers"), "utf8").match(/^\/.*$/gm);
	expect(paths?.filter((path) => !path.startsWith(BASE))).toEqual([]);
});

describe("in a browser", () => {
	let site: Site;
	let reader: Reader;
	beforeAll(async () => {
		site = await openSite(BASE);
		reader = await site.page({ locale: "zh-CN", zone: "Asia/Shanghai" });
	});
	afterAll(() => site?.close());
	const at = () => new URL(reader.page.url()).pathname;

	test("the doorway leads to the reader's language", async () => {
		await reader.visit(BASE);
		await reader.page.waitForURL(`**${BASE}zh/`);
		expect(reader.errors).toEqual([]);
	});

	test("from page to page, and to the other language and back", async () => {
		await reader.visit(`${BASE}zh/`);
		await reader.page.locator(".step-list a, .step-nav a").first().click();
		await reader.page.waitForURL(`**${BASE}zh/steps/return-policy/`);
		await reader.page.locator("a.language-link").click();
		await reader.page.waitForURL(`**${BASE}en/steps/return-policy/`);
		await reader.page.locator(".sl-markdown-content a[href*='/tools/deadlines/']").first().click();
		await reader.page.waitForURL(`**${BASE}en/tools/deadlines/**`);
		expect(reader.errors).toEqual([]);
	});

	test("the calculator finds the rules of a store", async () => {
		await reader.visit(
			`${BASE}zh/tools/deadlines/#store=de&problem=changed-mind&sold=amazon&delivered=2026-11-20&today=2026-11-24`,
		);
		await reader.page.locator('[data-clock="withdrawal"][data-last]').waitFor();
		expect(reader.errors).toEqual([]);
		expect(reader.foreign).toEqual([]);
	});

	test("an entry of a calendar leads back to the case, below the path", async () => {
		await reader.visit(`${BASE}zh/`);
		await reader.visit(
			`${BASE}zh/tools/deadlines/#store=de&problem=changed-mind&sold=amazon&delivered=2026-11-20&today=2026-11-24`,
		);
		await reader.page.locator('[data-clock="withdrawal"] .calc-tools summary').click();
		const file = reader.page.locator('[data-clock="withdrawal"] a[href^="data:text/calendar"]');
		await file.waitFor();
		const text = decodeURIComponent((await file.getAttribute("href")) ?? "").replaceAll(/\r\n[ \t]/g, "");
		expect(text).toContain(`${BASE}zh/tools/deadlines/#store=de`);
	});

	test("a page that does not exist says so, in two languages", async () => {
		expect(await reader.visit(`${BASE}zh/nope/`)).toBe(404);
		expect(await reader.page.locator(`a[href="${BASE}en/"]`).count()).toBeGreaterThan(0);
		expect(at()).toBe(`${BASE}zh/nope/`);
	});

	test("search finds pages below the path", async () => {
		await reader.visit(`${BASE}zh/`);
		await reader.page.keyboard.press("Control+k");
		const field = reader.page.locator("dialog[open] input[type=search]");
		await field.waitFor();
		await field.fill("申诉");
		const first = reader.page.locator("dialog[open] [data-results] a[href]").first();
		await first.waitFor();
		expect(await first.getAttribute("href")).toMatch(/^\/guide\/zh\//);
	});
});
