/**
 * What is made from the built pages and stands beside them: a share image each, a Markdown twin each, and `/llms.txt`.
 * From the pages and not from the files they were written in: a page that is drawn from records has no file, and only
 * a built page has figures and sources as text.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { otherLocale } from "../locales.ts";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";
import { cardPainter } from "./cards/draw.ts";
import { type Listed, llmsText } from "./markdown/llms.ts";
import { twinsOf } from "./markdown/twins.ts";

const isListed = (page: BuiltPage): page is BuiltPage & Listed => page.locale !== undefined && page.twin !== undefined;

export function besidePages(): AstroIntegration {
	let base = "/";
	let cache = "";
	let pages: BuiltPage[] = [];
	let listed: (BuiltPage & Listed)[] = [];
	let twins: Promise<string[]> = Promise.resolve([]);
	return {
		name: "beside-pages",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base.replace(/\/?$/, "/");
				cache = join(fileURLToPath(config.cacheDir), "share-images");
			},
			// Begun as soon as the pages are there: the search index, which comes first, leaves processors idle.
			"astro:build:generated": ({ dir }) => {
				pages = readBuiltPages(fileURLToPath(dir));
				listed = pages.filter(isListed);
				twins = twinsOf(
					listed.map(({ id, locale, slug, title, description, url, file }) => {
						const other = listed.find((page) => page.locale === otherLocale(locale) && page.slug === slug);
						if (!other) throw new Error(`${id} has no twin in the other language.`);
						return { locale, title, description, url: url.href, otherTwin: other.twin.href, file };
					}),
				);
				// Whoever waits for them below hears of what goes wrong.
				twins.catch(() => undefined);
			},
			"astro:build:done": async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const write = (address: URL, content: string | Buffer) => {
					const file = join(dist, decodeURIComponent(address.pathname).slice(base.length));
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, content);
				};
				const painter = cardPainter(cache);
				await Promise.all(pages.map(async (page) => write(page.image, await painter.paint(page))));
				const drawn = painter.finish();
				for (const [at, text] of (await twins).entries()) {
					const page = listed[at];
					if (page) write(page.twin, text);
				}
				const doorway = pages.find(({ id }) => id === "");
				if (doorway) write(new URL("llms.txt", doorway.url), llmsText(listed, doorway.url));
				logger.info(`${pages.length} share images (${drawn} drawn), ${listed.length} Markdown twins, llms.txt`);
			},
		},
	};
}
