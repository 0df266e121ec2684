import { clockDoubt } from "../../case/clock-doubt.ts";
import type { Rulebook } from "../../case/rulebook.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { dayText, type Lang } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";

/** Says that the device's date can hardly be right, where our own records show it; nothing where it can. */
export function ClockDoubt(props: { book: Rulebook; deviceDay: IsoDate; t: Strings; lang: Lang }) {
	const { book, deviceDay, t, lang } = props;
	const checked = Object.values(book.texts).map(({ checkedOn }) => checkedOn);
	const doubt = clockDoubt(deviceDay, checked);
	if (doubt === undefined) return null;
	return (
		<p class="calc-warn" role="status" data-doubt={doubt.code}>
			{fill(t[`calculator.clock.${doubt.code}`], {
				today: dayText(deviceDay, lang),
				checked: dayText(doubt.checkedOn, lang),
			})}
		</p>
	);
}
