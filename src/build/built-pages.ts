/** The pages as they were built: what their heads say of them, for everything that is made from them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { select } from "hast-util-select";
import { type Locale, localeOf } from "../locales.ts";
import { treeOf } from "./html-tree.ts";

export type BuiltPage = {
	/** `zh/steps/contact`, `en`; the doorway has the empty one. */
	id: string;
	locale: Locale | undefined;
	/** Address below the language. */
	slug: string;
	title: string;
	description: string;
	/** Addresses with host, as the page itself names them. */
	url: URL;
	image: URL;
	twin: URL | undefined;
	/** Its `<main>` as it was built: later some of it is left out (`lean-pages.ts`). */
	main: string;
};

/** Most of a head, and nothing that is asked for here. */
const STYLES = /<style>[\s\S]*?<\/style>/g;

/** Nothing else on a page is called so, and what stands around it is more than half of a page. */
const MAIN = /<main[\s>][\s\S]*?<\/main>/;

/** The doorway is for nobody's search, and yet the one address that people write down: it has a card. */
const DOORWAY = "index.html";

/**
 * Every page that has an address of its own to be sent: not the 404 page, nor what only leads on or stands in for
 * another page. A page whose head lacks something stops the build.
 */
export function readBuiltPages(dist: string): BuiltPage[] {
	return readdirSync(dist, { recursive: true, encoding: "utf8" })
		.map((name) => name.replaceAll("\\", "/"))
		.filter((name) => /(^|\/)index\.html$/.test(name))
		.sort()
		.map((name) => {
			const html = readFileSync(join(dist, name), "utf8");
			const [head = ""] = html.split("</head>", 1);
			return { name, main: MAIN.exec(html)?.[0] ?? "", head: select("head", treeOf(head.replace(STYLES, ""))) };
		})
		.filter(({ name, head }) => name === DOORWAY || !select('meta[name="robots"][content~="noindex"]', head))
		.map(({ name, main, head }) => {
			const found = (selector: string, attribute: string) => select(selector, head)?.properties[attribute];
			const wanted = (selector: string, attribute: string): string => {
				const value = found(selector, attribute);
				if (typeof value !== "string") throw new Error(`${name} has no ${selector} in its head.`);
				return value;
			};
			const id = name.replace(/\/?index\.html$/, "");
			const locale = localeOf(id);
			const twin = found('link[rel="alternate"][type="text/markdown"]', "href");
			return {
				id,
				locale,
				slug: locale ? id.slice(locale.length + 1) : "",
				title: wanted('meta[property="og:title"]', "content"),
				description: wanted('meta[property="og:description"]', "content"),
				url: new URL(wanted('link[rel="canonical"]', "href")),
				image: new URL(wanted('meta[property="og:image"]', "content")),
				twin: typeof twin === "string" ? new URL(twin) : undefined,
				main,
			};
		});
}
