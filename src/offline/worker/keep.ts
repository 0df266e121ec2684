/** Keeps pages, data and assets on the device, and brings kept pages up to date after a new build. */
import { CACHES } from "../names.ts";
import { assetsOfPage, importsOfScript, scriptsOfScript } from "./assets.ts";
import { stamped } from "./saved-copy.ts";

export type Kind = keyof typeof CACHES;

/** What an address of ours is, by the path below the site; `undefined`: not kept. */
export function kindOf(path: string): Kind | undefined {
	if (path.startsWith("_astro/")) return "assets";
	if (path.startsWith("data/")) return "data";
	if (path === "" || /^(zh|en|offline)\/([\w-]+\/)*$/.test(path)) return "pages";
	return undefined;
}

/** Without what follows `#` or `?`: chat programs add a query, and the same page must not be kept twice, one copy older. */
export const plain = (address: string): string => address.split(/[?#]/, 1)[0] ?? address;

export type Keeper = {
	/** Keeps what lies at an absolute address, with the assets that a page needs to start. Never rejects. */
	keep(address: string, load?: RequestCache): Promise<void>;
	/** Keeps a page with everything that its scripts may ask for later. Never rejects. */
	keepWhole(address: string): Promise<void>;
	/** Asks anew for every kept page and store; what is gone is no longer kept. Never rejects. */
	refresh(): Promise<void>;
	/** Drops assets that no kept page may need: those of earlier builds. */
	prune(): Promise<void>;
	/** Keeps nothing more, also of what is under way: the reader has said so. */
	stop(): void;
	/** Keeps again. */
	resume(): void;
	/** May be kept now: whole, no redirect, and not stopped. */
	mayKeep(response: Response): boolean;
};

/**
 * @param scope absolute address of the site, with a slash at its end
 */
export function keeperOf(scope: string): Keeper {
	let stopped = false;
	// Of a redirect's result a browser refuses to make a page.
	const mayKeep = (response: Response) => !stopped && response.status === 200 && !response.redirected;
	const kindAt = (address: string) =>
		address.startsWith(scope) ? kindOf(plain(address).slice(scope.length)) : undefined;

	/** Which further scripts come along. */
	type Along = (script: string) => string[];

	async function keepAsset(name: string, along: Along, seen = new Set<string>()): Promise<void> {
		if (stopped || seen.has(name)) return;
		seen.add(name);
		const address = `${scope}_astro/${name}`;
		const kept = await caches.match(address, { cacheName: CACHES.assets });
		const response = kept ?? (await fetch(address));
		const text = name.endsWith(".js") ? await response.clone().text() : "";
		if (kept === undefined) {
			if (!mayKeep(response)) return;
			// Opened only now: opening makes the cache, also one that has just been deleted.
			await (await caches.open(CACHES.assets)).put(address, response);
		}
		await Promise.all(along(text).map((next) => keepAsset(next, along, seen)));
	}

	const keep = (address: string, load: RequestCache = "default") => keepWith(address, load, importsOfScript);
	const keepWhole = (address: string) => keepWith(address, "default", scriptsOfScript);

	async function keepWith(address: string, load: RequestCache, along: Along): Promise<void> {
		const kind = kindAt(address);
		if (kind === undefined) return;
		try {
			if (kind === "assets") return await keepAsset(address.slice(`${scope}_astro/`.length), along);
			const page = plain(address);
			const response = await fetch(page, { cache: load });
			const html = kind === "pages" ? await response.clone().text() : "";
			if (stopped) return;
			const cache = await caches.open(CACHES[kind]);
			// It is no longer there: a copy would outlive what it is a copy of.
			if (response.status === 404 || response.status === 410) await cache.delete(page);
			if (!mayKeep(response)) return;
			await cache.put(page, stamped(response, new Date()));
			const seen = new Set<string>();
			await Promise.all(assetsOfPage(html).map((name) => keepAsset(name, along, seen)));
		} catch {
			// No network, or no room: what was kept before stays.
		}
	}

	async function refresh(): Promise<void> {
		for (const kind of ["pages", "data"] as const) {
			const stem = CACHES[kind].replace(/\d+$/, "");
			// An older worker kept it in another shape: under the same addresses lies what we can read.
			for (const name of (await caches.keys()).filter((each) => each.startsWith(stem))) {
				const cache = await caches.open(name);
				for (const { url } of await cache.keys()) {
					await keep(url, "no-cache");
					// Kept by an older worker, which took a query for a part of the name.
					if (url !== plain(url)) await cache.delete(url);
				}
			}
		}
	}

	async function prune(): Promise<void> {
		const pages = await caches.open(CACHES.pages);
		const assets = await caches.open(CACHES.assets);
		// What is kept while this runs was not looked at, and is no leftover.
		const before = await assets.keys();
		const needed = new Set<string>();
		const waiting: string[] = [];
		for (const request of await pages.keys())
			waiting.push(...assetsOfPage((await (await pages.match(request))?.text()) ?? ""));
		for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
			if (needed.has(name)) continue;
			needed.add(name);
			const script = name.endsWith(".js") ? await assets.match(`${scope}_astro/${name}`) : undefined;
			waiting.push(...scriptsOfScript((await script?.text()) ?? ""));
		}
		for (const request of before)
			if (!needed.has(request.url.slice(`${scope}_astro/`.length))) await assets.delete(request);
	}

	return {
		keep,
		keepWhole,
		refresh,
		prune,
		stop: () => {
			stopped = true;
		},
		resume: () => {
			stopped = false;
		},
		mayKeep,
	};
}
