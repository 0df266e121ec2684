/**
 * What the head of a page says to chat apps and search engines, beside what Starlight says (title, canonical, languages):
 * the card that appears where a link is shared, the Markdown twin, and what the page is, as JSON-LD.
 */
import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import { base } from "../components/bilingual.ts";
import { STEPS, stepSlug } from "../guide.ts";
import { type Locale, otherLocale } from "../locales.ts";
import { fill, type StringKey } from "../strings.ts";
import { CARD } from "./cards/size.ts";
import { shareImagePath, twinPath } from "./share-address.ts";

export type HeadTags = StarlightRouteData["head"];
type Translate = (key: StringKey) => string;

/** Open Graph writes languages with a territory. */
const TERRITORY: Record<Locale, string> = { zh: "zh_CN", en: "en_US" };

export type Shared = {
	/** As routes are called: `zh/steps/contact`, `en`; the doorway and the 404 page share the empty one. */
	id: string;
	locale: Locale;
	title: string;
	description: string;
	siteName: string;
	/** What is told of the picture to somebody who cannot see it. */
	alt: string;
	/** The page's own address; the 404 page has none. */
	address?: string | undefined;
};

/** A page's address with host. Without a configured site (which this one always has) the path alone. */
export const absolute = (path: string, site: URL | undefined): string =>
	site ? new URL(`${base}${path}`, site).href : `${base}${path}`;

const property = (name: string, content: string): HeadTags[number] => ({
	tag: "meta",
	attrs: { property: name, content },
});
const named = (name: string, content: string): HeadTags[number] => ({ tag: "meta", attrs: { name, content } });

/** Open Graph and Twitter tags of one page: complete, so that no reader of one kind has to fall back on the other. */
export function shareTags(shared: Shared, site: URL | undefined): HeadTags {
	const { id, locale, title, description, siteName, alt, address } = shared;
	const image = absolute(shareImagePath(id), site);
	return [
		property("og:title", title),
		property("og:description", description),
		property("og:type", id === "" || id === locale ? "website" : "article"),
		...(address ? [property("og:url", address)] : []),
		property("og:site_name", siteName),
		property("og:locale", TERRITORY[locale]),
		property("og:locale:alternate", TERRITORY[otherLocale(locale)]),
		property("og:image", image),
		property("og:image:type", "image/png"),
		property("og:image:width", String(CARD.width)),
		property("og:image:height", String(CARD.height)),
		property("og:image:alt", alt),
		named("twitter:card", "summary_large_image"),
		named("twitter:title", title),
		named("twitter:description", description),
		named("twitter:image", image),
		named("twitter:image:alt", alt),
	];
}

/** A script that no browser runs: data for search engines. The same page always yields the same text. */
export const dataScript = (data: unknown): HeadTags[number] => ({
	tag: "script",
	attrs: { type: "application/ld+json" },
	content: JSON.stringify(data).replaceAll("<", "\\u003c"),
});

export const twinLink = (id: string, site: URL | undefined): HeadTags[number] => ({
	tag: "link",
	attrs: { rel: "alternate", type: "text/markdown", href: absolute(twinPath(id), site) },
});

/** Puts the tags in the place of those that Starlight wrote under the same names. */
export function replaceTags(head: HeadTags, tags: HeadTags): HeadTags {
	const isShare = ({ tag, attrs }: HeadTags[number]) =>
		tag === "meta" && /^(og|twitter):/.test(String(attrs?.property ?? attrs?.name ?? ""));
	return [...head.filter((tag) => !isShare(tag)), ...tags];
}

/** What the picture of a page shows, in words: its title, and on a step which of how many. */
export function imageAlt(slug: string, title: string, t: Translate): string {
	const step = STEPS.findIndex((candidate) => stepSlug(candidate) === slug);
	const where = step === -1 ? [] : [fill(t("part.steps.where"), { number: step + 1, total: STEPS.length })];
	return [title, ...where, t("site.name")].join(" · ");
}
