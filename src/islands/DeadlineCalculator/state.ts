/** What the reader has entered so far, and what each entry does to it. No clock, no network: a reducer. */
import { type Case, EMPTY_CASE, withoutLink } from "../../case/case.ts";
import { type CaseDate, dateOf } from "../../case/check.ts";
import type { LinkProblem, ReadLink } from "../../case/link.ts";
import { readTypedDate, type TypedDate } from "../../case/typed-date.ts";
import type { Facts } from "../../engine/facts.ts";
import { EVENTS, type IsoDate } from "../../engine/rule.ts";

/** "Not yet" and "I don't know" are answers: the question is settled, there is no date. */
export type NoDate = "not-yet" | "unknown";

export type State = {
	case: Case;
	/** Date fields as typed; a field that was filled from a link or a calendar holds the ISO day. */
	typed: Partial<Record<CaseDate, string>>;
	noDate: Partial<Record<CaseDate, NoDate>>;
	/** Fields the reader has left: only these may complain. */
	left: readonly CaseDate[];
	linkProblems: LinkProblem[];
};

export const START: State = {
	case: EMPTY_CASE,
	typed: {},
	noDate: {},
	left: [],
	linkProblems: [],
};

type FactKey = Exclude<keyof Facts, "events" | "screen" | "inHand">;

export type Change =
	| { do: "read-link"; link: ReadLink }
	| { do: "choose-store"; store: string }
	| { do: "tell"; key: FactKey; value: Facts[FactKey] | undefined }
	| { do: "type-date"; key: CaseDate; text: string; today: IsoDate }
	| { do: "leave-date"; key: CaseDate }
	| { do: "no-date"; key: CaseDate; answer: NoDate }
	| { do: "start-again" };

/** The facts with one date set, or taken out where `date` is undefined. */
function withDate(facts: Facts, key: CaseDate, date: IsoDate | undefined): Facts {
	const { screen, inHand, ...rest } = facts;
	const events = { ...facts.events };
	let ownScreen = screen;
	let ownInHand = inHand;
	if (key === "screen") ownScreen = date;
	else if (key === "in-hand") ownInHand = date;
	else if (date === undefined) delete events[key];
	else events[key] = date;
	return {
		...rest,
		...(ownScreen === undefined ? {} : { screen: ownScreen }),
		...(ownInHand === undefined ? {} : { inHand: ownInHand }),
		events,
	};
}

function without<K extends string, V>(record: Partial<Record<K, V>>, key: K): Partial<Record<K, V>> {
	return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key)) as Partial<Record<K, V>>;
}

/** What belonged to the link is gone once the result is the reader's own. */
export function reduce(state: State, change: Change): State {
	const next = changed(state, change);
	if (change.do === "read-link" || change.do === "leave-date") return next;
	const linkProblems = next.linkProblems.filter(({ key }) => key !== "made" && key !== "clock");
	return { ...next, case: withoutLink(next.case), linkProblems };
}

function changed(state: State, change: Change): State {
	const { facts } = state.case;
	switch (change.do) {
		case "read-link": {
			const told = change.link.case.facts;
			const typed: State["typed"] = {};
			for (const key of [...EVENTS, "screen", "in-hand"] as const) {
				const date = dateOf(told, key);
				if (date !== undefined) typed[key] = date;
			}
			const left = Object.keys(typed) as CaseDate[];
			return { case: change.link.case, typed, noDate: {}, left, linkProblems: change.link.problems };
		}
		case "choose-store":
			return {
				...state,
				case: { ...state.case, store: change.store },
				linkProblems: state.linkProblems.filter(({ key }) => key !== "store"),
			};
		case "tell": {
			const { [change.key]: _, ...rest } = facts;
			const told = change.value === undefined ? rest : { ...rest, [change.key]: change.value };
			return {
				...state,
				case: { ...state.case, facts: told as Facts },
				linkProblems: state.linkProblems.filter(({ key }) => key.replace("-", "") !== change.key.toLowerCase()),
			};
		}
		case "type-date": {
			const read = readTypedDate(change.text, change.today);
			return {
				...state,
				case: { ...state.case, facts: withDate(facts, change.key, read.kind === "date" ? read.date : undefined) },
				typed: { ...state.typed, [change.key]: change.text },
				noDate: without(state.noDate, change.key),
				left: read.kind === "date" ? [...new Set([...state.left, change.key])] : state.left,
				linkProblems: state.linkProblems.filter(({ key }) => key !== change.key),
			};
		}
		case "leave-date":
			return state.left.includes(change.key) ? state : { ...state, left: [...state.left, change.key] };
		case "no-date": {
			const same = state.noDate[change.key] === change.answer;
			return {
				...state,
				case: { ...state.case, facts: withDate(facts, change.key, undefined) },
				typed: without(state.typed, change.key),
				noDate: same ? without(state.noDate, change.key) : { ...state.noDate, [change.key]: change.answer },
				linkProblems: state.linkProblems.filter(({ key }) => key !== change.key),
			};
		}
		case "start-again":
			return START;
	}
}

/** How the text of a date field reads, for the field itself and for the error summary. */
export const readingOf = (state: State, key: CaseDate, today: IsoDate): TypedDate =>
	readTypedDate(state.typed[key] ?? "", today);
