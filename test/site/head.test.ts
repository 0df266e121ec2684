/** What pages say of themselves to chat apps and search engines: complete, true, in the page's language, and agreed between twins. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { STEPS, stepSlug } from "../../src/guide.ts";
import { readLedger } from "../support/ledger.ts";
import { type BuiltPage, builtFiles, builtPages, dist, isServed } from "../support/site.ts";

const pages = builtPages();
const guide = pages.filter(({ path }) => /^\/(zh|en)\//.test(path));
const found = (path: string) => {
	const page = pages.find((candidate) => candidate.path === path);
	if (page === undefined) throw new Error(`no page ${path}`);
	return page;
};

const doorway = found("/");
const canonical = ({ document }: BuiltPage) =>
	document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
const site = new URL(canonical(doorway));
const metas = ({ document }: BuiltPage, name: string) =>
	[...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map(
		(tag) => tag.getAttribute("content") ?? "",
	);
const meta = (page: BuiltPage, name: string) => metas(page, name)[0] ?? "";
const isChinese = ({ path }: BuiltPage) => path.startsWith("/zh/");
/** Is it an address of ours, with host, behind which something is? */
const isOurs = (address: string) =>
	URL.canParse(address) &&
	new URL(address).origin === site.origin &&
	isServed(decodeURIComponent(new URL(address).pathname));

const COMPLETE = [
	"description",
	"og:title",
	"og:description",
	"og:type",
	"og:url",
	"og:site_name",
	"og:locale",
	"og:locale:alternate",
	"og:image",
	"og:image:type",
	"og:image:width",
	"og:image:height",
	"og:image:alt",
	"twitter:card",
	"twitter:title",
	"twitter:description",
	"twitter:image",
	"twitter:image:alt",
];

describe("chat apps", () => {
	test("every page says everything once", () => {
		for (const page of [...guide, doorway])
			for (const name of COMPLETE) {
				const values = metas(page, name);
				expect(values.length, `${page.path} ${name}`).toBe(1);
				expect(values[0]?.trim().length, `${page.path} ${name}`).toBeGreaterThan(0);
			}
	});
	test("titles and descriptions are those of the page", () => {
		for (const page of guide) {
			expect(page.document.title, page.path).toBe(`${meta(page, "og:title")} | ${meta(page, "og:site_name")}`);
			expect(page.document.querySelector("h1")?.textContent, page.path).toBe(meta(page, "og:title"));
			expect(meta(page, "og:description"), page.path).toBe(meta(page, "description"));
		}
	});
	test("no two pages have the same title or the same description", () => {
		for (const name of ["og:title", "og:description"]) {
			const all = guide.map((page) => meta(page, name));
			expect(all.filter((value, at) => all.indexOf(value) !== at)).toEqual([]);
		}
	});
	test("the address is the page's own, the picture is one of ours", () => {
		for (const page of [...guide, doorway]) {
			expect(meta(page, "og:url"), page.path).toBe(canonical(page));
			expect(new URL(canonical(page)).pathname, page.path).toBe(page.path);
			expect(isOurs(meta(page, "og:image")), page.path).toBe(true);
			expect(meta(page, "twitter:image"), page.path).toBe(meta(page, "og:image"));
		}
	});
	test("the language is the page's", () => {
		for (const page of guide) {
			const languages = [meta(page, "og:locale"), meta(page, "og:locale:alternate")];
			expect(languages, page.path).toEqual(isChinese(page) ? ["zh_CN", "en_US"] : ["en_US", "zh_CN"]);
			expect(/\p{Script=Han}/u.test(meta(page, "og:site_name")), page.path).toBe(isChinese(page));
		}
	});
	test("the picture of a step says which step it is", () => {
		for (const [at, step] of STEPS.entries()) {
			expect(meta(found(`/zh/${stepSlug(step)}/`), "og:image:alt")).toContain(`第${at + 1}步，共6步`);
			expect(meta(found(`/en/${stepSlug(step)}/`), "og:image:alt")).toContain(`Step ${at + 1} of 6`);
		}
	});
	test("the 404 page has a picture but no address", () => {
		const lost = found("/404.html");
		expect(metas(lost, "og:url")).toEqual([]);
		expect(isOurs(meta(lost, "og:image"))).toBe(true);
	});
});

describe("languages", () => {
	const alternates = ({ document }: BuiltPage) =>
		[...document.querySelectorAll('link[rel="alternate"][hreflang]')].map(
			(link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`,
		);
	test("one canonical address each, with host", () => {
		for (const page of [...guide, doorway])
			expect(page.document.querySelectorAll('link[rel="canonical"]').length, page.path).toBe(1);
	});
	test("every page that a page names as its twin names it back", () => {
		for (const page of [...guide, doorway]) {
			for (const address of alternates(page).map((line) => line.split(" ")[1] ?? "")) {
				const twin = found(new URL(address).pathname);
				expect(alternates(twin), `${page.path} → ${twin.path}`).toEqual(alternates(page));
				expect(
					alternates(twin).some((line) => line.endsWith(` ${canonical(page)}`)),
					`${page.path} ← ${twin.path}`,
				).toBe(true);
			}
		}
	});
	test("the sitemap holds the pages of both languages with the same alternates, and none that is not to be listed", () => {
		const xml = builtFiles("sitemap-0.xml")[0]?.text ?? "";
		const entries = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = ""]) => ({
			address: /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? "",
			links: [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => `${lang} ${href}`),
		}));
		expect(entries.map(({ address }) => address).sort()).toEqual(guide.map(canonical).sort());
		for (const { address, links } of entries)
			expect(links.sort(), address).toEqual(alternates(found(new URL(address).pathname)).sort());
	});
});

test("robots.txt lets everybody in and names the sitemap with its host", () => {
	const text = builtFiles("robots.txt")[0]?.text ?? "";
	expect(text).toMatch(/^User-agent: \*\nAllow: \/$/m);
	const [, address = ""] = /^Sitemap: (.*)$/m.exec(text) ?? [];
	expect(isOurs(address)).toBe(true);
});

type Thing = { "@type": string; "@id"?: string; [property: string]: unknown };
function dataOf({ path, document }: BuiltPage): Thing[] {
	const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
	expect(scripts.length, path).toBe(1);
	const { "@context": context, "@graph": graph, ...alone } = JSON.parse(scripts[0]?.textContent ?? "");
	expect(context, path).toBe("https://schema.org");
	return graph ?? [alone];
}
const ofType = (things: Thing[], type: string) => things.filter((thing) => thing["@type"] === type);
const only = (things: Thing[], type: string, path: string): Thing => {
	const [first, ...more] = ofType(things, type);
	if (first === undefined || more.length > 0) throw new Error(`${path} has not one ${type}`);
	return first;
};

/** Every value in it, however deep, with the name it stands under. */
function* values(node: unknown, name = ""): Generator<[string, unknown]> {
	if (Array.isArray(node)) for (const item of node) yield* values(item, name);
	else if (node !== null && typeof node === "object")
		for (const [key, value] of Object.entries(node)) yield* values(value, key);
	else yield [name, node];
}

/** What Google's and schema.org's descriptions ask of each kind. */
const REQUIRED: Record<string, string[]> = {
	WebSite: ["name", "url", "inLanguage"],
	WebPage: ["name", "url", "description", "inLanguage", "isPartOf"],
	BreadcrumbList: ["itemListElement"],
	Article: ["headline", "image", "author", "publisher", "inLanguage", "mainEntityOfPage"],
	HowTo: ["name", "step"],
	Dataset: ["name", "description", "license", "creator", "distribution"],
};

describe("data for search engines", () => {
	const ledger = readLedger();

	test("every thing has what its kind asks for, and only kinds are used that we know", () => {
		for (const page of [...guide, doorway])
			for (const thing of dataOf(page)) {
				const wanted = REQUIRED[thing["@type"]];
				expect(wanted, `${page.path} ${thing["@type"]}`).toBeDefined();
				for (const name of wanted ?? []) expect(thing[name], `${page.path} ${thing["@type"]} ${name}`).toBeTruthy();
			}
	});
	test("addresses have a host, and those of ours exist", () => {
		const ADDRESSES = ["url", "item", "image", "contentUrl", "@id", "license"];
		for (const page of [...guide, doorway])
			for (const [name, value] of values(dataOf(page))) {
				if (!ADDRESSES.includes(name)) continue;
				const address = String(value);
				expect(
					isOurs(address) || (name === "license" && address.startsWith("https://creativecommons.org/")),
					`${page.path} ${name} ${address}`,
				).toBe(true);
			}
	});
	test("what is referred to by its id stands in the same graph", () => {
		for (const page of guide) {
			const things = dataOf(page);
			const ids = things.map((thing) => thing["@id"]);
			const { isPartOf, breadcrumb } = only(things, "WebPage", page.path) as Thing &
				Record<"isPartOf" | "breadcrumb", { "@id": string } | undefined>;
			expect(ids, page.path).toContain(isPartOf?.["@id"]);
			if (breadcrumb) expect(ids, page.path).toContain(breadcrumb["@id"]);
		}
	});
	test("the page is the page, with its title, its language and its picture", () => {
		for (const page of guide) {
			const data = only(dataOf(page), "WebPage", page.path);
			expect(data.url, page.path).toBe(canonical(page));
			expect(data.name, page.path).toBe(meta(page, "og:title"));
			expect(data.inLanguage, page.path).toBe(page.document.documentElement.lang);
			expect((data.primaryImageOfPage as { url: string }).url, page.path).toBe(meta(page, "og:image"));
		}
	});
	test("the path leads from the home page to the page, in the page's language; the home page has none", () => {
		for (const page of guide) {
			const things = dataOf(page);
			if (/^\/(zh|en)\/$/.test(page.path)) {
				expect(ofType(things, "BreadcrumbList")).toEqual([]);
				continue;
			}
			const list = only(things, "BreadcrumbList", page.path).itemListElement as {
				position: number;
				name: string;
				item: string;
			}[];
			expect(list.map(({ position }) => position)).toEqual(list.map((_, at) => at + 1));
			expect(new URL(list[0]?.item ?? "").pathname).toBe(page.path.slice(0, 4));
			expect(list.at(-1)).toMatchObject({ name: meta(page, "og:title"), item: canonical(page) });
			for (const { name, item } of list) {
				const target = found(new URL(item).pathname);
				expect(isChinese(target), `${page.path} ${item}`).toBe(isChinese(page));
				expect([meta(target, "og:title"), meta(target, "og:site_name")], page.path).toContain(name);
			}
		}
	});
	test("a store's page stands below the comparison, a law's below the ledger", () => {
		const path = (address: string) =>
			(only(dataOf(found(address)), "BreadcrumbList", address).itemListElement as { item: string }[]).map(
				({ item }) => new URL(item).pathname,
			);
		expect(path("/zh/stores/de/")).toEqual(["/zh/", "/zh/stores/", "/zh/stores/de/"]);
		expect(path("/en/reference/rules/law-de/")).toEqual([
			"/en/",
			"/en/reference/rules/",
			"/en/reference/rules/law-de/",
		]);
	});
	test("a page drawn from records says since when all of them have been looked at", () => {
		const oldest = (rules: { checkedOn: string }[]) => rules.map(({ checkedOn }) => checkedOn).sort()[0];
		for (const { id, rules } of ledger.laws)
			expect(only(dataOf(found(`/zh/reference/rules/law-${id}/`)), "WebPage", id).lastReviewed, id).toBe(oldest(rules));
		for (const { id, laws, rules } of ledger.stores) {
			const reach = [
				...rules,
				...ledger.laws.filter((law) => laws.includes(law.id)).flatMap((law) => law.rules),
				...ledger.cards.flatMap((card) => card.rules),
			];
			expect(only(dataOf(found(`/en/stores/${id}/`)), "WebPage", id).lastReviewed, id).toBe(oldest(reach));
		}
	});
	test("the home page lists the six steps, and each step is an article", () => {
		for (const locale of ["zh", "en"]) {
			const steps = only(dataOf(found(`/${locale}/`)), "HowTo", locale).step as {
				position: number;
				url: string;
				name: string;
				text: string;
			}[];
			expect(steps.map(({ url }) => new URL(url).pathname)).toEqual(
				STEPS.map((step) => `/${locale}/${stepSlug(step)}/`),
			);
			for (const { name, text } of steps)
				expect([/\p{Script=Han}/u.test(name), /\p{Script=Han}/u.test(text)]).toEqual([
					locale === "zh",
					locale === "zh",
				]);
		}
		const articles = guide.filter((page) => ofType(dataOf(page), "Article").length > 0).map(({ path }) => path);
		expect(articles.sort()).toEqual(
			["zh", "en"].flatMap((locale) => STEPS.map((step) => `/${locale}/${stepSlug(step)}/`)).sort(),
		);
	});
	test("the same kinds in both languages", () => {
		for (const page of guide.filter(isChinese)) {
			const kinds = (one: BuiltPage) => dataOf(one).map((thing) => thing["@type"]);
			expect(kinds(found(page.path.replace("/zh/", "/en/"))), page.path).toEqual(kinds(page));
		}
	});
	test("no sign in it could end the script", () => {
		for (const { html, path } of guide) {
			const [script = ""] = /<script type="application\/ld\+json">.*?<\/script>/s.exec(html) ?? [];
			expect(script.slice("<script".length, -"</script>".length), path).not.toContain("<");
		}
	});
	test("the files that the data page names exist", () => {
		const [file] = only(dataOf(found("/en/reference/data/")), "Dataset", "data").distribution as {
			contentUrl: string;
		}[];
		expect(existsSync(join(dist, new URL(file?.contentUrl ?? "").pathname))).toBe(true);
	});
});
