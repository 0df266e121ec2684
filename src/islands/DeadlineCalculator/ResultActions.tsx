import type { Plan } from "../../engine/plan.ts";
import type { CalendarSetting } from "../../export/calendar.ts";
import { isForCalendar } from "../../export/day-to-keep.ts";
import { ShareButton } from "../ShareButton.tsx";
import { AddToCalendar } from "./AddToCalendar.tsx";
import type { Addresses } from "./addresses.ts";
import { CopyButton } from "./CopyButton.tsx";

const shareWords = () => import("../../export/result-share.ts");

/** What can be done with the whole result: a link, a text, the calendar, paper. */
export function ResultActions(props: {
	plan: Plan;
	setting: CalendarSetting;
	preview: boolean;
	addresses: Addresses;
	/** Unfolds the lines and loads what stands behind them: on paper nothing can be unfolded. */
	readyForPaper: () => Promise<void>;
}) {
	const { plan, setting, preview, addresses, readyForPaper } = props;
	const { book, facts, today, t, lang } = setting;
	const textInput = { plan, facts, book, today, preview, address: addresses.result, t, lang };
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
					prepare={() => void shareWords().catch(() => undefined)}
					content={async () => (await shareWords()).resultText(textInput)}
					t={t}
				/>
				<ShareButton
					label={t["share.title"]}
					describedBy="your-dates"
					className="calc-button"
					shared={async () => {
						const { resultLines, resultText, storeName } = await shareWords();
						return {
							title: [
								t["calculator.result"],
								storeName(book, lang),
								...(facts.problem === undefined ? [] : [t[`problem.${facts.problem}`]]),
							].join(" · "),
							lines: resultLines(plan.clocks, { book, t, lang }),
							address: addresses.result,
							text: resultText(textInput),
						};
					}}
					t={t}
				/>
				<button type="button" class="calc-button" onClick={() => readyForPaper().then(() => window.print())}>
					{t["calculator.print"]}
				</button>
				{plan.clocks.some((clock) => isForCalendar(clock, today)) && (
					<AddToCalendar
						label={t["calendar.add.all"]}
						describedBy="your-dates"
						fileName={`${book.store.id}-${today}`}
						clocks={plan.clocks}
						setting={setting}
					/>
				)}
			</div>
			<p class="calc-hint">{t["calculator.linkWarning"]}</p>
		</>
	);
}
