/** One line of a result: which day it opens, which day is the last, which day is the careful one, and why. */
import type { Calendar } from "./calendar.ts";
import { addDays, later, storeDayEndsFirst } from "./date.ts";
import { type Clock, type Draft, need, note, type Status, show } from "./draft.ts";
import { evaluate, isReckoned, isSilent, type Outcome } from "./evaluate.ts";
import { type FactId, type Facts, matches, nearest, unreplaced, withoutSilentHeirs } from "./facts.ts";
import { closes } from "./routes.ts";
import type { ClockId, EventId, IsoDate, Rule } from "./rule.ts";
import { applySeason } from "./season.ts";

export type { Clock, Reason, Reckoning, Status } from "./draft.ts";

export type Setting = {
	rules: readonly Rule[];
	calendar: Calendar;
	storeZone: string;
	readerZone: string;
	/** The reader's own calendar day. */
	today: IsoDate;
	/** The rules are a copy of this day, because there is no network: left out where they are as published. */
	savedOn?: IsoDate | undefined;
};

/** Of windows that end on different days the earliest decides: nobody may be told a later one. */
function applyWindows(draft: Draft, outcomes: Outcome[]): void {
	const reckoned = outcomes.filter(isReckoned).sort((a, b) => (a.reckoned.date < b.reckoned.date ? -1 : 1));
	const decisive = reckoned[0];
	if (decisive === undefined) {
		for (const outcome of outcomes) {
			note(draft, outcome.rule);
			if (outcome.kind === "needs") need(draft, outcome.event);
			if (outcome.kind === "calendar") draft.reasons.push({ code: "calendar-missing", year: outcome.year });
			if (outcome.kind === "not-in-force") draft.reasons.push({ code: "not-in-force", rule: outcome.rule.id });
		}
		return;
	}
	const { rule, reckoned: plain, cautious } = decisive;
	note(draft, rule);
	draft.last = plain.date;
	draft.actBy = plain.cautious;
	show(draft, rule, plain);
	if (plain.cautious < plain.date) draft.reasons.push({ code: "before-rolling", date: plain.cautious });
	if (cautious !== undefined && cautious.cautious < draft.actBy) {
		draft.actBy = cautious.cautious;
		draft.reasons.push({ code: "cautious-count", rule: rule.id, date: cautious.cautious });
	}
	for (const other of reckoned.slice(1)) note(draft, other.rule);
}

function applyCautiousRules(draft: Draft, outcomes: Outcome[]): void {
	for (const outcome of outcomes.filter(isReckoned)) {
		if (draft.actBy === undefined || outcome.reckoned.cautious >= draft.actBy) continue;
		note(draft, outcome.rule);
		draft.actBy = outcome.reckoned.cautious;
		draft.reasons.push({ code: "cautious-rule", rule: outcome.rule.id, date: outcome.reckoned.cautious });
		show(draft, outcome.rule, outcome.reckoned);
	}
}

function applyWaits(draft: Draft, outcomes: Outcome[]): void {
	let opens: IsoDate | undefined;
	let mayWork: IsoDate | undefined;
	let complete = true;
	for (const outcome of outcomes) {
		note(draft, outcome.rule);
		if (outcome.kind === "needs") need(draft, outcome.event);
		if (outcome.kind === "calendar") draft.reasons.push({ code: "calendar-missing", year: outcome.year });
		if (outcome.kind !== "reckoned") {
			complete = false;
			continue;
		}
		const { rule, reckoned, cautious, cautiousNotKnown } = outcome;
		if (cautiousNotKnown !== undefined) {
			complete = false;
			draft.reasons.push({ code: "calendar-missing", year: cautiousNotKnown });
		}
		const strict = cautious === undefined ? reckoned.cautious : later(reckoned.cautious, cautious.cautious);
		if (cautious !== undefined && cautious.cautious > reckoned.cautious)
			draft.reasons.push({ code: "cautious-count", rule: rule.id, date: cautious.cautious });
		opens = opens === undefined ? strict : later(opens, strict);
		mayWork = mayWork === undefined ? reckoned.date : later(mayWork, reckoned.date);
		show(draft, rule, reckoned);
	}
	// A first day that leaves one of its waits out would be too early.
	if (!complete || opens === undefined) return;
	draft.opens = opens;
	if (mayWork !== undefined && mayWork < opens) draft.mayWork = mayWork;
}

/** The later a return has come, the nearer the money: only the furthest stage that has a date counts. */
const REFUND_STAGES: readonly EventId[] = ["refunded", "received-back", "posted", "approved", "contacted"];

const stageOf = (rule: Rule, facts: Facts): number =>
	REFUND_STAGES.findIndex(
		(stage) => facts.events[stage] !== undefined && rule.versions?.some(({ after }) => after === stage),
	);

/** A rule that would decide if one more fact were told, and that fact. */
type Undecided = { rule: Rule; missing: FactId[] };

function applyDues(draft: Draft, outcomes: Outcome[], undecided: readonly Undecided[], facts: Facts): void {
	draft.side = "them";
	const reached = [...outcomes.map(({ rule }) => rule), ...undecided.map(({ rule }) => rule)]
		.map((rule) => stageOf(rule, facts))
		.filter((stage) => stage >= 0);
	const furthest = Math.min(...reached);
	const there = outcomes.filter(({ rule }) => stageOf(rule, facts) === furthest);
	const decisive = there.filter(isReckoned).sort((a, b) => (a.reckoned.date < b.reckoned.date ? 1 : -1))[0];
	if (decisive !== undefined) {
		const { rule, reckoned } = decisive;
		note(draft, rule);
		draft.last = reckoned.date;
		draft.actBy = reckoned.date;
		show(draft, rule, reckoned);
		return;
	}
	for (const outcome of there.length > 0 ? there : outcomes) {
		note(draft, outcome.rule);
		if (outcome.kind === "calendar") draft.reasons.push({ code: "calendar-missing", year: outcome.year });
		if (outcome.kind === "needs" && reached.length === 0) need(draft, outcome.event);
	}
	if (there.length > 0) return;
	for (const { rule, missing } of undecided)
		if (stageOf(rule, facts) === furthest) for (const fact of missing) need(draft, fact);
}

function applyZone(draft: Draft, setting: Setting): void {
	if (draft.last === undefined || draft.actBy === undefined) return;
	if (!storeDayEndsFirst(draft.last, setting.storeZone, setting.readerZone)) return;
	const dayBefore = addDays(draft.last, -1);
	if (dayBefore >= draft.actBy) return;
	draft.actBy = dayBefore;
	draft.reasons.push({ code: "store-day-ends-first", date: dayBefore });
}

/** The order page's own date leads; what we computed is kept beside it so that the difference can be explained. */
function applyScreen(draft: Draft, screen: IsoDate): void {
	const computed = draft.last;
	draft.reasons.push({ code: "screen-leads", screen, ...(computed === undefined ? {} : { computed }) });
	draft.last = screen;
	draft.actBy = screen;
	draft.needs = [];
}

function statusOf(draft: Draft, today: IsoDate, has: { waits: boolean; windows: boolean }): Status {
	if (draft.last !== undefined) {
		if (today > draft.last) return "over";
		if (today === draft.last) return "today";
	}
	if (draft.needs.length > 0) return "needs";
	// Of a window behind a wait whose end is not known nobody can say that it is open.
	if (draft.opens === undefined && has.waits) return "unknown";
	// Nor of one whose end could not be counted.
	if (draft.last === undefined && (has.windows || draft.opens === undefined)) return "unknown";
	if (draft.opens !== undefined && today < draft.opens) return "early";
	return "open";
}

/**
 * The clock of one route, or `undefined` where no rule of the store speaks to the case.
 * Nothing is thrown: a missing date answers `needs`, a figure without source or calendar `unknown`, a closed door `blocked`.
 */
export function clockOf(id: ClockId, facts: Facts, setting: Setting): Clock | undefined {
	const speaking: Rule[] = [];
	const undecided: Undecided[] = [];
	for (const rule of setting.rules) {
		if (rule.clock !== id && !closes(rule, id)) continue;
		const match = matches(rule.when, facts);
		if (match.applies === true) speaking.push(rule);
		if (match.applies === "maybe") undecided.push({ rule, missing: match.missing });
	}
	const heard = withoutSilentHeirs(speaking, (rule) => isSilent(rule, facts));
	const byRole = (role: Rule["role"], reading: "published" | "cautious" = "published") =>
		heard.filter((rule) => rule.role === role && (rule.reading ?? "published") === reading);

	const draft: Draft = {
		id,
		side: "you",
		needs: [],
		rules: [],
		unverified: false,
		reckonings: [],
		reasons: [],
	};

	// Goods have several days to be sent back by, one for each promise that was given: none replaces another.
	const windows = id === "send-back" ? unreplaced(byRole("window")) : nearest(byRole("window"));
	const waits = nearest(byRole("wait"));
	const dues = nearest(byRole("due"));
	const screen = id === "return" ? facts.screen : undefined;
	const waiting = undecided.filter(({ rule }) => rule.role !== "block" && rule.role !== "season");
	const block = byRole("block")[0];
	// A door that was never there cannot be closed.
	// The order page knows better than a general exclusion.
	if (block !== undefined && screen === undefined && windows.length + waits.length + dues.length + waiting.length > 0)
		return { ...draft, status: "blocked", blockedBy: block.id, rules: [block.id] };
	if (windows.length + waits.length + dues.length === 0) {
		if (waiting.length === 0 && screen === undefined) return undefined;
		const missing = new Set(undecided.flatMap((each) => each.missing));
		if (screen === undefined) return { ...draft, status: "needs", needs: [...missing] };
	}

	const sourced = (rules: Rule[]) => rules.filter((rule) => rule.confidence !== "unsourced");
	const run = (rules: Rule[]) => sourced(rules).map((rule) => evaluate(rule, facts, setting.calendar));
	for (const rule of [...windows, ...waits, ...dues]) if (rule.confidence === "unsourced") note(draft, rule);

	applyWindows(draft, run(windows));
	// A cautious rule for ordinary goods says nothing about goods that have a window of their own.
	const named = windows.some((rule) => rule.when?.item !== undefined);
	const cautious = nearest(byRole("window", "cautious")).filter((rule) => !named || rule.when?.item !== undefined);
	applyCautiousRules(draft, run(cautious));
	applySeason(draft, byRole("season"), facts, setting);
	applyWaits(draft, run(waits));
	if (dues.length > 0 && windows.length === 0)
		applyDues(
			draft,
			run(dues),
			waiting.filter(({ rule }) => rule.role === "due"),
			facts,
		);
	if (screen !== undefined) applyScreen(draft, screen);
	if (draft.side === "you") applyZone(draft, setting);

	// A window without a wait is open from the event it counts from.
	if (draft.opens === undefined && waits.length === 0 && draft.side === "you") {
		const start = draft.reckonings[0]?.steps[0];
		if (start?.code === "start" && draft.last !== undefined) draft.opens = start.date;
	}
	if (draft.opens !== undefined && draft.last !== undefined && draft.opens > draft.last)
		draft.reasons.push({ code: "wait-outlasts-window", opens: draft.opens });

	return {
		...draft,
		status: statusOf(draft, setting.today, {
			waits: waits.length > 0 && screen === undefined,
			windows: windows.length > 0,
		}),
	};
}
