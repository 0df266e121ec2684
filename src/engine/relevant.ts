/** Which questions can still change the answer: a reader is asked nothing else, and an answer to anything else is dropped. */
import { type Facts, matches } from "./facts.ts";
import { closes, ROUTES } from "./routes.ts";
import { type ClockId, EVENTS, type EventId, type Note, type Rule, type When } from "./rule.ts";

/** Questions beside the dates. */
export const QUESTIONS = ["sold", "sellerAbroad", "item", "to", "pay", "chargeback"] as const;
export type QuestionId = (typeof QUESTIONS)[number];

export type Relevant = {
	/** Decide which rules speak at all: asked first. */
	questions: QuestionId[];
	/** Dates of the doors a reader goes through first. */
	dates: EventId[];
	/** Dates of the doors behind them: bank, law, the way of a return. */
	moreDates: EventId[];
	/** The order page shows a return-by date for this case. */
	screen: boolean;
	/** Goods went through a forwarder: when they came into hand is worth knowing. */
	inHand: boolean;
};

const FIRST_DOORS: readonly ClockId[] = [
	"return",
	"withdrawal",
	"reject",
	"report-missing",
	"cancel-late",
	"claim",
	"appeal",
];

/** A fact left open, so that a rule depending on it still counts as possible. */
function possible(when: When | undefined, facts: Facts, open?: keyof When): boolean {
	if (when === undefined) return true;
	const asked = Object.entries(when).filter(([key]) => key !== "unknown" && key !== open);
	return matches(Object.fromEntries(asked), facts).applies !== false;
}

function eventsOf(rule: Rule): EventId[] {
	const counted = (rule.versions ?? []).map((version) => version.after);
	return [
		...counted,
		...(rule.cautious ? [rule.cautious.after] : []),
		...(rule.inForceBy ? [rule.inForceBy] : []),
		...(rule.role === "season" ? (["ordered"] as const) : []),
		// A return that was posted needs no day to post it by.
		...(rule.clock === "send-back" ? (["posted"] as const) : []),
	];
}

/** @returns what to ask, in the order of `EVENTS` and `QUESTIONS`; nothing before the problem is known */
export function relevantTo(facts: Facts, rules: readonly Rule[], notes: readonly Note[]): Relevant {
	const { problem } = facts;
	if (problem === undefined) return { questions: [], dates: [], moreDates: [], screen: false, inHand: false };
	const routes = ROUTES[problem];
	const onRoute = rules.filter((rule) => routes.some((id) => rule.clock === id || closes(rule, id)));
	const speaking: { when?: When | undefined }[] = [...onRoute, ...notes];

	// Where goods went is asked in every store: days on the way through a forwarder are spent everywhere.
	const matters = (key: QuestionId) =>
		(key === "to" && routes.includes("return")) ||
		speaking.some(({ when }) => when?.[key] !== undefined && possible(when, facts, key));
	const questions = QUESTIONS.filter(matters);

	const main: readonly ClockId[] = problem === "return-not-refunded" ? [...FIRST_DOORS, "refund"] : FIRST_DOORS;
	const first = new Set<EventId>();
	const more = new Set<EventId>();
	for (const rule of onRoute) {
		if (rule.role === "block" || !possible(rule.when, facts)) continue;
		// A season alone does not make the order day a question where nothing is returned.
		for (const event of eventsOf(rule)) (main.includes(rule.clock) ? first : more).add(event);
	}
	return {
		questions,
		dates: EVENTS.filter((event) => first.has(event)),
		moreDates: EVENTS.filter((event) => more.has(event) && !first.has(event)),
		screen: onRoute.some((rule) => rule.clock === "return"),
		inHand: facts.to === "forwarder",
	};
}

/** A round only drops answers, so that as many answers are the same answers. */
const isSame = (a: Facts, b: Facts): boolean =>
	Object.keys(a).length === Object.keys(b).length && Object.keys(a.events).length === Object.keys(b.events).length;

function keepAsked(facts: Facts, asked: Relevant): Facts {
	const dates = new Set<string>([...asked.dates, ...asked.moreDates]);
	const isAsked = (key: string) =>
		key === "problem" ||
		(key === "screen" && asked.screen) ||
		(key === "inHand" && asked.inHand) ||
		(asked.questions as readonly string[]).includes(key);
	const kept = Object.entries(facts).filter(([key, value]) => value !== undefined && isAsked(key));
	const events = Object.entries(facts.events).filter(([event]) => dates.has(event));
	return { ...Object.fromEntries(kept), events: Object.fromEntries(events) };
}

/** The facts without the answers that no longer apply. */
export function pruned(facts: Facts, rules: readonly Rule[], notes: readonly Note[]): Facts {
	let kept: Facts = facts;
	// An answer may make another one pointless, which may make a third one so; each round can only drop.
	for (let before: Facts | undefined; before === undefined || !isSame(before, kept); ) {
		before = kept;
		kept = keepAsked(kept, relevantTo(kept, rules, notes));
	}
	return kept;
}
