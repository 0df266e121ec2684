/** Addresses that moved: the pages left at the old ones, and the list of places for the script that looks for an id. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parse } from "yaml";
import { LOCALES, type Locale } from "../locales.ts";
import { type Redirects, redirectsFile } from "../schema/redirects.ts";
import { onceBuilt } from "./once-built.ts";
import { writeServerFile } from "./server-files.ts";

const WORDS: Record<Locale, { title: string; link: string }> = {
	zh: { title: "这一页搬家了", link: "去新的地址" },
	en: { title: "This page has moved", link: "Go to its new address" },
};

export const readRedirects = (file: string | URL): Redirects => redirectsFile.parse(parse(readFileSync(file, "utf8")));

/** Leads on with script. One text for all such pages, so that one hash in the security policy names it. */
const FOLLOW =
	'const[path,place=""]=document.documentElement.dataset.to.split("#");location.replace(path+location.search+(location.hash||(place&&"#"+place)))';

/**
 * The page at an old address. With script a place in the old address goes along, and a query does too; without, the
 * browser goes on by itself; where it may not, there is a link.
 *
 * @param to new path with language, from the base on: `/zh/steps/contact/#write-to-seller`
 */
export function movedPage(locale: Locale, to: string): string {
	const { title, link } = WORDS[locale];
	const [path = ""] = to.split("#");
	return `<!doctype html>
<html lang="${LOCALES[locale].lang}" data-to="${to}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="canonical" href="${path}">
<script>${FOLLOW}</script>
<meta http-equiv="refresh" content="0;url=${to}">
</head>
<body><main><h1>${title}</h1><p><a href="${to}">${link}</a></p></main></body>
</html>
`;
}

/** Path of each file to write, from the root of the site, and what is in it. */
export function movedFiles({ pages, places }: Redirects, base: string): { path: string; text: string }[] {
	const locales = Object.keys(LOCALES) as Locale[];
	return [
		...locales.flatMap((locale) =>
			Object.entries(pages).map(([from, to]) => ({
				path: `${locale}${from}index.html`,
				text: movedPage(locale, `${base}${locale}${to}`),
			})),
		),
		{ path: "data/places.json", text: JSON.stringify(places) },
	];
}

/** The same for servers, which lead on before a page is loaded: `_redirects` of static hosts, and lines for nginx. */
export function serverRedirects({ pages }: Redirects, base: string): { staticHosts: string; nginx: string } {
	const moved = Object.keys(LOCALES).flatMap((locale) =>
		Object.entries(pages).map(([from, to]) => ({ from: `${base}${locale}${from}`, to: `${base}${locale}${to}` })),
	);
	return {
		staticHosts: moved.map(({ from, to }) => `${from} ${to} 301\n`).join(""),
		nginx: moved
			.map(({ from, to }) => {
				// A query stands before the place on the page.
				const [path, place] = to.split("#");
				return `location = ${from} {\n\treturn 301 "${path}$is_args$args${place ? `#${place}` : ""}";\n}\n`;
			})
			.join(""),
	};
}

/** Writes them into the built site. They are no routes: no sitemap and no search shall know them. */
export const redirects = (): AstroIntegration =>
	onceBuilt("redirects", ({ root, dir, base }) => {
		const found = readRedirects(new URL("../../content/redirects.yaml", import.meta.url));
		for (const { path, text } of movedFiles(found, base)) {
			const file = new URL(path, dir);
			mkdirSync(new URL(".", file), { recursive: true });
			writeFileSync(fileURLToPath(file), text, { flag: "wx" });
		}
		const { staticHosts, nginx } = serverRedirects(found, base);
		writeFileSync(new URL("_redirects", dir), staticHosts);
		writeServerFile(root, dir, "claim-guide-redirects.conf", nginx);
	});
