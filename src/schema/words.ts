/**
 * The words a store prints on its buttons and pages, and the ways through them (`content/words/`): one file per store.
 * Build and test time only; zod must not reach the browser.
 */
import { z } from "astro/zod";
import { CONFIDENCES } from "../engine/rule.ts";
import { bilingual, isoDate, ruleId, source } from "./record.ts";

/** The ways through a store. Every store has a path for each of these, even where all it can say is that the words are not known. */
export const PATHS = [
	"return-item",
	"missing-parcel",
	"contact-seller",
	"a-to-z-refund",
	"appeal",
	"human-contact",
] as const;

/** Only where something is known of it, or where the law of the country asks for it. */
export const OPTIONAL_PATHS = ["view-claim-status", "withdraw"] as const;

/** BCP 47, as short as it can be: `ja`, `zh-Hans`. */
const language = z.string().regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/);

/** Where a word or a path was seen, and how much that is worth. */
const evidence = {
	confidence: z
		.enum(CONFIDENCES)
		.describe(
			"high: seen on a page of this store · low: one secondary page · unsourced: known, not seen; may be called otherwise",
		),
	source: source.shape.url.optional(),
	seen: source.shape.seen.optional().describe("Absent: the page at `source` was read"),
	asOf: source.shape.asOf,
	note: bilingual.optional().describe("Where it was seen, or what to watch for"),
};

/** A word nobody has seen names no page; a word somebody has seen says where. */
function sourced(
	entry: { confidence: string; source?: string | undefined; seen?: unknown; note?: unknown },
	ctx: z.RefinementCtx,
): void {
	if (entry.confidence === "unsourced" && entry.source !== undefined)
		ctx.addIssue({ code: "custom", message: "what is unsourced names no source", path: ["source"] });
	if (entry.confidence !== "unsourced" && entry.source === undefined && entry.note === undefined)
		ctx.addIssue({ code: "custom", message: "needs a source, or a note where it was seen", path: ["source"] });
	if (entry.seen !== undefined && entry.source === undefined)
		ctx.addIssue({ code: "custom", message: "`seen` speaks of a source", path: ["seen"] });
}

export const term = z
	.strictObject({
		words: z
			.record(language, z.string().min(1))
			.describe("The word as it is printed, by language, the store's main one first; … stands for a date or a name"),
		confidenceIn: z
			.record(language, z.enum(CONFIDENCES))
			.optional()
			.describe(
				"How sure the other languages are, where that differs from `confidence`, which speaks of the first one",
			),
		alt: z.array(z.string().min(1)).min(1).optional().describe("Other or older wordings, in the first language"),
		means: bilingual.describe("What it means, short enough for brackets beside the word"),
		...evidence,
	})
	.superRefine((entry, ctx) => {
		sourced(entry, ctx);
		const [first, ...others] = Object.keys(entry.words);
		if (first === undefined) ctx.addIssue({ code: "custom", message: "a term needs a word", path: ["words"] });
		for (const tag of Object.keys(entry.confidenceIn ?? {}))
			if (!others.includes(tag))
				ctx.addIssue({ code: "custom", message: `no second word in ${tag}`, path: ["confidenceIn", tag] });
		if (entry.words["zh-Hans"] !== undefined && (entry.confidenceIn?.["zh-Hans"] ?? entry.confidence) === "unsourced")
			ctx.addIssue({
				code: "custom",
				message: "a Chinese word nobody has seen is a translation: `means` has it",
				path: ["words", "zh-Hans"],
			});
	});
export type Term = z.infer<typeof term>;

export const path = z
	.strictObject({
		id: z.enum([...PATHS, ...OPTIONAL_PATHS]),
		goal: bilingual,
		steps: z
			.array(
				z.strictObject({
					term: ruleId.optional().describe("The button pressed in this step: a key of `terms`"),
					say: bilingual.describe("Our own instruction, without the word of the button"),
				}),
			)
			.min(1),
		...evidence,
	})
	.superRefine((entry, ctx) => {
		sourced(entry, ctx);
		if (entry.confidence === "unsourced" && entry.note === undefined)
			ctx.addIssue({
				code: "custom",
				message: "an unsourced path says that the buttons may be called otherwise",
				path: ["note"],
			});
	});
export type Path = z.infer<typeof path>;

/** `content/words/<store>.yaml` */
export const wordsFile = z
	.strictObject({
		store: z.string().regex(/^[a-z]{2}$/),
		checkedOn: isoDate,
		note: bilingual.optional().describe("What holds for all words of the store"),
		terms: z.record(ruleId, term),
		paths: z.array(path).min(1),
	})
	.superRefine(({ terms, paths }, ctx) => {
		for (const [at, { id, steps }] of paths.entries()) {
			if (paths.findIndex((other) => other.id === id) !== at)
				ctx.addIssue({ code: "custom", message: `second path ${id}`, path: ["paths", at, "id"] });
			for (const [step, { term: used }] of steps.entries())
				if (used !== undefined && terms[used] === undefined)
					ctx.addIssue({ code: "custom", message: `no term ${used}`, path: ["paths", at, "steps", step, "term"] });
		}
	});
export type WordsFile = z.infer<typeof wordsFile>;
