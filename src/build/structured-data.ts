/**
 * What a page is, for programs that read JSON-LD: one graph per page. Search engines still draw paths from
 * `BreadcrumbList` and dates from `Article`; they no longer draw steps, so `HowTo` stands once, on the home page,
 * where the steps really are listed.
 */
import { STEPS, stepSlug, storeSlug } from "../guide.ts";
import { LOCALES, type Locale } from "../locales.ts";
import type { StringKey } from "../strings.ts";
import { absolute } from "./head.ts";
import { groups, ownerSlug, recordsFor } from "./ledger.ts";
import { shareImagePath } from "./share-address.ts";

type Translate = (key: StringKey) => string;
type Thing = { "@type": string; [property: string]: unknown };

export type Page = {
	locale: Locale;
	/** Address below the language, without slashes around it; empty for the home page. */
	slug: string;
	title: string;
	description: string;
	t: Translate;
	site: URL | undefined;
};

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The pages above a page, the home page first. A folder without a page of its own is none. */
function above(slug: string, t: Translate): { slug: string; name: string }[] {
	const home = { slug: "", name: t("site.name") };
	if (slug === "") return [];
	if (slug.startsWith(`${storeSlug()}/`)) return [home, { slug: storeSlug(), name: t("stores.title") }];
	if (slug.startsWith("reference/rules/")) return [home, { slug: "reference/rules", name: t("ledger.title") }];
	return [home];
}

/** The day on which everything on a page drawn from records had been looked at: the oldest of its checks. */
async function lastReviewed(slug: string): Promise<string | undefined> {
	const store = /^stores\/(.+)$/.exec(slug)?.[1];
	const owner = /^reference\/rules\/(.+)$/.exec(slug)?.[1];
	const records = store
		? await recordsFor(store, slug)
		: (await groups())
				.filter(({ owner: its }) => owner === (its.kind === "card" ? "cards" : ownerSlug(its)))
				.flatMap(({ rules }) => rules);
	return records.map(({ checkedOn }) => checkedOn).sort()[0];
}

export async function structuredData({ locale, slug, title, description, t, site }: Page) {
	const address = (path: string) => absolute(`${locale}/${path && `${path}/`}`, site);
	const url = address(slug);
	const home = address("");
	const inLanguage = LOCALES[locale].lang;
	const website: Thing = { "@type": "WebSite", "@id": `${home}#website`, name: t("site.name"), url: home, inLanguage };
	const publisher: Thing = { "@type": "Organization", name: t("site.name"), url: home };
	const reviewed = await lastReviewed(slug);
	const path = above(slug, t);
	const page: Thing = {
		"@type": "WebPage",
		"@id": url,
		url,
		name: title,
		description,
		inLanguage,
		isPartOf: { "@id": website["@id"] },
		primaryImageOfPage: {
			"@type": "ImageObject",
			url: absolute(shareImagePath([locale, slug].filter(Boolean).join("/")), site),
		},
		license: LICENCE,
		isAccessibleForFree: true,
		...(reviewed ? { lastReviewed: reviewed } : {}),
		...(path.length > 0 ? { breadcrumb: { "@id": `${url}#breadcrumb` } } : {}),
	};
	const graph: Thing[] = [website, page];
	if (path.length > 0)
		graph.push({
			"@type": "BreadcrumbList",
			"@id": `${url}#breadcrumb`,
			itemListElement: [...path, { slug, name: title }].map((place, at) => ({
				"@type": "ListItem",
				position: at + 1,
				name: place.name,
				item: address(place.slug),
			})),
		});
	if (slug === "")
		graph.push({
			"@type": "HowTo",
			"@id": `${url}#steps`,
			name: t("site.name"),
			description,
			inLanguage,
			step: STEPS.map((step, at) => ({
				"@type": "HowToStep",
				position: at + 1,
				name: t(`step.${step}.name`),
				text: t(`step.${step}.what`),
				url: address(stepSlug(step)),
			})),
		});
	if (STEPS.some((step) => stepSlug(step) === slug))
		graph.push({
			"@type": "Article",
			"@id": `${url}#article`,
			headline: title,
			description,
			inLanguage,
			mainEntityOfPage: { "@id": url },
			image: absolute(shareImagePath(`${locale}/${slug}`), site),
			author: publisher,
			publisher,
		});
	if (slug === "reference/data")
		graph.push({
			"@type": "Dataset",
			"@id": `${url}#data`,
			name: `${t("site.name")} · ${t("ledger.title")}`,
			description: `${description} ${t("ledger.description")}`,
			url,
			inLanguage: Object.values(LOCALES).map(({ lang }) => lang),
			license: LICENCE,
			isAccessibleForFree: true,
			creator: publisher,
			distribution: [
				{
					"@type": "DataDownload",
					encodingFormat: "application/json",
					contentUrl: absolute("api/v1/rules.json", site),
				},
			],
		});
	return { "@context": "https://schema.org", "@graph": graph };
}
