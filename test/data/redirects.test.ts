/** Addresses that moved: what the file may say, and what is built of it. That each leads somewhere: test/site/addresses.test.ts. */
import { describe, expect, test } from "vitest";
import { movedFiles, readRedirects } from "../../src/build/redirects.ts";
import { redirectsFile } from "../../src/schema/redirects.ts";

test("the project's own file is in order", () => {
	expect(Object.keys(readRedirects(new URL("../../content/redirects.yaml", import.meta.url)))).toEqual([
		"pages",
		"places",
	]);
});

describe("refused", () => {
	const refused = (pages: Record<string, string>, places: Record<string, string>) =>
		!redirectsFile.safeParse({ pages, places }).success;
	test("an address with a language, without its slashes, or not in lower-case ASCII", () => {
		for (const from of ["steps/old/", "/steps/old", "/Steps/", "/旧/"])
			expect(refused({ [from]: "/about/" }, {}), from).toBe(true);
		expect(refused({ "/steps/old/": "/about/#Who" }, {})).toBe(true);
	});
	test("a whole page among the places", () => {
		expect(refused({}, { "/steps/old/": "/about/" })).toBe(true);
	});
	test("a way that leads to what has moved itself", () => {
		expect(refused({ "/a/": "/b/", "/b/": "/c/" }, {})).toBe(true);
		expect(refused({}, { "/a/#x": "/a/#y", "/a/#y": "/a/#x" })).toBe(true);
	});
});

describe("built", () => {
	const files = movedFiles(
		{ pages: { "/steps/old/": "/steps/contact/#first-message" }, places: { "/about/#a": "/about/#b" } },
		"/guide/",
	);
	const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";

	test("a page in each language at the old address, and the list of places", () => {
		expect(files.map(({ path }) => path)).toEqual([
			"zh/steps/old/index.html",
			"en/steps/old/index.html",
			"data/places.json",
		]);
		expect(JSON.parse(text("data/places.json"))).toEqual({ "/about/#a": "/about/#b" });
	});
	test("leads on in its own language, without script too, and is not for search engines", () => {
		const page = text("zh/steps/old/index.html");
		expect(page).toContain('<html lang="zh-CN" ');
		expect(page).toContain('content="0;url=/guide/zh/steps/contact/#first-message"');
		expect(page).toContain('<a href="/guide/zh/steps/contact/#first-message">');
		expect(page).toContain('content="noindex"');
		expect(text("en/steps/old/index.html")).toContain('href="/guide/en/steps/contact/#first-message"');
	});
	test("takes query and place along, the place of the old address first", () => {
		const page = text("en/steps/old/index.html");
		const [, script = ""] = /<script>(.*?)<\/script>/.exec(page) ?? [];
		const [, to = ""] = /<html [^>]*data-to="([^"]*)"/.exec(page) ?? [];
		const document = { documentElement: { dataset: { to } } };
		const went = (search: string, hash: string) => {
			let led = "";
			new Function("location", "document", script)(
				{ search, hash, replace: (address: string) => (led = address) },
				document,
			);
			return led;
		};
		expect(went("", "")).toBe("/guide/en/steps/contact/#first-message");
		expect(went("?from=x", "#clocks")).toBe("/guide/en/steps/contact/?from=x#clocks");
	});
});
