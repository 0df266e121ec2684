/** The same site and the same settings below a path of a host that has other things, too (`BASE_PATH=/guide`). */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nginxBelow } from "../../src/build/nginx-settings.ts";
import { type Nginx, startNginx } from "../support/nginx.ts";
import { builtPages, dist } from "../support/site.ts";

const BASE = "/guide/";
/** Of the host: the site is one folder in it. */
const host = mkdtempSync(join(tmpdir(), "claim-guide-host-"));
let nginx: Nginx;
beforeAll(async () => {
	symlinkSync(dist, join(host, "guide"));
	writeFileSync(join(host, "index.html"), "somebody else's");
	nginx = await startNginx({ folder: host, base: BASE });
});
afterAll(async () => {
	await nginx?.stop();
	rmSync(host, { recursive: true });
});

/** The last is of the operator's own file. */
const HEADERS = ["content-security-policy", "x-content-type-options", "referrer-policy", "strict-transport-security"];

test.each(["/a/b/", "/v1.0/"])("no line of the settings for %s speaks of an address beside it", (base) => {
	const conf = readFileSync(join(import.meta.dirname, "../../deploy/nginx/claim-guide.conf"), "utf8");
	const settings = nginxBelow(conf, base).replaceAll(/#.*/g, "");
	// Types (text/css) and endings (\.md$) are no addresses, nor is "whatever begins with a dot".
	const addresses = settings.match(/(?<=[\s^(|])\/[^\s;{]*/g) ?? [];
	const beside = addresses.filter((address) => !address.replaceAll("\\", "").startsWith(base) && address !== "/\\.)");
	expect(addresses.length).toBeGreaterThan(10);
	expect(beside).toEqual([base.slice(0, -1)]);
});

test("every page answers, as the text that was built", async () => {
	const paths = builtPages().flatMap(({ path }) => (path === "/404.html" ? [] : [path]));
	const wrong: string[] = [];
	for (const path of paths) {
		const { status, body, headers } = await nginx.ask(`/guide${path}`);
		const same = body.equals(readFileSync(join(dist, path, "index.html")));
		if (status !== 200 || !same || HEADERS.some((name) => headers[name] === undefined)) wrong.push(path);
	}
	expect(paths.length).toBeGreaterThan(100);
	expect(wrong).toEqual([]);
});

test.each([
	["/guide", "/guide/"],
	["/guide?lang=en", "/guide/?lang=en"],
	["/guide/zh/steps/contact?x=1", "/guide/zh/steps/contact/?x=1"],
	["/guide/en/tools/?store=de", "/guide/en/tools/deadlines/?store=de"],
])("%s is sent on to %s", async (from, to) => {
	const { status, headers } = await nginx.ask(from);
	expect({ status, to: headers.location, keep: headers["cache-control"] }).toEqual({
		status: 301,
		to,
		keep: "no-cache",
	});
	expect(headers["content-security-policy"]).toBeDefined();
});

test.each(["/guide/nope", "/guide/_astro/nope.js", "/guide/data/", "/guide/zh/nope/"])(
	"%s answers 404 with the page in two languages",
	async (path) => {
		const { status, body, headers } = await nginx.ask(path);
		expect(status).toBe(404);
		expect(body.equals(readFileSync(join(dist, "404.html")))).toBe(true);
		expect(headers["content-security-policy"]).toBeDefined();
	},
);

test.each(["/guide/_headers", "/guide/zh/index.html.gz", "/guide/.git/config", "/guide/404.html"])(
	"%s is nobody's",
	async (path) => {
		expect((await nginx.ask(path)).status).toBe(404);
	},
);

test.each(["/guide/../../etc/passwd", "/guide/%2e%2e/%2e%2e/etc/passwd", "/guide/..%2f..%2fetc/passwd"])(
	"%s does not leave the host's folder",
	async (path) => {
		const { status, body } = await nginx.ask(path);
		expect([400, 404]).toContain(status);
		expect(body.toString()).not.toMatch(/root:[^:\n]*:0:0:/);
	},
);

test("files are kept as long as at the root, and come compressed", async () => {
	const kept = async (path: string) => (await nginx.ask(path)).headers["cache-control"];
	const forGood = "public, max-age=31536000, immutable";
	const first = (folder: string, ending: string) =>
		readdirSync(join(dist, folder)).find((name) => name.endsWith(ending));
	expect(await kept(`/guide/_astro/${first("_astro", ".js")}`)).toBe(forGood);
	expect(await kept(`/guide/pagefind/fragment/${first("pagefind/fragment", ".pf_fragment")}`)).toBe(forGood);
	expect(await kept("/guide/zh/")).toBe("no-cache");
	const packed = await nginx.ask("/guide/zh/", { "Accept-Encoding": "gzip" });
	expect(packed.headers["content-encoding"]).toBe("gzip");
	expect((await nginx.ask("/guide/api/v1/rules.json")).headers["access-control-allow-origin"]).toBe("*");
	expect((await nginx.ask("/guide/zh/about/index.md")).headers["content-type"]).toBe("text/markdown; charset=utf-8");
});

describe("what else is on the host", () => {
	test("keeps its own pages and headers", async () => {
		const { status, body, headers } = await nginx.ask("/");
		expect({ status, body: body.toString() }).toEqual({ status: 200, body: "somebody else's" });
		expect(headers["content-security-policy"]).toBeUndefined();
	});
	test("and its own 404 page", async () => {
		const { status, body } = await nginx.ask("/nope");
		expect(status).toBe(404);
		expect(body.toString()).not.toContain("/zh/");
	});
});
