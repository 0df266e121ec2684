/** The strings of both languages at once: for pages that speak both, and for what is written after the pages. */
import en from "../../content/i18n/en.json" with { type: "json" };
import zh from "../../content/i18n/zh-CN.json" with { type: "json" };
import type { Locale } from "../locales.ts";
import type { Strings } from "../strings.ts";

export const TEXTS: Readonly<Record<Locale, Strings>> = { zh: zh as Strings, en };

/** The site's name where a page speaks both languages. */
export const BOTH_NAMES = `${TEXTS.zh["site.name"]} · ${TEXTS.en["site.name"]}`;
