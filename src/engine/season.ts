/** Holiday extensions: what a season does to an ordinary return window, and what is said when none was announced. */
import { earlier, later, monthOf, yearOf } from "./date.ts";
import { type Draft, note } from "./draft.ts";
import { type Facts, nearest } from "./facts.ts";
import type { IsoDate, Rule } from "./rule.ts";

/** Months in which stores have extended their return windows so far; a year not announced is mentioned for these only. */
const SEASON_MONTHS = [10, 11, 12];

/**
 * Nobody told when the order was placed: it was no later than the first thing that happened. A season that this day
 * could lie in, that ends later than the ordinary window and is not over itself, is named; the days stay as they are.
 */
function mentionPossible(draft: Draft, seasons: Rule[], facts: Facts, today: IsoDate): void {
	const { last } = draft;
	const happened = Object.values(facts.events).sort()[0];
	// The order page's own date holds any season already.
	if (last === undefined || happened === undefined || (draft.id === "return" && facts.screen !== undefined)) return;
	const possible = nearest(
		seasons.filter(
			({ season }) =>
				season?.orderedFrom !== undefined &&
				season.until !== undefined &&
				season.orderedFrom <= happened &&
				season.until > last &&
				season.until >= today,
		),
	).sort((a, b) => ((a.season?.until ?? "") > (b.season?.until ?? "") ? -1 : 1))[0];
	if (possible?.season?.until === undefined) return;
	draft.reasons.push({ code: "season-needs-order-day", rule: possible.id, season: possible.season.until });
	note(draft, possible);
}

/**
 * A season whose order period holds the order joins the window. In a copy of an earlier day a season is not called
 * current: it may have been corrected since, so the careful day stays that of the ordinary window. A year without an announcement changes nothing and is
 * mentioned, with the season before it named as last year's.
 */
export function applySeason(
	draft: Draft,
	seasons: Rule[],
	facts: Facts,
	{ today, savedOn }: { today: IsoDate; savedOn?: IsoDate | undefined },
): void {
	const ordered = facts.events.ordered;
	if (ordered === undefined) {
		mentionPossible(draft, seasons, facts, today);
		return;
	}
	const running = nearest(
		seasons.filter(
			({ season }) =>
				season?.orderedFrom !== undefined &&
				season.orderedTo !== undefined &&
				season.orderedFrom <= ordered &&
				ordered <= season.orderedTo,
		),
	)[0];
	const until = running?.season?.until;
	if (running !== undefined && until !== undefined) {
		if (draft.last === undefined || draft.actBy === undefined) return;
		const ordinary = draft.last;
		note(draft, running);
		draft.last = later(ordinary, until);
		if (savedOn !== undefined && savedOn < today) {
			draft.actBy = earlier(draft.actBy, until);
			draft.reasons.push({ code: "season-unconfirmed", rule: running.id, ordinary, season: until });
		} else if (running.season?.combine === "later-of") {
			const careful = later(draft.actBy, until);
			// A stricter reading of the ordinary window that the season outlasts is no reason any more.
			draft.reasons = draft.reasons.filter(
				(reason) => !(reason.code === "cautious-count" || reason.code === "cautious-rule") || reason.date >= careful,
			);
			draft.actBy = careful;
			draft.reasons.push({ code: "season-later-of", rule: running.id, ordinary, season: until });
		} else {
			// The text gives a date and does not say what becomes of an ordinary window that ends later.
			draft.actBy = earlier(draft.actBy, until);
			draft.reasons.push({ code: "season-flat", rule: running.id, ordinary, season: until });
		}
		return;
	}
	const silent = seasons.find(
		({ season }) =>
			season !== undefined &&
			season.until === undefined &&
			season.year === yearOf(ordered) &&
			SEASON_MONTHS.includes(monthOf(ordered)),
	);
	if (silent?.season === undefined) return;
	const before = silent.season.year - 1;
	const last = nearest(seasons.filter(({ season }) => season?.year === before && season.until !== undefined))[0];
	draft.reasons.push({
		code: "season-not-announced",
		rule: silent.id,
		year: silent.season.year,
		...(last === undefined ? {} : { last: last.id }),
	});
	if (!draft.rules.includes(silent.id)) draft.rules.push(silent.id);
}
