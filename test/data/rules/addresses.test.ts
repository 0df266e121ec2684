/** A reader is sent to the publisher, over https, and nobody is told who sent them. */
import { expect, test } from "vitest";
import { MIRRORS, TRACKING } from "../../support/addresses.ts";
import { allRecords, readLedger } from "../../support/ledger.ts";

const ledger = readLedger();
const links = [
	...allRecords(ledger).flatMap(({ id, sources }) => sources.map(({ url }) => ({ id, url: new URL(url) }))),
	...ledger.stores.flatMap(({ id, ordersUrl, contactUrl, returnsUrl }) =>
		[ordersUrl, contactUrl, returnsUrl].map((url) => ({ id, url: new URL(url) })),
	),
];
const named = (found: typeof links) => found.map(({ id, url }) => `${id}: ${url}`);

/** Publishers that have no https, by host, each with the reason; none so far. */
const PLAIN_HTTP: Record<string, string> = {};

test("publishers' own addresses, no mirrors", () => {
	expect(named(links.filter(({ url }) => MIRRORS.some((mirror) => mirror.test(url.hostname))))).toEqual([]);
});

test("https, but for the exceptions with a reason", () => {
	expect(named(links.filter(({ url }) => url.protocol !== "https:" && !(url.hostname in PLAIN_HTTP)))).toEqual([]);
});

test("no exception is left that nobody needs", () => {
	const hosts = new Set(links.map(({ url }) => url.hostname));
	expect(Object.keys(PLAIN_HTTP).filter((host) => !hosts.has(host))).toEqual([]);
});

test("no tracking", () => {
	expect(named(links.filter(({ url }) => TRACKING.test(url.href)))).toEqual([]);
});

test("a store's own pages are on its own domain", () => {
	const strayed = ledger.stores.flatMap(({ id, domain, ordersUrl, contactUrl, returnsUrl }) =>
		[ordersUrl, contactUrl, returnsUrl]
			.filter((url) => new URL(url).hostname !== `www.${domain}`)
			.map((url) => `${id}: ${url}`),
	);
	expect(strayed).toEqual([]);
});
