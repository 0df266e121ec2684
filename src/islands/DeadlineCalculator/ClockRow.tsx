import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Rulebook } from "../../case/rulebook.ts";
import type { Clock } from "../../engine/clock.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { clockDays } from "../../export/clock-days.ts";
import { dayText, distanceText, type Lang } from "../../export/day-text.ts";
import { explain } from "../../export/explain.ts";
import { statusText } from "../../export/status-text.ts";
import { fill, type Strings } from "../../strings.ts";
import { ForeignText } from "../ForeignText.tsx";
import { BehindNote } from "./BehindNote.tsx";
import { CountStrip } from "./CountStrip.tsx";
import { Fold } from "./Fold.tsx";
import { needsText } from "./needs.ts";
import type { BehindState } from "./rulebook-loader.ts";
import { SourceList } from "./SourceList.tsx";

type Props = {
	clock: Clock;
	book: Rulebook;
	today: IsoDate;
	/** The link by which the reader came leads to this row: what to say of it. */
	marked: string | undefined;
	/** Whether all that stands behind the row is there, and what asks for it. */
	behind: BehindState;
	askBehind: () => void;
	/** The page is made ready for paper: nothing stays folded. */
	forPaper: boolean;
	/** What can be done with the row. */
	tools: ComponentChildren;
	t: Strings;
	lang: Lang;
};

/** A row whose days are in its attributes too (public contract: docs/architecture.md, Result in the page): absent where there is no day. */
export function ClockRow({ tools, ...props }: Props) {
	const { id, status, side, opens, mayWork, last, actBy, needs, rules } = props.clock;
	const { marked } = props;
	const { clock, book, today, t, behind, forPaper } = props;
	// A clock that says the same as before is the same (steady.ts): its line is not drawn again.
	const row = useMemo(
		() => ({ above: <Days {...props} />, below: <How {...props} /> }),
		[clock, book, today, t, behind, forPaper, marked],
	);
	return (
		<article
			class="calc-clock"
			id={`clock-${id}`}
			tabIndex={-1}
			aria-labelledby={`clock-${id}-title`}
			aria-describedby={marked === undefined ? undefined : `clock-${id}-marked`}
			data-clock={id}
			data-status={status}
			data-side={side}
			data-opens={opens}
			data-may-work={mayWork}
			data-last={last}
			data-act-by={actBy}
			data-needs={needs.length > 0 ? needs.join(" ") : undefined}
			data-rules={rules.length > 0 ? rules.join(" ") : undefined}
			data-marked={marked === undefined ? undefined : ""}
		>
			{row.above}
			{tools}
			{row.below}
		</article>
	);
}

/** What a line says openly. */
function Days({ clock, book, today, marked, t, lang }: Omit<Props, "tools">) {
	const { id, status, side, mayWork, last, needs, blockedBy } = clock;
	const { reasons } = explain(clock, { t, lang, texts: book.texts, rules: book.rules });
	const deciding = clock.reckonings[0]?.rule ?? clock.rules[0];
	const text = deciding === undefined ? undefined : book.texts[deciding];
	const wait = clock.reckonings.find(({ role }) => role === "wait")?.rule;
	const dated = clockDays(clock);
	return (
		<>
			{marked !== undefined && (
				<p class="calc-marked" id={`clock-${id}-marked`}>
					{marked}
				</p>
			)}
			<header>
				<h3 id={`clock-${id}-title`}>{t[`clock.${id}`]}</h3>
				<span class="calc-status">{statusText(clock, t)}</span>
			</header>
			{dated.length > 0 && (
				<dl class="calc-days">
					{dated.map(({ label, date, as, leads }) => (
						<div key={label} data-strong={leads ? "" : undefined}>
							<dt>{t[label]}</dt>
							<dd>
								<time dateTime={date}>{dayText(date, lang)}</time>{" "}
								<span class="calc-left">{distanceText(date, today, as, t)}</span>
								{label === "clock.opens" && mayWork !== undefined && (
									<span class="calc-may">{fill(t["clock.mayWork"], { date: dayText(mayWork, lang) })}</span>
								)}
							</dd>
						</div>
					))}
				</dl>
			)}
			{needs.length > 0 && <p>{fill(t["clock.needs"], { fields: needsText(needs, t, lang) })}</p>}
			{status === "unknown" && <p>{t["clock.unknown"]}</p>}
			{blockedBy !== undefined && (
				<p>
					<b>{t["clock.blocked"]}</b>
					<ForeignText text={book.texts[blockedBy]?.says ?? ""} lang={lang} words={book.foreign} />
				</p>
			)}
			{wait !== undefined && book.texts[wait]?.until !== undefined && (
				<p>
					{t["clock.after"]}
					<ForeignText text={book.texts[wait]?.until ?? ""} lang={lang} words={book.foreign} />
				</p>
			)}
			{last !== undefined && deciding !== wait && text?.until !== undefined && (
				<p>
					{t[side === "them" ? "clock.until.them" : "clock.until"]}
					<ForeignText text={text.until} lang={lang} words={book.foreign} />
				</p>
			)}
			{clock.unverified && <p class="calc-warn">{t["clock.unverified"]}</p>}
			{reasons.map((reason) => (
				<p class="calc-reason" key={reason}>
					{reason}
				</p>
			))}
		</>
	);
}

/** How a line was counted, and who says so; of each rule one source is always there. */
function How(props: Omit<Props, "tools">) {
	const { clock, forPaper, askBehind, t } = props;
	if (clock.rules.length === 0) return null;
	return (
		<Fold
			className="calc-how"
			summary={t["clock.how"]}
			forPaper={forPaper}
			onOpen={askBehind}
			inside={() => <Reckoning {...props} />}
		/>
	);
}

function Reckoning({ clock, book, behind, askBehind, t, lang }: Omit<Props, "tools">) {
	const { counts } = explain(clock, { t, lang, texts: book.texts, rules: book.rules });
	return (
		<>
			<CountStrip clock={clock} lang={lang} />
			{counts.map(({ rule, about, steps }) => (
				<div key={rule} class="calc-count">
					<p>
						<b>
							<ForeignText text={about} lang={lang} words={book.foreign} />
						</b>
					</p>
					<ul>
						{steps.map((step) => (
							<li key={step}>{step}</li>
						))}
					</ul>
				</div>
			))}
			{clock.rules.map((rule) => {
				const said = book.texts[rule];
				return said === undefined ? null : (
					<div key={rule} class="calc-rule" data-rule={rule}>
						{said.says !== "" && (
							<p>
								<ForeignText text={said.says} lang={lang} words={book.foreign} />
							</p>
						)}
						{said.conflicts !== undefined && (
							<p class="calc-conflict">
								<b>{t["clock.conflicts"]}</b>
								<ForeignText text={said.conflicts} lang={lang} words={book.foreign} />
							</p>
						)}
						<SourceList text={said} t={t} lang={lang} />
					</div>
				);
			})}
			<BehindNote state={behind} askBehind={askBehind} t={t} />
		</>
	);
}
