/** `content/changes.yaml`: what changed and when, in both languages. Build and test time only. */
import { z } from "astro/zod";
import { bilingual, isoDate, ruleId } from "./record.ts";

const change = bilingual.extend({
	id: ruleId.describe("Place on the page and name in the feed: never reused"),
	date: isoDate.describe("The day it took effect, or the day it appeared here"),
	rules: z.array(ruleId).min(1).optional().describe("The records it concerns"),
});

export const changesFile = z.strictObject({ changes: z.array(change).min(1) }).superRefine(({ changes }, ctx) => {
	for (const [at, { id, date }] of changes.entries()) {
		const path = ["changes", at];
		if (changes.findIndex((other) => other.id === id) !== at)
			ctx.addIssue({ code: "custom", message: `second change ${id}`, path });
		const before = changes[at - 1];
		if (before && before.date < date) ctx.addIssue({ code: "custom", message: "the newest comes first", path });
	}
});
export type Change = z.infer<typeof change>;
