/** The whole answer: every clock of the case, the notes that concern it, and the one thing to do now. */
import { type Clock, clockOf, type Setting } from "./clock.ts";
import { daysBetween } from "./date.ts";
import { type Facts, matches } from "./facts.ts";
import { type Action, nextAction } from "./next-action.ts";
import { ROUTES } from "./routes.ts";
import { CLOCKS, type ClockId, type Note } from "./rule.ts";

/** Lines that are worth a place only once they have a day: nobody is asked for a date for their sake alone. */
const ONLY_WITH_A_DAY: readonly ClockId[] = ["send-back", "burden"];

const mayWait = (id: ClockId, problem: Facts["problem"]): boolean =>
	!ONLY_WITH_A_DAY.includes(id) && (id !== "refund" || problem === "return-not-refunded");

export type Plan = {
	now: Action;
	clocks: Clock[];
	/** Ids of the notes that concern this case. */
	notes: string[];
	/** Days of a return window already gone before goods reached the reader through a forwarder. */
	spent?: number;
};

function wanted(id: ClockId, facts: Facts): boolean {
	const problem = facts.problem;
	if (problem === undefined) return false;
	if (id === "appeal" && facts.events.denied !== undefined) return true;
	return ROUTES[problem].includes(id);
}

/** A return that was posted in time needs no day to post it by. */
const isDone = ({ id, last }: Clock, { events }: Facts): boolean =>
	id === "send-back" && events.posted !== undefined && last !== undefined && events.posted <= last;

/**
 * @param facts what the reader told us, already checked (src/case)
 * @param setting one store's rules, calendar and zone, the reader's zone and day
 */
export function planFor(facts: Facts, setting: Setting & { notes: readonly Note[] }): Plan {
	const clocks = CLOCKS.filter((id) => wanted(id, facts))
		.map((id) => clockOf(id, facts, setting))
		.filter((clock) => clock !== undefined)
		.filter((clock) => clock.status !== "needs" || mayWait(clock.id, facts.problem))
		.filter((clock) => !isDone(clock, facts));

	const { delivered } = facts.events;
	const spent =
		facts.to === "forwarder" && facts.inHand !== undefined && delivered !== undefined
			? Math.max(0, daysBetween(delivered, facts.inHand))
			: undefined;
	return {
		now: nextAction(facts, clocks, setting.today),
		clocks,
		notes: setting.notes.filter((note) => matches(note.when, facts).applies === true).map((note) => note.id),
		...(spent === undefined ? {} : { spent }),
	};
}
