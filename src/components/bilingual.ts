import { DEFAULT_LOCALE, type Locale, localeOf } from "../locales.ts";

/** Both languages of a text that stands in a record. */
export type Bilingual = Record<Locale, string>;

/** The path the site is served under, with a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The language of the page that is being rendered; the 404 page counts as Chinese. */
export const pageLocale = (url: URL): Locale => localeOf(url.pathname.slice(base.length)) ?? DEFAULT_LOCALE;

/** Address of a page of ours: `pageHref("zh", "steps/contact/#write-to-seller")`. */
export const pageHref = (locale: Locale, path: string): string => `${base}${locale}/${path}`;
