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
import { twinsOf, type Wanted } from "./markdown/twins.ts";

const isListed = (page: BuiltPage): page is BuiltPage & Listed => page.locale !== undefined && page.twin !== undefined;

/** A file by its address with host. */
type Beside = readonly [address: URL, content: string | Buffer];

type Made = { files: Beside[]; summary: string };

/** What a twin is made of, for each page that has one. */
const wantedOf = (listed: readonly (BuiltPage & Listed)[]): Wanted[] =>
	listed.map(({ id, locale, slug, title, description, url, main }) => {
		const other = listed.find((page) => page.locale === otherLocale(locale) && page.slug === slug);
		if (!other) throw new Error(`${id} has no twin in the other language.`);
		return { locale, title, description, url: url.href, otherTwin: other.twin.href, main };
	});

export function besidePages(): AstroIntegration {
	let base = "/";
	let cache = "";
	let beside: Promise<Made> | undefined;

	async function made(pages: readonly BuiltPage[]): Promise<Made> {
		const listed = pages.filter(isListed);
		const painter = cardPainter(cache);
		const [twins, ...cards] = await Promise.all([
			twinsOf(wantedOf(listed)),
			...pages.map(async (page): Promise<Beside> => [page.image, await painter.paint(page)]),
		]);
		const doorway = pages.find(({ id }) => id === "");
		return {
			files: [
				...cards,
				...listed.map(({ twin }, at): Beside => [twin, twins[at] ?? ""]),
				...(doorway ? [[new URL("llms.txt", doorway.url), llmsText(listed, doorway.url)] as const] : []),
			],
			summary: `${pages.length} share images (${painter.finish()} drawn), ${twins.length} Markdown twins, llms.txt`,
		};
	}

	return {
		name: "beside-pages",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base.replace(/\/?$/, "/");
				cache = join(fileURLToPath(config.cacheDir), "share-images");
			},
			// Begun as soon as the pages are there: the search index, which comes first, leaves processors idle.
			"astro:build:generated": ({ dir }) => {
				beside = made(readBuiltPages(fileURLToPath(dir)));
				// Whoever waits for it below hears of what goes wrong.
				beside.catch(() => undefined);
			},
			"astro:build:done": async ({ dir, logger }) => {
				if (beside === undefined)
					throw new Error("Nothing was made of the built pages: Astro did not say when they were there.");
				const { files, summary } = await beside;
				for (const [address, content] of files) {
					const file = join(fileURLToPath(dir), decodeURIComponent(address.pathname).slice(base.length));
					mkdirSync(dirname(file), { recursive: true });
					writeFileSync(file, content);
				}
				logger.info(summary);
			},
		},
	};
}
