import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "../locales.ts";

/**
 * The sitemap: the pages of both languages, each with its twin and the default, as in the pages' own heads. The doorway
 * stays out: it tells search engines not to list it, and a sitemap that lists it would say the opposite.
 */
export function pagesOfBothLanguages(): AstroIntegration {
	const languages = Object.keys(LOCALES).join("|");
	// Below whatever base the site is served.
	const isOfLanguage = new RegExp(`^(/[^/]+)*/(${languages})/`);
	return sitemap({
		filter: (url) => isOfLanguage.test(new URL(url).pathname),
		i18n: {
			defaultLocale: DEFAULT_LOCALE,
			locales: Object.fromEntries(Object.entries(LOCALES).map(([locale, { lang }]) => [locale, lang])),
		},
		serialize: (item) => {
			const standard = item.links?.find(({ lang }) => lang === LOCALES[DEFAULT_LOCALE as Locale].lang);
			const links = standard ? [...(item.links ?? []), { ...standard, lang: "x-default" }] : item.links;
			return links ? { ...item, links } : item;
		},
	});
}
