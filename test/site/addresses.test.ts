/**
 * Addresses that were public stay public: `test/data/addresses.txt` lists every page, place and link key there ever was.
 * `npm run addresses` adds new ones to the list; it takes none away.
 */
import { expect, test } from "vitest";
import { readRedirects } from "../../src/build/redirects.ts";
import {
	addressesIn,
	linkAddresses,
	publicIds,
	readList,
	withoutLanguage,
	writeList,
} from "../support/public-addresses.ts";
import { builtPages, isServed, movedPages } from "../support/site.ts";

const pages = builtPages();
const zh = new Set(addressesIn("zh", pages));
const en = new Set(addressesIn("en", pages));
const links = linkAddresses();
const { pages: movedPaths, places: movedPlaces } = readRedirects(
	new URL("../../content/redirects.yaml", import.meta.url),
);
const exists = (address: string) => (zh.has(address) && en.has(address)) || links.includes(address);
/** Where an address leads today; a place on a page that moved goes along with its page. */
function leadsTo(address: string): string | undefined {
	if (exists(address)) return address;
	const [path = "", id] = address.split("#");
	if (Object.hasOwn(movedPlaces, address)) return movedPlaces[address];
	const page = Object.hasOwn(movedPaths, path) ? movedPaths[path] : undefined;
	return page === undefined || page.includes("#") || id === undefined ? page : `${page}#${id}`;
}

if (process.env.WRITE_ADDRESSES) writeList([...readList(), ...zh, ...links]);
const list = readList();

test("no address that was public is lost", () => {
	const lost = list.filter((address) => !exists(leadsTo(address) ?? "-"));
	expect(lost, "Give each of these a new address in content/redirects.yaml.").toEqual([]);
});

test("the list knows every address there is", () => {
	const known = new Set(list);
	const fresh = [...zh, ...links].filter((address) => !known.has(address));
	expect(fresh, 'New addresses: check that they shall stay, then run "npm run addresses".').toEqual([]);
});

test("both languages have the same addresses", () => {
	expect(
		[...zh].filter((address) => !en.has(address)),
		"only in Chinese",
	).toEqual([]);
	expect(
		[...en].filter((address) => !zh.has(address)),
		"only in English",
	).toEqual([]);
});

test("every address is short, in lower case and ASCII: chat programs break everything else", () => {
	const wrong = pages.flatMap((page) => {
		const odd = publicIds(page).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 80);
		const path = withoutLanguage(page.path);
		return [...odd, ...(/^\/(([a-z0-9]+(-[a-z0-9]+)*\/)*|404\.html)$/.test(path) ? [] : [path])].map(
			(part) => `${page.path} ${part}`,
		);
	});
	expect(wrong).toEqual([]);
});

test("an address that moved leads to one there is, in both languages, and hides none", () => {
	for (const [from, to] of [...Object.entries(movedPaths), ...Object.entries(movedPlaces)]) {
		expect(exists(to), `${from} → ${to}`).toBe(true);
		expect(exists(from), `${from} is still there`).toBe(false);
	}
	const left = movedPages();
	expect(left.map(({ path }) => path).sort()).toEqual(
		Object.keys(movedPaths)
			.flatMap((path) => [`/en${path}`, `/zh${path}`])
			.sort(),
	);
	for (const { path, document } of left) {
		const href = document.querySelector("main a")?.getAttribute("href") ?? "";
		expect(href.slice(0, 4), path).toBe(path.slice(0, 4));
		expect(isServed(href.split("#")[0] ?? ""), path).toBe(true);
		expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")).toBe(`0;url=${href}`);
	}
});
