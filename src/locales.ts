/** The two languages: the folder in `content/docs`, the first part of every address, and the BCP 47 tag. */
export const LOCALES = {
	zh: { label: "简体中文", lang: "zh-CN" },
	en: { label: "English", lang: "en" },
} as const;
export type Locale = keyof typeof LOCALES;

export const DEFAULT_LOCALE: Locale = "zh";

/** The other language of a page. */
export const otherLocale = (locale: Locale): Locale => (locale === "zh" ? "en" : "zh");

/** Which language a page address belongs to; `undefined` for the doorway and the 404 page. */
export function localeOf(pathOrLang: string | undefined): Locale | undefined {
	const first = pathOrLang?.replace(/^\//, "").split("/")[0]?.toLowerCase();
	if (first === "zh" || first === "zh-cn") return "zh";
	if (first === "en") return "en";
	return undefined;
}
