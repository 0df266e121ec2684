/** A holiday season in one sentence. One that is not announced says so; nothing is guessed from the year before. */
import type { Locale } from "../locales.ts";
import type { RuleRecord } from "../schema/record.ts";
import { fill } from "../strings.ts";
import { dayText, type Translate } from "./figure-text.ts";

export function seasonText({ season, appliesTo, checkedOn }: RuleRecord, locale: Locale, t: Translate): string {
	const year = season?.year ?? 0;
	if (!season?.until || !season.orderedFrom || !season.orderedTo) {
		const past = year < Number(checkedOn.slice(0, 4));
		return fill(t(past ? "part.season.not-found" : "part.season.not-announced"), { year });
	}
	const day = (iso: string) => dayText(iso, locale);
	const values = {
		about: appliesTo[locale],
		from: day(season.orderedFrom),
		to: day(season.orderedTo),
		until: day(season.until),
	};
	return fill(t(season.combine === "later-of" ? "part.season.later-of" : "part.season.flat"), values);
}
