/** The built site (`dist/`), read as a browser without script would. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";

const { DIST } = process.env;
export const dist = DIST ?? join(import.meta.dirname, "../../dist");

/** Stops with a plain message where nothing has been built yet. */
export function requireDist(): void {
	if (!existsSync(join(dist, "index.html"))) throw new Error(`No built site in ${dist}. Run "npm run build" first.`);
}

export type BuiltPage = {
	/** Path as a browser asks for it: `/zh/steps/contact/`, `/404.html`. */
	path: string;
	html: string;
	document: Document;
};

const files = (ending: string) =>
	readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending));

/** What is left at an old address sends the reader on (src/build/redirects.ts): it is no page of the guide. */
const isMoved = (html: string) => html.includes('http-equiv="refresh"');

/** Every HTML page of the site, parsed once. */
export const builtPages = (): BuiltPage[] => parsedPages((html) => !isMoved(html));

/** The pages at addresses that moved. */
export const movedPages = (): BuiltPage[] => parsedPages(isMoved);

function parsedPages(wanted: (html: string) => boolean): BuiltPage[] {
	requireDist();
	const { DOMParser } = new Window();
	return files(".html")
		.filter((name) => !name.startsWith("pagefind/"))
		.sort()
		.map((name) => ({ name, html: readFileSync(join(dist, name), "utf8") }))
		.filter(({ html }) => wanted(html))
		.map(({ name, html }) => {
			const document = new DOMParser().parseFromString(html, "text/html") as unknown as Document;
			return { path: `/${name.replace(/(^|\/)index\.html$/, "$1")}`, html, document };
		});
}

/** Text files of the site with this ending, such as `.css` or `.js`. */
export function builtFiles(ending: string): { name: string; text: string }[] {
	requireDist();
	return files(ending).map((name) => ({ name, text: readFileSync(join(dist, name), "utf8") }));
}

/** Is there a file for this path of the site? */
export const isServed = (path: string): boolean =>
	existsSync(join(dist, path.endsWith("/") ? `${path}index.html` : path));

/** What a reader can read of a page: without scripts, styles and templates. */
export function readableText({ document }: BuiltPage): string {
	const body = document.body.cloneNode(true) as HTMLElement;
	for (const hidden of body.querySelectorAll("script, style, template, noscript")) hidden.remove();
	return body.textContent ?? "";
}
