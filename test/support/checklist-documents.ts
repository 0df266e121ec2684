/** Checklist documents for tests: by hand, and drawn at random. */
import * as fc from "fast-check";
import type { ChecklistDocument } from "../../src/case/checklist-document.ts";

export const documentOf = (
	ticks: Record<string, string>,
	notes: Record<string, string> = {},
	updated?: string,
): ChecklistDocument => ({
	ticks: new Map(Object.entries(ticks)),
	notes: new Map(Object.entries(notes)),
	...(updated === undefined ? {} : { updated }),
});

// Made of numbers: thousands of documents are drawn, and drawing text by a pattern is slow.
const day = fc.nat({ max: 12 * 28 - 1 }).map((n) => {
	const two = (value: number) => String(value + 1).padStart(2, "0");
	return `2026-${two(Math.floor(n / 28))}-${two(n % 28)}`;
});
const id = fc.oneof(
	fc.constantFrom("a", "label-weight", "constructor", "x-1-y"),
	fc.nat({ max: 99 }).map((n) => `item-${n}`),
);
const note = fc
	.oneof(
		fc.constantFrom("照片 12，手机相册", 'a "b" \\ {c}', "2026-11-24", "一\n二", "👩‍👩‍👧 \u2028"),
		fc.string({ maxLength: 12 }),
	)
	.map((text) => `备注${text}`);
export const anyDocument = fc
	.record({ ticks: fc.dictionary(id, day, { maxKeys: 8 }), notes: fc.dictionary(id, note, { maxKeys: 4 }) })
	.map(({ ticks, notes }) => documentOf(ticks, notes, "2026-11-24"));
