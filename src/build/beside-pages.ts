/**
 * What is made from the built pages and stands beside them: a share image each, a Markdown twin each, and `/llms.txt`.
 * From the pages and not from the files they were written in: a page that is drawn from records has no file, and only
 * a built page has figures and sources as text.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { otherLocale } from "../locales.ts";
import { type BuiltPage, readBuiltPages } from "./built-pages.ts";
import { cardPainter } from "./cards/draw.ts";
import { type Listed, llmsText } from "./markdown/llms.ts";
import { twinOf } from "./markdown/twin.ts";

const isListed = (page: BuiltPage): page is BuiltPage & Listed => page.locale !== undefined && page.twin !== undefined;

export function besidePages(): AstroIntegration {
	let base = "/";
	let cache = "";
	return {
		name: "beside-pages",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base.replace(/\/?$/, "/");
				cache = join(fileURLToPath(config.cacheDir), "share-images");
			},
			"astro:build:done": async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const write = (address: URL, content: string | Buffer) => {
					const file = join(dist, decodeURIComponent(address.pathname).slice(base.length));
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, content);
				};
				const pages = readBuiltPages(dist);
				const painter = cardPainter(cache);
				// Drawn by threads of their own while the twins are made here, which lets them begin between two twins.
				const images = Promise.all(pages.map(async (page) => write(page.image, await painter.paint(page))));

				const listed = pages.filter(isListed);
				for (const page of listed) {
					await setImmediate();
					const other = listed.find(({ locale, slug }) => locale === otherLocale(page.locale) && slug === page.slug);
					if (!other) throw new Error(`${page.id} has no twin in the other language.`);
					write(page.twin, twinOf({ ...page, otherTwin: other.twin }));
				}
				await images;
				const drawn = painter.finish();
				const doorway = pages.find(({ id }) => id === "");
				if (doorway) write(new URL("llms.txt", doorway.url), llmsText(listed, doorway.url));
				logger.info(`${pages.length} share images (${drawn} drawn), ${listed.length} Markdown twins, llms.txt`);
			},
		},
	};
}
