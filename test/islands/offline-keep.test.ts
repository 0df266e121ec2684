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

beforeEach(() => {
	caches.clear();
	waiting.clear();
	const open = async (name: string) => {
		const cache = caches.get(name) ?? new Map<string, Response>();
		caches.set(name, cache);
		return {
			match: async (url: string) => cache.get(url),
			put: async (url: string, response: Response) => void cache.set(url, response),
			delete: async (url: string) => cache.delete(url),
			keys: async () => [...cache.keys()].map((url) => ({ url })),
		};
	};
	vi.stubGlobal("caches", {
		open,
		match: async (url: string, { cacheName }: { cacheName: string }) => caches.get(cacheName)?.get(url),
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

	test("a copy that an older worker kept under an address with a query goes with the next build", async () => {
		caches.set(CACHES.pages, new Map([[`${PAGE}?from=timeline`, new Response("old")]]));
		const refreshing = keeperOf(SCOPE).refresh();
		await come(PAGE, "<html>");
		await refreshing;
		expect([...(caches.get(CACHES.pages)?.keys() ?? [])]).toEqual([PAGE]);
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
