/** A calendar day as people write it. */
import { daysBetween } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";

export type Lang = "zh-CN" | "en";

const FORMATS: Record<Lang, Intl.DateTimeFormat> = {
	"zh-CN": new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
	en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
};
const WEEKDAYS: Record<Lang, Intl.DateTimeFormat> = {
	"zh-CN": new Intl.DateTimeFormat("zh-CN", { weekday: "short", timeZone: "UTC" }),
	en: new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }),
};

/** Noon of that day in UTC, as milliseconds: far from every midnight. */
const noon = (day: IsoDate) => Date.parse(`${day}T12:00:00Z`);

/** `2026年11月14日（周六）` · `Sat 14 Nov 2026` */
export function dayText(day: IsoDate, lang: Lang): string {
	const date = FORMATS[lang].format(noon(day));
	const weekday = WEEKDAYS[lang].format(noon(day));
	return lang === "zh-CN" ? `${date}（${weekday}）` : `${weekday} ${date}`;
}

/** Without weekday, for narrow places. */
export const dayTextShort = (day: IsoDate, lang: Lang): string => FORMATS[lang].format(noon(day));

const LONG: Record<Lang, Intl.DateTimeFormat> = {
	"zh-CN": FORMATS["zh-CN"],
	en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** `2026年1月31日` · `31 January 2026`: for running text and tables of the pages. */
export const dayTextLong = (day: IsoDate, lang: Lang): string => LONG[lang].format(noon(day));

/** `还有 3 天`, `tomorrow`, `2 days ago`: how far a day is from today, as a last day (`left`) or a first one (`in`). */
export function distanceText(day: IsoDate, today: IsoDate, as: "left" | "in", t: Strings): string {
	const days = daysBetween(today, day);
	if (days === 0) return t["clock.left.none"];
	if (days < 0) return days === -1 ? t["clock.ago.one"] : fill(t["clock.ago"], { days: -days });
	if (as === "left") return days === 1 ? t["clock.left.one"] : fill(t["clock.left"], { days });
	return days === 1 ? t["clock.in.one"] : fill(t["clock.in"], { days });
}

/** Name of a month, 1 to 12, for error sentences. */
export const monthName = (month: number, lang: Lang): string =>
	new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 15));
