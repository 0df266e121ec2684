import type { Plan } from "../../engine/plan.ts";
import type { ClockId } from "../../engine/rule.ts";
import type { CalendarSetting } from "../../export/calendar.ts";
import { dayText } from "../../export/day-text.ts";
import type { StepId } from "../../guide.ts";
import { fill } from "../../strings.ts";
import { ForeignText } from "../ForeignText.tsx";
import type { Addresses } from "./addresses.ts";
import { BehindNote } from "./BehindNote.tsx";
import { ClockRow } from "./ClockRow.tsx";
import { ClockTools } from "./ClockTools.tsx";
import { Fold } from "./Fold.tsx";
import { Kept } from "./Kept.tsx";
import { NowCard } from "./NowCard.tsx";
import type { BehindState } from "./rulebook-loader.ts";
import { SourceList } from "./SourceList.tsx";
import { Timeline } from "./Timeline.tsx";

/** The answer: what to do now, the picture, a row a clock, the notes of this case. */
export function Result(props: {
	plan: Plan;
	setting: CalendarSetting;
	addresses: Addresses;
	behind: BehindState;
	askBehind: () => void;
	/** The page is made ready for paper: nothing stays folded. */
	forPaper: boolean;
	preview: boolean;
	/** The row to which the reader's link leads, and what to say there. */
	marked: { id: ClockId; text: string } | undefined;
	zone: string;
	home: string;
	titles: Readonly<Record<StepId, string>>;
}) {
	const { plan, setting, addresses, behind, askBehind, forPaper, preview, marked, zone, home, titles } = props;
	const { book, today, t, lang } = setting;
	const settled = plan.clocks.filter(({ status }) => status !== "needs");
	const waiting = plan.clocks.filter(({ status }) => status === "needs");
	const row = (clock: (typeof plan.clocks)[number]) => (
		<ClockRow
			key={clock.id}
			clock={clock}
			book={book}
			today={today}
			marked={clock.id === marked?.id ? marked.text : undefined}
			behind={behind}
			askBehind={askBehind}
			forPaper={forPaper}
			tools={<ClockTools clock={clock} setting={setting} addresses={addresses} />}
			t={t}
			lang={lang}
		/>
	);
	return (
		<>
			<p class={preview ? "calc-asof calc-preview" : "calc-asof"} data-today={today}>
				{fill(t[preview ? "calculator.preview" : "calculator.today"], { date: dayText(today, lang) })}
			</p>
			<Kept
				of={[JSON.stringify(plan.now), home, titles, t]}
				draw={() => <NowCard action={plan.now} home={home} titles={titles} t={t} lang={lang} />}
			/>
			{plan.spent !== undefined && (
				<p class="calc-warn" data-spent={plan.spent}>
					{fill(t["calculator.spent"], { days: plan.spent })}
				</p>
			)}
			<Kept of={[plan.clocks, today, t]} draw={() => <Timeline clocks={settled} today={today} t={t} lang={lang} />} />
			{settled.map(row)}
			{waiting.length > 0 && (
				<section class="calc-waiting">
					<h3 id="still-needed">{t["calculator.missing"]}</h3>
					{waiting.map(row)}
				</section>
			)}
			{plan.notes.length > 0 && (
				<section class="calc-notes">
					<h3 id="for-your-case">{t["calculator.notes"]}</h3>
					{plan.notes.map((id) => {
						const text = book.texts[id];
						return text === undefined ? null : (
							<div key={id} class="calc-note" data-note={id}>
								<p>
									<ForeignText text={text.says} lang={lang} words={book.foreign} />
								</p>
								<Fold
									summary={t["clock.sources"]}
									forPaper={forPaper}
									onOpen={askBehind}
									inside={() => (
										<>
											<SourceList text={text} t={t} lang={lang} />
											<BehindNote state={behind} askBehind={askBehind} t={t} />
										</>
									)}
								/>
							</div>
						);
					})}
				</section>
			)}
			<p class="calc-zones">{fill(t["calculator.zones"], { reader: zone, store: book.store.zone })}</p>
			<p class="calc-disclaimer">{t["calculator.disclaimer"]}</p>
		</>
	);
}
