/** The worked cases of `test/cases/`, taken the way the calculator takes a shared link, and that no rule is without one. */
import { describe, expect, test } from "vitest";
import type { Clock } from "../../src/engine/draft.ts";
import { bookOf, planCase } from "../support/plan-case.ts";
import { type ExpectedClock, type WorkedCase, workedCases } from "../support/worked-cases.ts";

const CASES = workedCases();
const STORES = [...new Set(CASES.map(({ store }) => store))];

/** What was expected of a clock, written out, so that a failure shows all of it at once. */
function wanted(id: string, expected: ExpectedClock) {
	const { status, opens, mayWork, last, actBy, needs = [], blockedBy } = expected;
	return {
		id,
		...(status === undefined ? {} : { status }),
		...(opens === undefined ? {} : { opens: opens === "none" ? undefined : opens }),
		...(opens === undefined || opens === "none" ? {} : { mayWork }),
		last,
		actBy: actBy ?? last,
		needs: [...needs].sort(),
		blockedBy,
	};
}

function found(clock: Clock, expected: ExpectedClock) {
	const { id, status, opens, mayWork, last, actBy, needs, blockedBy } = clock;
	return {
		id,
		...(expected.status === undefined ? {} : { status }),
		...(expected.opens === undefined ? {} : { opens }),
		...(expected.opens === undefined || expected.opens === "none" ? {} : { mayWork }),
		last,
		actBy,
		needs: [...needs].sort(),
		blockedBy,
	};
}

describe.each(STORES)("worked cases of %s", (store) => {
	test.each(CASES.filter((each) => each.store === store))("$id: $title.en", (each: WorkedCase) => {
		const { expect: expected, facts, today, zone } = each;
		const { plan, linkProblems, dateProblems } = planCase(facts, {
			store,
			today,
			...(zone === undefined ? {} : { zone }),
		});
		expect(linkProblems).toEqual([]);
		expect(dateProblems.map(({ key }) => key)).toEqual(expected.refused ?? []);

		for (const [id, clock] of Object.entries(expected.clocks ?? {})) {
			const got = plan.clocks.find((candidate) => candidate.id === id);
			if (clock === "absent") {
				expect(got, `${id} is not for this case`).toBeUndefined();
				continue;
			}
			if (got === undefined) {
				expect(plan.clocks.map((candidate) => candidate.id)).toContain(id);
				continue;
			}
			expect(found(got, clock)).toEqual(wanted(id, clock));
			expect(got.rules).toEqual(expect.arrayContaining(clock.rules ?? []));
			for (const rule of clock.silent ?? []) expect(got.rules).not.toContain(rule);
		}
		const codes = plan.clocks.flatMap(({ reasons }) => reasons.map(({ code }) => code));
		expect(codes).toEqual(expect.arrayContaining(expected.reasons ?? []));
		for (const code of expected.without ?? []) expect(codes).not.toContain(code);
		expect(plan.notes).toEqual(expect.arrayContaining(expected.notes ?? []));
		if (expected.now !== undefined) expect(plan.now.id).toBe(expected.now);
		if (expected.spent !== undefined) expect(plan.spent).toBe(expected.spent);
	});
});

test("every case has an id of its own", () => {
	const ids = CASES.map(({ id }) => id);
	expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** Ids that an expectation names: a rule that spoke, that closed a door, that must be silent, or a note. */
function named({ expect: { clocks = {}, notes = [] } }: WorkedCase): string[] {
	const ofClocks = Object.values(clocks).flatMap((clock) =>
		clock === undefined || clock === "absent"
			? []
			: [...(clock.rules ?? []), ...(clock.silent ?? []), ...(clock.blockedBy === undefined ? [] : [clock.blockedBy])],
	);
	return [...ofClocks, ...notes];
}

/** A rule that must be silent is covered by that alone only where another one always replaces it. */
const alwaysReplaced = (store: string): string[] => bookOf(store).rules.flatMap(({ supersedes }) => supersedes ?? []);

test("every rule with a clock and every note of these stores, laws and cards occurs in a case", () => {
	const replaced = new Set(STORES.flatMap(alwaysReplaced));
	const spoken = new Set(
		CASES.flatMap((each) => {
			const silent = Object.values(each.expect.clocks ?? {}).flatMap((clock) =>
				clock === undefined || clock === "absent" ? [] : (clock.silent ?? []),
			);
			return named(each).filter((id) => !silent.includes(id) || replaced.has(id));
		}),
	);
	const told = new Set(STORES.flatMap((store) => [...bookOf(store).rules, ...bookOf(store).notes].map(({ id }) => id)));
	expect([...told].filter((id) => !spoken.has(id)).sort()).toEqual([]);
});

test("a case names only rules there are", () => {
	const there = new Set(
		STORES.flatMap((store) => [...bookOf(store).rules, ...bookOf(store).notes].map(({ id }) => id)),
	);
	expect(
		CASES.flatMap((each) =>
			named(each)
				.filter((id) => !there.has(id))
				.map((id) => `${each.id}: ${id}`),
		),
	).toEqual([]);
});

test("every kind of goods a store offers is in a case", () => {
	const missing = STORES.flatMap((store) => {
		const used = new Set(
			CASES.filter((each) => each.store === store).map(
				({ facts }) => new URLSearchParams(facts).get("item") ?? "general",
			),
		);
		return bookOf(store)
			.store.items.filter((item) => !used.has(item))
			.map((item) => `${store}: ${item}`);
	});
	expect(missing).toEqual([]);
});
