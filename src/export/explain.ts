/** A reckoning and its reasons as sentences: page, print and copied text all tell them from the same codes. */

import type { RuleText } from "../case/rulebook.ts";
import type { Clock, Reason } from "../engine/clock.ts";
import type { Step } from "../engine/reckon.ts";
import type { IsoDate, Rule } from "../engine/rule.ts";
import { fill, type Strings } from "../strings.ts";
import { dayText, dayTextShort, type Lang } from "./day-text.ts";

export type Telling = {
	t: Strings;
	lang: Lang;
	texts: Readonly<Record<string, RuleText>>;
	rules: readonly Rule[];
};

function stepText(step: Step, steps: readonly Step[], { t, lang }: Telling): string {
	const day = (date: IsoDate) => dayText(date, lang);
	switch (step.code) {
		case "start": {
			const hours = steps.some((each) => each.code === "add" && each.unit === "hour");
			const key = hours ? "count.start.hours" : step.counted ? "count.start.same" : "count.start";
			return fill(t[key], { event: t[`event.${step.event}`], date: day(step.date) });
		}
		case "add": {
			const key = `count.add.${step.unit}` as const;
			const said = step.count === 1 ? t[`${key}.one`] : t[key];
			return fill(said, { count: step.count, date: day(step.date) });
		}
		case "skip":
			return fill(t["count.skip"], {
				dates: step.days.map(({ date }) => dayTextShort(date, lang)).join(lang === "en" ? ", " : "、"),
			});
		case "strict":
			return fill(t["count.strict"], { date: day(step.date) });
		case "roll":
			return fill(t["count.roll"], { from: day(step.from), date: day(step.date) });
		case "roll-not-known":
			return fill(t["count.roll-not-known"], { year: step.year });
	}
}

function reasonText(reason: Reason, telling: Telling): string {
	const { t, lang, texts, rules } = telling;
	const day = (date: IsoDate) => dayText(date, lang);
	switch (reason.code) {
		case "season-later-of":
		case "season-flat":
		case "season-unconfirmed":
			return fill(t[`reason.${reason.code}`], { season: day(reason.season), ordinary: day(reason.ordinary) });
		case "season-not-announced": {
			const said = fill(t["reason.season-not-announced"], { year: reason.year });
			const last = rules.find(({ id }) => id === reason.last)?.season;
			if (last?.orderedFrom === undefined || last.orderedTo === undefined || last.until === undefined) return said;
			const before = fill(t["reason.season-last-year"], {
				year: last.year,
				about: texts[reason.last ?? ""]?.about ?? "",
				from: dayTextShort(last.orderedFrom, lang),
				to: dayTextShort(last.orderedTo, lang),
				until: dayTextShort(last.until, lang),
			});
			return lang === "en" ? `${said} ${before}` : said + before;
		}
		case "season-needs-order-day": {
			const season = rules.find(({ id }) => id === reason.rule)?.season;
			return fill(t["reason.season-needs-order-day"], {
				from: season?.orderedFrom === undefined ? "" : day(season.orderedFrom),
				to: season?.orderedTo === undefined ? "" : day(season.orderedTo),
				season: day(reason.season),
			});
		}
		case "cautious-rule":
			return fill(t["reason.cautious-rule"], { date: day(reason.date), says: texts[reason.rule]?.says ?? "" });
		case "cautious-count":
			return fill(t["reason.cautious-count"], { date: day(reason.date), why: texts[reason.rule]?.why ?? "" });
		case "before-rolling":
		case "store-day-ends-first":
			return fill(t[`reason.${reason.code}`], { date: day(reason.date) });
		case "screen-leads": {
			const said = fill(t["reason.screen-leads"], { screen: day(reason.screen) });
			if (reason.computed === undefined) return said;
			const beside =
				reason.computed === reason.screen
					? t["reason.screen-agrees"]
					: fill(t["reason.screen-differs"], { computed: day(reason.computed) });
			return lang === "en" ? `${said} ${beside}` : said + beside;
		}
		case "wait-outlasts-window":
			return fill(t["reason.wait-outlasts-window"], { opens: day(reason.opens) });
		case "calendar-missing":
			return fill(t["reason.calendar-missing"], { year: reason.year });
		case "not-in-force":
			return t["reason.not-in-force"];
	}
}

export type Explained = { rule: string; about: string; steps: string[] };

/** How each rule of a clock was counted, then why the days are not simply those. */
export function explain(clock: Clock, telling: Telling): { counts: Explained[]; reasons: string[] } {
	return {
		counts: clock.reckonings.map(({ rule, steps }) => ({
			rule,
			about: telling.texts[rule]?.about ?? "",
			steps: steps.map((step) => stepText(step, steps, telling)),
		})),
		reasons: clock.reasons.map((reason) => reasonText(reason, telling)),
	};
}
