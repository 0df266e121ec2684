/**
 * How a figure of a record is written in each language. One style everywhere:
 * 30个自然日 / 30 days · 10个工作日 / 10 business days · 20% · 25美元 / US$25 · 2026年1月31日 / 31 January 2026.
 */
import type { Unit } from "../engine/rule.ts";
import { dayTextLong } from "../export/day-text.ts";
import { LOCALES, type Locale } from "../locales.ts";
import type { RuleRecord } from "../schema/record.ts";
import { fill, type StringKey } from "../strings.ts";

/** `Astro.locals.t`, as far as our own parts need it. */
export type Translate = (key: StringKey) => string;

export type Version = NonNullable<RuleRecord["versions"]>[number];
export type Amount = NonNullable<RuleRecord["amount"]>;

/** A number of days, hours … with its unit; says 自然日 or 工作日 itself. Nothing to wait for is "the same day". */
export function countText({ count, unit }: { count: number; unit: Unit }, t: Translate): string {
	if (count === 0) return t("part.unit.none");
	return fill(t(count === 1 ? `part.unit.${unit}.one` : `part.unit.${unit}`), { count });
}

/** A share of the price, or a sum of money with the currency's name (zh) or sign (en). */
export function amountText({ value, unit }: Amount, locale: Locale): string {
	if (unit === "percent")
		return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
	return locale === "zh" ? moneyInChinese(value, unit) : moneyInEnglish(value, unit);
}

const cents = (value: number) => (Number.isInteger(value) ? 0 : 2);

/** 25美元, 30万日元: 万 and 亿 are how large sums are read. */
function moneyInChinese(value: number, currency: string): string {
	const size =
		value >= 10_000
			? ({ notation: "compact", maximumSignificantDigits: 6 } as const)
			: { minimumFractionDigits: cents(value) };
	return new Intl.NumberFormat("zh-CN", { style: "currency", currency, currencyDisplay: "name", ...size }).format(
		value,
	);
}

/** US$25, US$309.5 million. British signs tell US$ from other dollars. */
function moneyInEnglish(value: number, currency: string): string {
	const sign = new Intl.NumberFormat("en-GB", { style: "currency", currency })
		.formatToParts(0)
		.find(({ type }) => type === "currency");
	const size =
		value >= 1_000_000
			? ({ notation: "compact", compactDisplay: "long", maximumSignificantDigits: 6 } as const)
			: { minimumFractionDigits: cents(value) };
	return `${sign?.value ?? currency}${new Intl.NumberFormat("en-GB", size).format(value)}`;
}

/** A calendar day in words. */
export const dayText = (iso: string, locale: Locale): string => dayTextLong(iso, LOCALES[locale].lang);

/** The version in force on a day, or without a day the one in force last. */
export function versionOn(versions: readonly Version[], on?: string): Version | undefined {
	if (on) return versions.find(({ from, until }) => (!from || from <= on) && (!until || on <= until));
	return [...versions].sort((a, b) => (a.from ?? "").localeCompare(b.from ?? "")).at(-1);
}

/**
 * The figure of a record in words; `undefined` where it is not known (an unsourced record).
 * A record that is sourced but holds no figure is a mistake of the page that asks for one.
 */
export function figureText(
	record: RuleRecord,
	how: { locale: Locale; t: Translate; page: string; reading?: "cautious" | undefined; on?: string | undefined },
): string | undefined {
	const { locale, t, page, reading, on } = how;
	const missing = (what: string) => new Error(`${page} asks for ${what} of rule "${record.id}", which has none.`);
	if (reading === "cautious") {
		if (!record.cautious) throw missing("the cautious reading");
		return countText(record.cautious, t);
	}
	if (record.versions) {
		const version = versionOn(record.versions, on);
		if (!version) throw missing(`a version on ${on}`);
		return countText(version, t);
	}
	if (record.period) return countText(record.period, t);
	if (record.amount) return amountText(record.amount, locale);
	if (record.season?.until) return dayText(record.season.until, locale);
	if (record.confidence === "unsourced") return undefined;
	throw missing("a figure");
}

/** The figure where the record has one; many records only say something. */
export function figureIfAny(record: RuleRecord, how: Parameters<typeof figureText>[1]): string | undefined {
	const { versions, period, amount, season } = record;
	return (versions ?? period ?? amount ?? season?.until) ? figureText(record, how) : undefined;
}
