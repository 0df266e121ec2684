import type { Plan } from "../../engine/plan.ts";
import { type CalendarSetting, calendarEntries, isForCalendar } from "../../export/calendar.ts";
import { resultLines, storeName } from "../../export/clock-share.ts";
import { resultText } from "../../export/text.ts";
import { ShareButton } from "../ShareButton.tsx";
import { AddToCalendar } from "./AddToCalendar.tsx";
import type { Addresses } from "./addresses.ts";
import { CopyButton } from "./CopyButton.tsx";

/** What can be done with the whole result: a link, a text, the calendar, paper. */
export function ResultActions(props: { plan: Plan; setting: CalendarSetting; preview: boolean; addresses: Addresses }) {
	const { plan, setting, preview, addresses } = props;
	const { book, facts, today, t, lang } = setting;
	return (
		<>
			<div class="calc-actions">
				<CopyButton
					label={t["calculator.copyLink"]}
					done={t["calculator.copied"]}
					content={() => addresses.result}
					t={t}
				/>
				<CopyButton
					label={t["calculator.copyText"]}
					done={t["calculator.copiedText"]}
					content={() => resultText({ plan, facts, book, today, preview, address: addresses.result, t, lang })}
					t={t}
				/>
				<ShareButton
					label={t["share.title"]}
					describedBy="your-dates"
					className="calc-button"
					shared={() => ({
						title: [
							t["calculator.result"],
							storeName(book, lang),
							...(facts.problem === undefined ? [] : [t[`problem.${facts.problem}`]]),
						].join(" · "),
						lines: resultLines(plan.clocks, { book, t, lang }),
						address: addresses.result,
						text: resultText({ plan, facts, book, today, preview, address: addresses.result, t, lang }),
					})}
					t={t}
				/>
				<button type="button" class="calc-button" onClick={() => window.print()}>
					{t["calculator.print"]}
				</button>
				{plan.clocks.some((clock) => isForCalendar(clock, today)) && (
					<AddToCalendar
						label={t["calendar.add.all"]}
						describedBy="your-dates"
						fileName={`${book.store.id}-${today}`}
						entries={() => calendarEntries(plan.clocks, setting)}
						orderUnknown={facts.events.ordered === undefined}
						t={t}
						lang={lang}
					/>
				)}
			</div>
			<p class="calc-hint">{t["calculator.linkWarning"]}</p>
		</>
	);
}
