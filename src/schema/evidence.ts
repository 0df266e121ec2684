/** The evidence checklist (`content/evidence/`): one file per moment. Build and test time only; zod must not reach the browser. */
import { z } from "astro/zod";
import { DESTINATIONS, PROBLEMS, SOLD } from "../engine/rule.ts";
import { MOMENTS } from "../evidence.ts";
import { bilingual, ruleId } from "./record.ts";

/** A heading of the list, in the address of a shared link, and the key of a saved tick: never reused for another meaning. */
export const evidenceId = z
	.string()
	.max(60)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case ASCII words joined by hyphens, the same for both languages");

/** One line: it is printed beside a box. */
const line = z.strictObject({
	zh: z
		.string()
		.min(1)
		.max(60)
		.regex(/^[^\n]+$/),
	en: z
		.string()
		.min(1)
		.max(140)
		.regex(/^[^\n]+$/),
});

export const evidenceItem = z.strictObject({
	id: evidenceId,
	do: line.describe("The thing to do, one line"),
	how: bilingual.describe("How to do it so that it counts"),
	why: bilingual.describe("Why now, and what it shows"),
	answers: bilingual.describe("The refusal it answers, as the other side words it"),
	problems: z.array(z.enum(PROBLEMS)).min(1).optional().describe("Only for these problems; absent: for all"),
	sold: z.array(z.enum(SOLD)).min(1).optional().describe("Only for these sellers; absent: for all"),
	to: z.array(z.enum(DESTINATIONS)).min(1).optional().describe("Only for these destinations; absent: for all"),
	rule: ruleId.optional().describe("The record in content/rules/ it rests on"),
});

export const evidenceFile = z.strictObject({
	id: z.enum(MOMENTS),
	title: line.describe("The moment, as a heading"),
	when: line.describe("When this is"),
	items: z.array(evidenceItem).min(1),
});
export type EvidenceFile = z.infer<typeof evidenceFile>;
