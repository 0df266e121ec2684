import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { type CaseDate, dateProblems, madeInFuture, withoutProblems } from "../../case/check.ts";
import { holdsParameters, type LinkProblem, readLink, writeLink } from "../../case/link.ts";
import { settingFrom } from "../../case/rulebook.ts";
import type { Clock } from "../../engine/clock.ts";
import { planFor } from "../../engine/plan.ts";
import { pruned, relevantTo } from "../../engine/relevant.ts";
import { PROBLEMS } from "../../engine/rule.ts";
import { dayText, type Lang } from "../../export/day-text.ts";
import type { StepId } from "../../guide.ts";
import { fill, unpackStrings } from "../../strings.ts";
import { replaceAddress } from "../replace-address.ts";
import { todayHere } from "../today.ts";
import { Arrival, madeText } from "./Arrival.tsx";
import { addressesOf } from "./addresses.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { ClockDoubt } from "./ClockDoubt.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { earlyAnswers } from "./early-answers.ts";
import { errorsOf, fieldId } from "./errors.ts";
import { Kept } from "./Kept.tsx";
import { landOn } from "./land-on.ts";
import { Questions } from "./Questions.tsx";
import { Result } from "./Result.tsx";
import { ResultActions } from "./ResultActions.tsx";
import { useRulebook } from "./rulebook-loader.ts";
import { StoreField } from "./StoreField.tsx";
import { reduce, START } from "./state.ts";
import { steady } from "./steady.ts";
import { useDeviceClock } from "./use-device-clock.ts";
import { usePaper } from "./use-paper.ts";

const NOTHING_BEHIND = ["not-asked", () => Promise.resolve()] as const;

export type StoreChoice = { id: string; label: string };

export type DeadlineCalculatorProps = {
	lang: Lang;
	/** Address of the language's home, e.g. `/zh/`. */
	home: string;
	/** Address below which the rulebooks lie, e.g. `/data/zh/`. */
	data: string;
	stores: readonly StoreChoice[];
	/** Titles of the steps' pages. */
	titles: Readonly<Record<StepId, string>>;
	/** As `packStrings` writes them. */
	t: string;
};

/**
 * Asks what can still change the answer, reckons, and keeps what was told in the address after `#`.
 * Nothing is sent anywhere: the one request is for the chosen store's rules, from this site.
 */
export function DeadlineCalculator({ lang, home, data, stores, titles, t: packed }: DeadlineCalculatorProps) {
	const t = useMemo(() => unpackStrings(packed), [packed]);
	const [state, change] = useReducer(reduce, START);
	const clock = useDeviceClock();
	const [attempt, setAttempt] = useState(0);
	const errorBox = useRef<HTMLDivElement>(null);
	const resultBox = useRef<HTMLElement>(null);
	const fromLink = useRef(false);
	/** What stands behind `#` in the address as it was last read or written here. */
	const known = useRef("");

	// The first render knows no clock and no address, so that it is the same as the built page.
	useEffect(() => {
		const ids = stores.map(({ id }) => id);
		const read = () => {
			const { hash } = window.location;
			known.current = hash;
			if (!holdsParameters(hash)) return;
			fromLink.current = true;
			change({ do: "read-link", link: readLink(hash, ids) });
		};
		const early = earlyAnswers(ids);
		if (early.store !== undefined) change({ do: "choose-store", store: early.store });
		if (early.problem !== undefined) change({ do: "tell", key: "problem", value: early.problem });
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, [stores]);

	const told = state.case;
	const loaded = useRulebook(data, told.store, attempt);
	// Of another store while the chosen one's is on its way.
	const book = loaded.state === "ready" && loaded.book.store.id === told.store ? loaded.book : undefined;
	const [behind, askBehind] = loaded.state === "ready" ? ([loaded.behind, loaded.askBehind] as const) : NOTHING_BEHIND;
	const savedOn = loaded.state === "ready" ? loaded.savedOn : undefined;
	const zone = told.zone ?? clock?.zone ?? "UTC";
	/** The day it really is; `today` may be a preview of another one. */
	const now = clock === undefined ? undefined : told.zone ? todayHere(told.zone) : clock.today;
	const today = told.today ?? now;

	const shown = useRef<Clock[]>([]);
	const answer = useMemo(() => {
		if (book === undefined || today === undefined) return undefined;
		const relevant = relevantTo(told.facts, book.rules, book.notes);
		const facts = pruned(told.facts, book.rules, book.notes);
		const problems = dateProblems(facts, today);
		const reckoned =
			facts.problem === undefined
				? undefined
				: planFor(withoutProblems(facts, problems), {
						...settingFrom(book),
						readerZone: zone,
						today,
						savedOn,
					});
		shown.current = steady(shown.current, reckoned?.clocks ?? []);
		const plan = reckoned && { ...reckoned, clocks: shown.current };
		const asked: CaseDate[] = [
			...relevant.dates,
			...(relevant.screen ? (["screen"] as const) : []),
			...(relevant.inHand ? (["in-hand"] as const) : []),
			...relevant.moreDates,
		];
		return { relevant, facts, problems, plan, asked };
	}, [book, told, today, zone, savedOn]);

	const madeAhead = told.made !== undefined && now !== undefined && madeInFuture(told.made, now);
	const made = madeAhead ? undefined : told.made;
	const linkProblems: LinkProblem[] = [
		...state.linkProblems,
		...(madeAhead ? [{ key: "made", value: told.made ?? "", code: "in-the-future" } as const] : []),
	];
	const errors =
		today === undefined
			? []
			: errorsOf({ ...state, linkProblems }, answer?.asked ?? [], answer?.problems ?? [], today, t, lang);

	// The address follows what was told; answers that no longer apply are not passed on.
	useEffect(() => {
		if (clock === undefined) return;
		if (told.store !== undefined && answer === undefined) return;
		const link = writeLink({ ...told, facts: answer?.facts ?? told.facts });
		const { pathname, search, hash } = window.location;
		// Somebody put another one there, and the browser has not told yet: to write now would lose it.
		if (hash !== known.current || (link === "" && !holdsParameters(hash))) return;
		const next = link && `#${link}`;
		if (next !== hash) replaceAddress(pathname + search + next);
		known.current = window.location.hash;
	}, [told, answer, clock]);

	// A link that holds something wrong says so at once; a sound one lands on the line it names. Once, when all is there.
	useEffect(() => {
		if (!fromLink.current) return;
		if (errors.length > 0) errorBox.current?.focus();
		else if (answer === undefined) return;
		else if (told.clock !== undefined) landOn(told.clock);
		fromLink.current = false;
		// Its place was kept free until now (src/components/DeadlineCalculator.astro).
		document.documentElement.removeAttribute("data-arriving");
	});

	useEffect(() => {
		if (told.store === undefined) return;
		try {
			// Read in src/components/saved-store.ts. Not one module for both: a shared one would cost each step page a request.
			window.localStorage.setItem("claim-guide.store", told.store);
		} catch {
			// Storage blocked or full: the choice is still in the address.
		}
	}, [told.store]);

	const { forPaper, readyForPaper } = usePaper(resultBox, askBehind);

	const plan = answer?.plan;
	const facts = answer?.facts ?? told.facts;
	const { origin, pathname } = now === undefined ? { origin: "", pathname: "" } : window.location;
	const addresses = now === undefined ? undefined : addressesOf({ ...told, facts }, origin + pathname, now);
	const setting =
		book === undefined || today === undefined || addresses === undefined
			? undefined
			: { book, facts, today, t, lang, addressOf: addresses.lasting };
	// Who lands on a line does not see what stands above the result.
	const ago = made === undefined || now === undefined ? [] : [madeText(made, now, told.today !== undefined, t, lang)];
	const marked = told.clock && { id: told.clock, text: [t["clock.marked"], ...ago].join(lang === "en" ? ". " : "。") };
	return (
		<div class="calc not-content">
			<form class="calc-form" onSubmit={(event) => event.preventDefault()}>
				{book !== undefined && clock !== undefined && told.today === undefined && (
					<ClockDoubt book={book} deviceDay={clock.today} t={t} lang={lang} />
				)}
				<ErrorSummary errors={errors} t={t} box={errorBox} />
				<Kept
					of={[stores, t, told.store]}
					draw={() => (
						<StoreField
							stores={stores}
							value={told.store}
							t={t}
							onChoose={(store) => change({ do: "choose-store", store })}
						/>
					)}
				/>
				<Kept
					of={[t, told.facts.problem]}
					draw={() => (
						<ChoiceField
							id={fieldId("problem")}
							name="problem"
							title={t["calculator.title.problem"]}
							choices={PROBLEMS.map((value) => ({ value, label: t[`problem.${value}`] }))}
							value={told.facts.problem}
							onChoose={(value) =>
								change({ do: "tell", key: "problem", value: PROBLEMS.find((problem) => problem === value) })
							}
						/>
					)}
				/>
				{book !== undefined && today !== undefined && answer !== undefined && told.facts.problem !== undefined && (
					<Questions
						book={book}
						relevant={answer.relevant}
						state={state}
						errors={errors}
						today={today}
						t={t}
						lang={lang}
						change={change}
					/>
				)}
				{loaded.state === "loading" && <p role="status">{t["calculator.loading"]}</p>}
				{loaded.state === "failed" && (
					<p class="calc-error" role="alert">
						{t["error.load"]}{" "}
						<button type="button" class="calc-chip" onClick={() => setAttempt((n) => n + 1)}>
							{t["error.retry"]}
						</button>
					</p>
				)}
				{plan !== undefined && (
					<div class="calc-actions">
						<button
							type="button"
							class="calc-button calc-primary"
							onClick={() => (errors.length > 0 ? errorBox : resultBox).current?.focus()}
						>
							{t["calculator.show"]}
						</button>
						<button type="button" class="calc-button" onClick={() => change({ do: "start-again" })}>
							{t["calculator.reset"]}
						</button>
					</div>
				)}
			</form>
			<section class="calc-result" tabIndex={-1} ref={resultBox} aria-labelledby="your-dates">
				<h2 id="your-dates">{t["calculator.result"]}</h2>
				<p class="sr-only" role="status">
					{plan === undefined ? "" : `${t["now.title"]}${lang === "en" ? ": " : "："}${t[`now.${plan.now.id}`]}`}
				</p>
				{plan === undefined || setting === undefined || addresses === undefined || today === undefined ? (
					<p>{t["calculator.result.empty"]}</p>
				) : (
					<>
						{savedOn !== undefined && (
							<p class="calc-warn" data-saved={savedOn}>
								{fill(t["calculator.saved-copy"], { date: dayText(savedOn, lang) })}
							</p>
						)}
						<Arrival
							made={made}
							clock={told.clock}
							plan={plan}
							now={now ?? today}
							preview={told.today !== undefined}
							t={t}
							lang={lang}
						/>
						<Result
							plan={plan}
							setting={setting}
							addresses={addresses}
							behind={behind}
							askBehind={askBehind}
							forPaper={forPaper}
							preview={told.today !== undefined}
							marked={marked}
							zone={zone}
							home={home}
							titles={titles}
						/>
						<ResultActions
							plan={plan}
							setting={setting}
							preview={told.today !== undefined}
							addresses={addresses}
							readyForPaper={readyForPaper}
						/>
					</>
				)}
			</section>
		</div>
	);
}
