/** No page may run a script that the build did not write, and servers are told the same. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, inlineScriptHashes, withPolicy } from "../../src/build/security-policy.ts";
import { builtPages, dist, movedPages, requireDist } from "../support/site.ts";

requireDist();
const pages = [...builtPages(), ...movedPages()];
const headers = readFileSync(join(dist, "_headers"), "utf8");

const metas = (document: Document) => [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')];
const policyOf = (document: Document) => metas(document)[0]?.getAttribute("content") ?? "";
const directive = (policy: string, name: string) =>
	policy
		.split("; ")
		.find((each) => each.startsWith(`${name} `))
		?.split(" ")
		.slice(1) ?? [];

/** Hashes taken from the text of the file, by another way than the build's. */
const scriptsIn = (html: string) =>
	[...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, text]) => text ?? "")
		.filter((text) => text !== "")
		.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);

const each = (wrong: (page: (typeof pages)[number]) => unknown[]) =>
	pages.flatMap((page) => wrong(page).map((what) => `${page.path}: ${String(what)}`));

test("every page carries one policy, before its first script", () => {
	expect(pages.length).toBeGreaterThan(100);
	expect(each(({ document }) => (metas(document).length === 1 ? [] : [metas(document).length]))).toEqual([]);
	expect(
		each(({ html }) => (html.indexOf("Content-Security-Policy") < html.indexOf("<script") ? [] : ["late"])),
	).toEqual([]);
});

test("the encoding stands in the first 1024 bytes", () => {
	const late = pages.filter(({ html }) => {
		const at = html.search(/<meta charset/i);
		return at === -1 || Buffer.byteLength(html.slice(0, at)) > 1000;
	});
	expect(late.map(({ path }) => path)).toEqual([]);
});

test("a policy names the scripts of its page, all of them and no other", () => {
	expect(
		each(({ html, document }) => {
			const named = directive(policyOf(document), "script-src").filter((source) => source.startsWith("'sha256-"));
			const there = new Set(scriptsIn(html));
			return [...named.filter((hash) => !there.has(hash)), ...[...there].filter((hash) => !named.includes(hash))];
		}),
	).toEqual([]);
});

test("no policy lets a page run what stands in it by chance", () => {
	const loose = ["'unsafe-inline'", "'unsafe-eval'", "*", "data:", "blob:", "https:", "http:"];
	const policies = [...pages.map(({ document }) => policyOf(document)), headers];
	expect(
		policies.flatMap((policy) => directive(policy, "script-src").filter((source) => loose.includes(source))),
	).toEqual([]);
	expect(directive(policyOf(pages[0]?.document as Document), "default-src")).toEqual(["'self'"]);
});

test("no page needs what a policy forbids: handlers in attributes, javascript: addresses", () => {
	expect(
		each(({ document }) =>
			[...document.querySelectorAll("*")].flatMap((element) =>
				element
					.getAttributeNames()
					.filter((name) => /^on/i.test(name) || /^\s*javascript:/i.test(element.getAttribute(name) ?? ""))
					.map((name) => `${element.tagName} ${name}`),
			),
		),
	).toEqual([]);
});

describe("headers of static hosts", () => {
	test("the policy of all pages together, and nobody may frame a page", () => {
		const [line = ""] = headers.split("\n").filter((text) => text.startsWith("  Content-Security-Policy: "));
		const policy = line.replace("  Content-Security-Policy: ", "");
		const all = new Set(pages.flatMap(({ html }) => scriptsIn(html)));
		expect(new Set(directive(policy, "script-src").filter((source) => source.startsWith("'sha256-")))).toEqual(all);
		expect(directive(policy, "frame-ancestors")).toEqual(["'none'"]);
		// Hosts cut or refuse longer lines.
		expect(line.length).toBeLessThan(2000);
	});

	test("what never changes is kept, what others may read is open to them", () => {
		expect(headers).toMatch(/^\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
		expect(headers).toMatch(/^\/api\/\*\n {2}Access-Control-Allow-Origin: \*$/m);
		for (const name of ["X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin"])
			expect(headers).toContain(`  ${name}\n`);
	});
});

describe("how a page gets its policy", () => {
	const page = (body: string) =>
		`<!doctype html><html><head><meta charset="utf-8"><title>t</title></head>${body}</html>`;

	test("scripts are named by their text, each once; files and data are not", () => {
		const hashes = inlineScriptHashes(
			page(
				'<script>a()</script><script>a()</script><script type="module">b()</script><script src="c.js"></script><script type="application/ld+json">{}</script>',
			),
		);
		expect(hashes).toEqual(
			["a()", "b()"].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`),
		);
	});

	test("text that looks like a tag stays what it is", () => {
		const text = 'x="<b>1 && 2 < 3</b>\\u4e2d 中"';
		expect(inlineScriptHashes(page(`<script>${text}</script>`))).toEqual([
			`'sha256-${createHash("sha256").update(text).digest("base64")}'`,
		]);
	});

	test("nothing else of the document changes", () => {
		const html = page("<script>a()</script><p>中文 &amp; more</p>");
		const policy = contentSecurityPolicy(inlineScriptHashes(html));
		expect(withPolicy(html)).toBe(
			html.replace(
				'<meta charset="utf-8">',
				`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
			),
		);
	});
});
