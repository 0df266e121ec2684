/** One order, reckoned by the engine and by the oracle: where do the two differ? */
import type { Clock, Status } from "../../src/engine/draft.ts";
import type { Facts } from "../../src/engine/facts.ts";
import { planFor } from "../../src/engine/plan.ts";
import { ROUTES } from "../../src/engine/routes.ts";
import type { ClockId, IsoDate } from "../../src/engine/rule.ts";
import { type Answer, oracleClock } from "./oracle.ts";
import type { OrderSetting } from "./random-orders.ts";

type Dates = Pick<Answer, "opens" | "mayWork" | "last" | "actBy">;
export const datesOf = ({ opens, mayWork, last, actBy }: Dates) => ({ opens, mayWork, last, actBy });

/** What is compared of a line of a result. */
export const told = (clock: Clock) => ({ id: clock.id, status: clock.status, ...datesOf(clock) });
type Told = { id: ClockId; status: Status | "absent" } & ReturnType<typeof datesOf>;

/** over > today > needs > early > open where a last day is known; without one the same order less the first two. */
function statusOf(answer: Answer, today: IsoDate): Status {
	if (answer.last !== undefined && today > answer.last) return "over";
	if (answer.last !== undefined && today === answer.last) return "today";
	if (answer.needs) return "needs";
	if (answer.endless || (answer.last === undefined && answer.opens === undefined)) return "unknown";
	return answer.opens !== undefined && today < answer.opens ? "early" : "open";
}

type Expected = { [Key in keyof Told]?: Told[Key] | undefined } & { reason?: string };
export type Difference = { got: Told; expected: Expected };

export type Compared = {
	/** Lines that were compared. */
	lines: number;
	/** Those for which the oracle names a last day. */
	dated: number;
	differences: Difference[];
};

const isSame = (a: Told, b: Expected): boolean =>
	(["status", "opens", "mayWork", "last", "actBy"] as const).every((key) => a[key] === b[key]);

/** The lines that this reader's case could have. */
const routesOf = ({ problem, events }: Facts): readonly ClockId[] =>
	problem === undefined ? [] : [...ROUTES[problem], ...(events.denied === undefined ? [] : (["appeal"] as const))];

/** Nobody is asked for a date for these lines' sake alone, and a return that was posted in time needs no day to post it by. */
function mayBeLeftOut(id: ClockId, answer: Answer, { problem, events }: Facts, today: IsoDate): boolean {
	if (id === "send-back" && events.posted !== undefined && answer.last !== undefined && events.posted <= answer.last)
		return true;
	const quiet = id === "send-back" || id === "burden" || (id === "refund" && problem !== "return-not-refunded");
	return quiet && !answer.blocked && statusOf(answer, today) === "needs";
}

/** @param setting a store's rules and calendar, the reader's zone and day: `settingOf` of `random-orders.ts` */
export function compareWithOracle(facts: Facts, setting: OrderSetting): Compared {
	const { today } = setting;
	const { clocks } = planFor(facts, setting);
	const differences: Difference[] = [];
	let dated = 0;
	const oracle = (id: ClockId) => oracleClock(id, facts, setting);

	for (const clock of clocks) {
		const got = told(clock);
		const { id } = clock;
		const answer = oracle(id);
		if (answer === undefined || answer.blocked) {
			const expected = { id, status: answer === undefined ? ("absent" as const) : ("blocked" as const) };
			if (!isSame(got, expected)) differences.push({ got, expected });
		} else if (answer.unknown) {
			// No list of holidays for the year: said, and where the day itself hangs on it nobody calls the door open.
			const reason = "calendar-missing";
			const expected = { id, status: statusOf({ ...answer, endless: true }, today), ...datesOf(answer), reason };
			if (!isSame(got, expected) || !clock.reasons.some(({ code }) => code === reason))
				differences.push({ got, expected });
		} else {
			if (answer.last !== undefined) dated += 1;
			const expected: Told = { id, status: statusOf(answer, today), ...datesOf(answer) };
			if (!isSame(got, expected)) differences.push({ got, expected });
			const hint = "season-needs-order-day";
			if (answer.seasonPossible !== clock.reasons.some(({ code }) => code === hint))
				differences.push({ got, expected: { ...expected, reason: answer.seasonPossible ? hint : `no ${hint}` } });
		}
	}
	for (const id of routesOf(facts).filter((each) => !clocks.some((clock) => clock.id === each))) {
		const answer = oracle(id);
		if (answer === undefined || mayBeLeftOut(id, answer, facts, today)) continue;
		differences.push({
			got: { id, status: "absent", ...datesOf({}) },
			expected: { id, status: answer.blocked ? "blocked" : statusOf(answer, today), ...datesOf(answer) },
		});
	}
	return { lines: clocks.length, dated, differences };
}
