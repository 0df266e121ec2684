/** What the service worker keeps: each page once, and nothing any more once the reader has had it deleted. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CACHES } from "../../src/offline/names.ts";
import { keeperOf, plain } from "../../src/offline/worker/keep.ts";

const SCOPE = "https://guide.example/";
const PAGE = `${SCOPE}zh/steps/contact/`;

/** Caches as far as the keeper asks for them. Opening one makes it, as in a browser. */
const caches = new Map<string, Map<string, Response>>();
/** Answers that come when the test says so. */
const waiting = new Map<string, (response: Response) => void>();

type Asked = string | { url: string };
const urlOf = (asked: Asked) => (typeof asked === "string" ? asked : asked.url);

beforeEach(() => {
	caches.clear();
	waiting.clear();
	const open = async (name: string) => {
		const cache = caches.get(name) ?? new Map<string, Response>();
		caches.set(name, cache);
		return {
			match: async (asked: Asked) => cache.get(urlOf(asked))?.clone(),
			put: async (url: string, response: Response) => void cache.set(url, response),
			delete: async (asked: Asked) => cache.delete(urlOf(asked)),
			keys: async () => [...cache.keys()].map((url) => ({ url })),
		};
	};
	vi.stubGlobal("caches", {
		open,
		keys: async () => [...caches.keys()],
		match: async (url: string, { cacheName }: { cacheName: string }) => caches.get(cacheName)?.get(url)?.clone(),
	});
	vi.stubGlobal("fetch", (url: string) => new Promise<Response>((come) => waiting.set(url, come)));
});
afterEach(() => vi.unstubAllGlobals());

const kept = () => [...caches.values()].flatMap((cache) => [...cache.keys()]);
async function come(url: string, text: string): Promise<void> {
	await vi.waitFor(() => expect([...waiting.keys()]).toContain(url));
	waiting.get(url)?.(new Response(text));
}

test("an address without what a chat program adds and without the place on the page", () => {
	expect(plain(`${PAGE}?from=timeline&isappinstalled=0#clocks`)).toBe(PAGE);
	expect(plain(PAGE)).toBe(PAGE);
});

describe("keeping", () => {
	test("a page that was opened from a chat is kept under its own address, with its assets", async () => {
		const keeping = keeperOf(SCOPE).keep(`${PAGE}?from=timeline#clocks`);
		await come(PAGE, '<script src="/_astro/a.js"></script>');
		await come(`${SCOPE}_astro/a.js`, "");
		await keeping;
		expect(kept().sort()).toEqual([`${SCOPE}_astro/a.js`, PAGE]);
	});

	test("a tool is kept with what its scripts may ask for later, another page with what they start with", async () => {
		const scripts = { a: 'import"./b.js";const later=()=>import(`./c.js`)', b: "", c: 'import"./a.js"' };
		const keeper = keeperOf(SCOPE);
		const all = async (keeping: Promise<void>, names: readonly (keyof typeof scripts)[]) => {
			await come(PAGE, '<script src="/_astro/a.js"></script>');
			for (const name of names) await come(`${SCOPE}_astro/${name}.js`, scripts[name]);
			await keeping;
		};
		await all(keeper.keep(PAGE), ["a", "b"]);
		const assets = () => [...(caches.get(CACHES.assets)?.keys() ?? [])].map((url) => url.at(-4));
		expect(assets().sort()).toEqual(["a", "b"]);
		waiting.clear();
		await all(keeper.keepWhole(PAGE), ["c"]);
		expect(assets().sort()).toEqual(["a", "b", "c"]);
	});

	test("assets that no kept page may need go, those that one may ask for later stay", async () => {
		const file = (name: string, text: string) => [`${SCOPE}_astro/${name}`, new Response(text)] as const;
		caches.set(CACHES.pages, new Map([[PAGE, new Response('<script src="/_astro/a.js"></script>')]]));
		caches.set(
			CACHES.assets,
			new Map([file("a.js", "import(`./b.js`)"), file("b.js", ""), file("old.js", 'import"./a.js"')]),
		);
		await keeperOf(SCOPE).prune();
		expect([...(caches.get(CACHES.assets)?.keys() ?? [])]).toEqual([`${SCOPE}_astro/a.js`, `${SCOPE}_astro/b.js`]);
	});

	test("a copy that an older worker kept under an address with a query goes with the next build", async () => {
		caches.set(CACHES.pages, new Map([[`${PAGE}?from=timeline`, new Response("old")]]));
		const refreshing = keeperOf(SCOPE).refresh();
		await come(PAGE, "<html>");
		await refreshing;
		expect([...(caches.get(CACHES.pages)?.keys() ?? [])]).toEqual([PAGE]);
	});

	test("a store whose rules an older worker kept in another shape is asked for anew", async () => {
		const address = `${SCOPE}data/zh/us.json`;
		caches.set("claim-guide-data-1", new Map([[address, new Response("old")]]));
		const refreshing = keeperOf(SCOPE).refresh();
		await come(address, "new");
		await refreshing;
		expect(await caches.get(CACHES.data)?.get(address)?.text()).toBe("new");
	});

	test("what was under way when the reader deleted everything is not kept, and no empty cache is made", async () => {
		const keeper = keeperOf(SCOPE);
		const keeping = keeper.keep(PAGE);
		await vi.waitFor(() => expect(waiting.size).toBe(1));
		keeper.stop();
		await come(PAGE, "<html>");
		await keeping;
		expect(caches.size).toBe(0);
		expect(keeper.mayKeep(new Response(""))).toBe(false);

		keeper.resume();
		const again = keeper.keep(PAGE);
		await come(PAGE, "<html>");
		await again;
		expect([...(caches.get(CACHES.pages)?.keys() ?? [])]).toEqual([PAGE]);
	});
});
