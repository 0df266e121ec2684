/** The worked cases of `test/cases/`: what a reader tells, and what the contract makes of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { parse } from "yaml";
import { ACTIONS } from "../../src/engine/next-action.ts";
import { CLOCKS } from "../../src/engine/rule.ts";
import { bilingual, isoDate, ruleId } from "../../src/schema/record.ts";

const casesDir = join(import.meta.dirname, "../cases");

const STATUSES = ["needs", "early", "open", "today", "over", "unknown", "blocked"] as const;

const clock = z.strictObject({
	/** Left out: not asked. */
	status: z.enum(STATUSES).optional(),
	/** Left out: not asked; `none`: there must be none. */
	opens: z.union([isoDate, z.literal("none")]).optional(),
	/** Left out beside `opens`: there must be none. */
	mayWork: isoDate.optional(),
	/** Left out: there must be none. */
	last: isoDate.optional(),
	/** Left out: the last day. */
	actBy: isoDate.optional(),
	/** What has to be told. Left out: nothing. */
	needs: z.array(z.string()).optional(),
	blockedBy: ruleId.optional(),
	/** Rules that must be among those that spoke. */
	rules: z.array(ruleId).optional(),
	/** Rules that must not have spoken. */
	silent: z.array(ruleId).optional(),
});
export type ExpectedClock = z.infer<typeof clock>;

const workedCase = z.strictObject({
	id: ruleId,
	title: bilingual.describe("A few words: what is shown"),
	source: z
		.string()
		.min(1)
		.describe("Ids of records, a section of the design, or a case of the research (buyer's case P…)"),
	store: z.string().regex(/^[a-z]{2}$/),
	facts: z.string().describe("What a shared link says after `#`, without store, today and zone"),
	today: isoDate,
	zone: z.string().optional().describe("The reader's zone; left out: the store's own"),
	expect: z.strictObject({
		clocks: z.partialRecord(z.enum(CLOCKS), z.union([z.literal("absent"), clock])).optional(),
		now: z.enum(ACTIONS).optional(),
		/** Notes that must be shown. */
		notes: z.array(ruleId).optional(),
		/** Codes that must be given, by whatever clock. */
		reasons: z.array(z.string()).optional(),
		/** Codes that must not be given. */
		without: z.array(z.string()).optional(),
		/** Days of a return window already gone at the forwarder. */
		spent: z.number().int().optional(),
		/** Dates that must be named as impossible. Left out: none. */
		refused: z.array(z.string()).optional(),
	}),
});
export type WorkedCase = z.infer<typeof workedCase>;

export function workedCases(): WorkedCase[] {
	return readdirSync(casesDir)
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.flatMap((name) => z.array(workedCase).parse(parse(readFileSync(join(casesDir, name), "utf8"))));
}
