import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDocument, applyChange } from "../../src/case/checklist-change.ts";
import { EMPTY, MOST_NOTE } from "../../src/case/checklist-document.ts";
import { anyDocument, documentOf } from "../support/checklist-documents.ts";

describe("a change", () => {
	test("ticking again keeps the first day; unticking takes it away", () => {
		const once = applyChange(EMPTY, { kind: "tick", id: "a" }, "2026-11-20");
		const twice = applyChange(once, { kind: "tick", id: "a" }, "2026-11-24");
		expect(twice.ticks.get("a")).toBe("2026-11-20");
		expect(twice.updated).toBe("2026-11-24");
		expect(applyChange(twice, { kind: "untick", id: "a" }, "2026-11-25").ticks.size).toBe(0);
	});

	test("an empty note is none, and a note has a longest length", () => {
		const noted = applyChange(EMPTY, { kind: "note", id: "a", text: "长".repeat(MOST_NOTE + 5) }, "2026-11-20");
		expect(noted.notes.get("a")).toHaveLength(MOST_NOTE);
		expect(applyChange(noted, { kind: "note", id: "a", text: "  \n" }, "2026-11-20").notes.size).toBe(0);
	});

	test("adding reports what came in, what was there, and what could not be joined", () => {
		const long = "x".repeat(MOST_NOTE);
		const mine = documentOf({ a: "2026-11-01" }, { n: "mine", same: "alike", full: long }, "2026-11-24");
		const theirs = documentOf(
			{ a: "2026-10-01", b: "2026-10-02" },
			{ n: "theirs", same: "alike", full: "y", new: "z" },
		);
		const { document, added } = addDocument(mine, theirs);
		expect(added).toEqual({ ticks: ["b"], notes: ["new"], joined: ["n"], tooLong: ["full"], already: ["a", "same"] });
		expect(document.ticks.get("a")).toBe("2026-11-01");
		expect(document.notes.get("n")).toBe("mine\ntheirs");
		expect(document.notes.get("full")).toBe(long);
		expect(document.updated).toBe("2026-11-24");
	});

	test("adding the same twice changes nothing the second time", () => {
		fc.assert(
			fc.property(anyDocument, anyDocument, (mine, theirs) => {
				const once = addDocument(mine, theirs).document;
				const { document, added } = addDocument(once, theirs);
				expect(document).toEqual(once);
				expect([...added.ticks, ...added.notes, ...added.joined]).toEqual([]);
			}),
		);
	});
});
