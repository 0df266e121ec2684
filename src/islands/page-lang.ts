import type { Lang } from "../export/day-text.ts";

/** The language of the page that a script finds itself on: it is loaded by pages of both. */
export const pageLang = (): Lang => (document.documentElement.lang === "en" ? "en" : "zh-CN");
