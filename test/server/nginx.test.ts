/** What the settings in `deploy/nginx/claim-guide.conf` promise, asked of a running nginx. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Nginx, startNginx } from "../support/nginx.ts";
import { builtPages, dist } from "../support/site.ts";

let nginx: Nginx;
beforeAll(async () => {
	nginx = await startNginx();
});
afterAll(() => nginx?.stop());

test("what the build wrote for a site at the root is that very file", () => {
	const file = (name: string) => readFileSync(join(import.meta.dirname, "../../deploy", name), "utf8");
	expect(file("generated/claim-guide.conf")).toBe(file("nginx/claim-guide.conf"));
});

const paths = builtPages()
	.map(({ path }) => path)
	.filter((path) => path !== "/404.html");
const aFile = (folder: string, ending: string) =>
	`/${folder}/${readdirSync(join(dist, folder)).find((name) => name.endsWith(ending)) ?? "none"}`;

test("every page answers, as the text that was built", async () => {
	const wrong: string[] = [];
	for (const path of paths) {
		const { status, body, headers } = await nginx.ask(path);
		const same = body.equals(readFileSync(join(dist, path, "index.html")));
		if (status !== 200 || !same || headers["content-type"] !== "text/html; charset=utf-8") wrong.push(path);
	}
	expect(paths.length).toBeGreaterThan(100);
	expect(wrong).toEqual([]);
});

describe("addresses", () => {
	test.each([
		["/zh", "/zh/"],
		["/zh/steps/contact", "/zh/steps/contact/"],
		["/en/tools/deadlines?utm=1&x=%E4%B8%AD", "/en/tools/deadlines/?utm=1&x=%E4%B8%AD"],
	])("%s is sent on to %s, without naming a host", async (from, to) => {
		const { status, headers } = await nginx.ask(from);
		expect({ status, to: headers.location }).toEqual({ status: 301, to });
	});

	test.each(["/nope", "/zh/nope/", "/en/steps/contact/nope", "/_astro/nope.js", "/_astro/", "/data/", "/pagefind/"])(
		"%s answers 404 with the page in two languages",
		async (path) => {
			const { status, body, headers } = await nginx.ask(path);
			expect(status).toBe(404);
			expect(headers["content-type"]).toBe("text/html; charset=utf-8");
			expect(headers["cache-control"]).toBe("no-cache");
			expect(body.toString()).toMatch(/href="[^"]*\/en\/"/);
			expect(body.toString()).toMatch(/href="[^"]*\/zh\/"/);
		},
	);

	test("an address that moved leads on, with its query", async () => {
		const { status, headers } = await nginx.ask("/en/tools/?store=de");
		expect({ status, to: headers.location }).toEqual({ status: 301, to: "/en/tools/deadlines/?store=de" });
	});

	test("the 404 page has no address of its own", async () => {
		expect((await nginx.ask("/404.html")).status).toBe(404);
	});

	test.each(["/_headers", "/zh/index.html.gz", "/zh/index.html.br", "/.git/config", "/zh/.env", "/.well-known/x"])(
		"%s is nobody's",
		async (path) => {
			expect((await nginx.ask(path)).status).toBe(404);
		},
	);
});

describe("odd requests", () => {
	test.each([
		"/../../etc/passwd",
		"/zh/../../etc/passwd",
		"/%2e%2e/%2e%2e/etc/passwd",
		"/..%2f..%2fetc/passwd",
		"/zh/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
		"/_astro/..%5c..%5cetc/passwd",
		"/%c0%ae%c0%ae/etc/passwd",
		"/zh/%00",
		"//etc/passwd",
		"/zh/..;/..;/etc/passwd",
	])("%s does not leave the site", async (path) => {
		const { status, body } = await nginx.ask(path);
		expect([400, 404]).toContain(status);
		// The line of every password file; a style sheet in a page has `:root:` of its own.
		expect(body.toString()).not.toMatch(/root:[^:\n]*:0:0:/);
	});

	test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused", async (method) => {
		expect((await nginx.ask("/zh/", {}, method)).status).toBe(405);
	});

	test("HEAD answers as GET does, without the page", async () => {
		const { status, body, headers } = await nginx.ask("/zh/", {}, "HEAD");
		expect({ status, length: body.length }).toEqual({ status: 200, length: 0 });
		expect(headers["content-security-policy"]).toBeDefined();
	});

	test("an address longer than any of ours is refused, and the next one is answered", async () => {
		expect([404, 414]).toContain((await nginx.ask(`/zh/${"a".repeat(20_000)}`)).status);
		expect((await nginx.ask("/zh/")).status).toBe(200);
	});

	test("a part of a file, a part that is none, and a range that is no range", async () => {
		const whole = readFileSync(join(dist, "favicon.svg"));
		const part = await nginx.ask("/favicon.svg", { Range: "bytes=0-9" });
		expect({ status: part.status, body: part.body }).toEqual({ status: 206, body: whole.subarray(0, 10) });
		expect((await nginx.ask("/favicon.svg", { Range: `bytes=${whole.length}-` })).status).toBe(416);
		expect((await nginx.ask("/favicon.svg", { Range: "lines=1-2" })).status).toBe(200);
	});
});

describe("headers", () => {
	const everywhere = [
		"content-security-policy",
		"x-content-type-options",
		"x-frame-options",
		"referrer-policy",
		"permissions-policy",
		"cross-origin-opener-policy",
	];

	test.each([
		["a page", () => "/zh/steps/contact/"],
		["a page that does not exist", () => "/nope"],
		["a script", () => aFile("_astro", ".js")],
		["the data of a store", () => "/data/zh/us.json"],
		["the records for others", () => "/api/v1/rules.json"],
	])("%s carries all that guard the reader", async (_, path) => {
		const { headers } = await nginx.ask(path());
		expect(everywhere.filter((name) => headers[name] === undefined)).toEqual([]);
	});

	test("the server does not say which version it is", async () => {
		expect((await nginx.ask("/zh/")).headers.server).toBe("nginx");
	});

	test("the policy is the one of the static hosts", async () => {
		const [, policy] = readFileSync(join(dist, "_headers"), "utf8").match(/Content-Security-Policy: (.*)/) ?? [];
		expect((await nginx.ask("/en/")).headers["content-security-policy"]).toBe(policy);
	});

	test("only the records are open to scripts of other sites", async () => {
		expect((await nginx.ask("/api/v1/schema.json")).headers["access-control-allow-origin"]).toBe("*");
		expect((await nginx.ask("/data/zh/us.json")).headers["access-control-allow-origin"]).toBeUndefined();
	});

	test.each([
		["/zh/changes.xml", /^(text|application)\/xml; charset=utf-8$/],
		["/api/v1/rules.json", /^application\/json; charset=utf-8$/],
		["/robots.txt", /^text\/plain; charset=utf-8$/],
		["/favicon.svg", /^image\/svg\+xml/],
	])("%s says what it is", async (path, type) => {
		expect((await nginx.ask(path)).headers["content-type"]).toMatch(type);
	});
});

describe("caching", () => {
	test("a page is asked for again, and comes again only when it has changed", async () => {
		const first = await nginx.ask("/zh/");
		expect(first.headers["cache-control"]).toBe("no-cache");
		const again = await nginx.ask("/zh/", { "If-None-Match": String(first.headers.etag) });
		expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
		expect((await nginx.ask("/zh/", { "If-None-Match": '"of-yesterday"' })).status).toBe(200);
	});

	test("what has a hash in its name is kept", async () => {
		// Every one there is: which endings they have changes with what stands in the pages themselves.
		const assets = readdirSync(join(dist, "_astro")).filter((name) => !/\.(gz|br)$/.test(name));
		expect(assets.length).toBeGreaterThan(10);
		for (const path of [...assets.map((name) => `/_astro/${name}`), aFile("pagefind/fragment", ".pf_fragment")])
			expect((await nginx.ask(path)).headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
	});

	test("what is not there is not kept", async () => {
		expect((await nginx.ask("/_astro/old.js")).headers["cache-control"]).toBe("no-cache");
	});
});

describe("compression", () => {
	test.each(["/zh/steps/contact/", "/data/zh/us.json", "/api/v1/rules.json"])("%s comes compressed", async (path) => {
		const plain = await nginx.ask(path);
		const packed = await nginx.ask(path, { "Accept-Encoding": "gzip, deflate, br" });
		expect(packed.headers["content-encoding"]).toBe("gzip");
		expect(packed.headers.vary).toBe("Accept-Encoding");
		expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
		expect(packed.body.length).toBeLessThan(plain.body.length / 2);
	});

	test("a reader who cannot unpack gets the plain text", async () => {
		const { headers } = await nginx.ask("/zh/", { "Accept-Encoding": "identity" });
		expect(headers["content-encoding"]).toBeUndefined();
	});

	test("each file beside a text is that text", () => {
		const packed = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => /\.(gz|br)$/.test(name));
		const wrong = packed.filter((name) => {
			const bytes = readFileSync(join(dist, name));
			const plain = name.endsWith(".gz") ? gunzipSync(bytes) : brotliDecompressSync(bytes);
			return !plain.equals(readFileSync(join(dist, name.replace(/\.(gz|br)$/, ""))));
		});
		expect(packed.length).toBeGreaterThan(200);
		expect(wrong).toEqual([]);
	});
});

test("nothing of this was an error to nginx but what was asked for wrongly", () => {
	expect(
		nginx
			.log()
			.split("\n")
			.filter((line) => /\[(crit|alert|emerg)\]/.test(line)),
	).toEqual([]);
});
