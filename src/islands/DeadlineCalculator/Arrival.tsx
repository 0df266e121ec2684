import { daysBetween } from "../../engine/date.ts";
import type { Plan } from "../../engine/plan.ts";
import type { ClockId, IsoDate } from "../../engine/rule.ts";
import { dayTextShort, distanceText, type Lang } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";

/**
 * How long ago a link was made, as a sentence.
 * @param now the day on the reader's device, also in a preview of another one
 */
export function madeText(made: IsoDate, now: IsoDate, preview: boolean, t: Strings, lang: Lang): string {
	// Made on a calendar that is a day ahead of the reader's: no day has gone by.
	if (daysBetween(made, now) <= 0) return t["calculator.made.today"];
	const values = { date: dayTextShort(made, lang), ago: distanceText(made, now, "in", t) };
	return fill(t[preview ? "calculator.made.preview" : "calculator.made"], values);
}

/**
 * What a reader who came by a link has to know: the result was somebody's on another day, and the line the link leads to
 * may not be part of it. Gone with the first edit, when the result is the reader's own.
 * @param now the day on the reader's device, also in a preview of another one
 */
export function Arrival(props: {
	made: IsoDate | undefined;
	clock: ClockId | undefined;
	plan: Plan;
	now: IsoDate;
	preview: boolean;
	t: Strings;
	lang: Lang;
}) {
	const { made, clock, plan, now, preview, t, lang } = props;
	const absent = clock !== undefined && !plan.clocks.some(({ id }) => id === clock);
	if (made === undefined && !absent) return null;
	return (
		<p class="calc-arrival" data-made={made}>
			{made !== undefined && madeText(made, now, preview, t, lang)}
			{made !== undefined && absent && lang === "en" && " "}
			{absent && fill(t["calculator.clockAbsent"], { clock: t[`clock.${clock}`] })}
		</p>
	);
}
