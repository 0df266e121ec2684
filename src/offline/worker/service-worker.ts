/**
 * Works without the network what was read with it: pages once read, the tools, the rules of the stores once chosen.
 * The network is asked first for everything that may change; a copy says that it is one, and of which day.
 * Rules with dates are worth nothing when they are stale and do not say so.
 */
import { clientsClaim } from "workbox-core/clientsClaim.js";
import type { WorkboxPlugin } from "workbox-core/types.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import type { Strategy } from "workbox-strategies/Strategy.js";
import { type Request as Asked, CACHES, isOurs } from "../names.ts";
import { type Kind, keeperOf, kindOf, plain } from "./keep.ts";
import { asSavedCopy, stamped } from "./saved-copy.ts";

declare const self: ServiceWorkerGlobalScope;
/** Set by the build: a hash of the site, so that a new site is a new worker. */
declare const BUILD: string;

/** How long the network may take before the copy is shown instead. */
const PATIENCE_S = 6;

const { scope } = self.registration;
const keeper = keeperOf(scope);
const lost = `${scope}offline/`;
const kindAt = (url: URL) =>
	url.href.startsWith(scope) ? kindOf(url.pathname.slice(new URL(scope).pathname.length)) : undefined;

const keepWhole: WorkboxPlugin = {
	cacheKeyWillBeUsed: async ({ request }) => plain(request.url),
	cacheWillUpdate: async ({ response }) => (keeper.mayKeep(response) ? stamped(response, new Date()) : null),
};
const sayWhenOld: WorkboxPlugin = {
	cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && asSavedCopy(cachedResponse),
	// Never read and no network: a page that says so and names what is there.
	handlerDidError: async () => (await caches.match(lost)) ?? Response.error(),
};

/** How each kind is answered. */
const STRATEGIES = {
	pages: new NetworkFirst({
		cacheName: CACHES.pages,
		networkTimeoutSeconds: PATIENCE_S,
		plugins: [keepWhole, sayWhenOld],
	}),
	data: new NetworkFirst({ cacheName: CACHES.data, networkTimeoutSeconds: PATIENCE_S, plugins: [keepWhole] }),
	assets: new CacheFirst({
		cacheName: CACHES.assets,
		plugins: [{ cacheWillUpdate: async ({ response }) => (keeper.mayKeep(response) ? response : null) }],
	}),
} satisfies Record<Kind, Strategy>;

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const kind = request.method === "GET" ? kindAt(new URL(request.url)) : undefined;
	// A page that a script asks for is the network's: only what the reader opens is shown from the device.
	if (kind === undefined || (kind === "pages" && request.mode !== "navigate")) return;
	event.respondWith(STRATEGIES[kind].handle({ event, request }));
});

/** Caches of an older shape. */
async function dropOldCaches(): Promise<void> {
	const kept: readonly string[] = Object.values(CACHES);
	for (const name of await caches.keys()) if (isOurs(name) && !kept.includes(name)) await caches.delete(name);
}

async function forget(): Promise<void> {
	keeper.stop();
	for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
	await self.registration.unregister();
}

self.addEventListener("install", (event) => {
	// Nothing of the old worker is needed by a page that is open: its assets stay where they are.
	event.waitUntil(Promise.all([keeper.keep(lost, "no-cache"), self.skipWaiting()]));
});
self.addEventListener("activate", (event) => {
	event.waitUntil(keeper.refresh().then(dropOldCaches).then(keeper.prune));
});
self.addEventListener("message", (event) => {
	const asked = event.data as Asked;
	// A page asks for it only where the reader wants it, perhaps again.
	if (asked.ask === "keep" || asked.ask === "keep-tools") keeper.resume();
	// Just read: what the browser still has of it is what the reader saw, and nothing is asked for twice.
	if (asked.ask === "keep")
		event.waitUntil(Promise.all(asked.addresses.map((address) => keeper.keep(address, "force-cache"))));
	if (asked.ask === "keep-tools") {
		const pages = ["deadlines", "evidence"].map((tool) => `${scope}${asked.locale}/tools/${tool}/`);
		event.waitUntil(Promise.all(pages.map(keeper.keepWhole)));
	}
	if (asked.ask === "forget") event.waitUntil(forget());
	// A worker is a new one only if its text is: this puts the build into it, and lets a page ask which one it is.
	if (asked.ask === "build") event.source?.postMessage({ build: BUILD });
});
clientsClaim();
