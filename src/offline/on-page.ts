/** The page's side of the service worker: starts it, tells it what was read, and ends it when the reader says so. */
import type { Request as Asked } from "./names.ts";
import { isOurs } from "./names.ts";

/** Kept on the device: the reader wants no pages kept. */
const OFF = "claim-guide.offline";

/** Has the reader switched keeping off? Where the browser lets us remember nothing, nothing is kept either. */
export function isSwitchedOff(): boolean {
	try {
		return localStorage.getItem(OFF) === "off";
	} catch {
		return true;
	}
}

/** Can this browser keep pages at all? Not over plain HTTP, and not inside some chat apps. */
export const canKeep = (): boolean => "serviceWorker" in navigator && window.isSecureContext;

const ask = (worker: ServiceWorker, asked: Asked) => worker.postMessage(asked);

/** What this page has loaded of our own, with the page itself. */
function loaded(): string[] {
	const files = performance.getEntriesByType("resource").map(({ name }) => name);
	return [...new Set([location.href, ...files.filter((name) => name.startsWith(location.origin))])];
}

/** Data of metered readers is theirs to spend. */
const saves = (): boolean =>
	(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Starts the worker behind everything the reader waits for. The first page that is read is kept with what it loaded;
 * from the second one on both tools are kept too, so that one visit costs nothing that was not read.
 *
 * @param base path of the site, with a slash at its end
 * @param locale of the page
 */
export async function keepForOffline(base: string, locale: string): Promise<void> {
	if (!canKeep() || isSwitchedOff()) return;
	const { serviceWorker } = navigator;
	const before = serviceWorker.controller;
	try {
		await serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: "none" });
		const { active } = await serviceWorker.ready;
		if (active === null) return;
		if (before === null) ask(active, { ask: "keep", addresses: loaded() });
		else if (!saves()) ask(active, { ask: "keep-tools", locale });
	} catch {
		// Without it everything works as before, with the network.
	}
}

/** Deletes what is kept and ends the worker. Answers whether nothing is left. */
export async function dropOffline(): Promise<boolean> {
	try {
		if ("serviceWorker" in navigator)
			for (const registration of await navigator.serviceWorker.getRegistrations()) {
				registration.active?.postMessage({ ask: "forget" } satisfies Asked);
				await registration.unregister();
			}
		if ("caches" in window) for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
		return true;
	} catch {
		return false;
	}
}

/** Remembers the reader's choice, and drops or starts accordingly. Answers whether the browser let us. */
export async function switchOffline(on: boolean, base: string, locale: string): Promise<boolean> {
	try {
		if (on) localStorage.removeItem(OFF);
		else localStorage.setItem(OFF, "off");
	} catch {
		return false;
	}
	if (!on) return dropOffline();
	await keepForOffline(base, locale);
	return true;
}
