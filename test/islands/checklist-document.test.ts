import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDocument } from "../../src/case/checklist-change.ts";
import {
	EMPTY,
	isItemId,
	MOST_NOTE,
	MOST_TEXT,
	readDocument,
	writeDocument,
} from "../../src/case/checklist-document.ts";
import { anyDocument, documentOf } from "../support/checklist-documents.ts";

describe("a document written and read again", () => {
	test("is the same, whatever the notes hold", () => {
		fc.assert(
			fc.property(anyDocument, (document) => {
				const read = readDocument(writeDocument(document));
				expect(read.troubles).toEqual([]);
				expect(read.document).toEqual(document);
			}),
		);
	});

	test("is the same text for the same ticks in another order", () => {
		expect(writeDocument(documentOf({ a: "2026-11-24", b: "2026-11-25" }))).toBe(
			writeDocument(documentOf({ b: "2026-11-25", a: "2026-11-24" })),
		);
	});

	test("has the published shape", () => {
		const text = writeDocument(documentOf({ "label-weight": "2026-11-20" }, { "label-weight": "IMG_1" }, "2026-11-24"));
		expect(JSON.parse(text)).toEqual({
			version: 1,
			ticks: { "label-weight": "2026-11-20" },
			notes: { "label-weight": "IMG_1" },
			updated: "2026-11-24",
		});
	});

	test("is read with a byte order mark, with Windows line ends and on one line", () => {
		const document = documentOf({ a: "2026-11-24" }, { b: "x" }, "2026-11-24");
		const text = writeDocument(document);
		for (const form of [
			`\uFEFF${text}`,
			text.replaceAll("\n", "\r\n"),
			JSON.stringify(JSON.parse(text)),
			` \n${text}\n`,
		])
			expect(readDocument(form)).toEqual({ document, troubles: [] });
	});
});

describe("what is not understood is named", () => {
	const cases: [string, string, ReturnType<typeof readDocument>["troubles"]][] = [
		["nothing at all", "", [{ code: "not-a-checklist" }]],
		["prose", "请帮我看看这个订单", [{ code: "not-a-checklist" }]],
		["other JSON", '{"cart":[1,2]}', [{ code: "not-a-checklist" }]],
		["a list", "[1,2,3]", [{ code: "not-a-checklist" }]],
		["a number", "7", [{ code: "not-a-checklist" }]],
		["null", "null", [{ code: "not-a-checklist" }]],
		["ticks that are a list", '{"version":1,"ticks":[]}', [{ code: "unknown-field", field: "ticks" }]],
		["no version", '{"ticks":{}}', [{ code: "unknown-field", field: "version" }]],
		["a version that is text", '{"version":"1","ticks":{}}', [{ code: "unknown-field", field: "version" }]],
		["a newer version", '{"version":2,"ticks":{}}', [{ code: "newer-version", version: 2 }]],
		["a field more", '{"version":1,"ticks":{},"photos":{}}', [{ code: "unknown-field", field: "photos" }]],
		["a bad update day", '{"version":1,"ticks":{},"updated":"soon"}', [{ code: "unknown-field", field: "updated" }]],
		[
			"a day that does not exist",
			'{"version":1,"ticks":{"a":"2026-02-30"}}',
			[{ code: "bad-date", id: "a", value: "2026-02-30" }],
		],
		["a tick that is true", '{"version":1,"ticks":{"a":true}}', [{ code: "bad-date", id: "a", value: "true" }]],
		["an id in capitals", '{"version":1,"ticks":{"A":"2026-11-24"}}', [{ code: "bad-id", field: "ticks", id: "A" }]],
		["a note that is a number", '{"version":1,"notes":{"a":5}}', [{ code: "bad-note", id: "a" }]],
		["words around it", '看这个：{"version":1,"ticks":{}}', [{ code: "not-json", line: 1 }]],
	];
	for (const [name, text, troubles] of cases) test(name, () => expect(readDocument(text).troubles).toEqual(troubles));

	test("a note that is too long, with its length", () => {
		const text = JSON.stringify({ version: 1, ticks: {}, notes: { a: "长".repeat(MOST_NOTE + 1) } });
		expect(readDocument(text).troubles).toEqual([
			{ code: "note-too-long", id: "a", length: MOST_NOTE + 1, most: MOST_NOTE },
		]);
	});

	test("a text that is too big is not read at all", () => {
		const { document, troubles } = readDocument(`{"ticks":{}}${" ".repeat(MOST_TEXT)}`);
		expect(document).toBe(EMPTY);
		expect(troubles).toEqual([{ code: "too-big", length: MOST_TEXT + 12, most: MOST_TEXT }]);
	});

	test("values are cut to what can be shown", () => {
		const text = JSON.stringify({ version: 1, ticks: { a: "x".repeat(500) } });
		expect(readDocument(text).troubles).toEqual([{ code: "bad-date", id: "a", value: "x".repeat(40) }]);
	});

	test("good entries beside bad ones are read", () => {
		const { document } = readDocument(
			'{"version":9,"ticks":{"a":"2026-11-24","b":"x"},"notes":{"c":"n","d":1},"more":{}}',
		);
		expect(document).toEqual(documentOf({ a: "2026-11-24" }, { c: "n" }));
	});
});

describe("names that reach into JavaScript are only names", () => {
	test("__proto__, constructor and prototype pollute nothing", () => {
		const text =
			'{"version":1,"__proto__":{"polluted":1},"ticks":{"__proto__":"2026-11-24","constructor":"2026-11-24","a":"2026-11-24"},"notes":{"__proto__":{"polluted":1},"prototype":"x"}}';
		const { document, troubles } = readDocument(text);
		expect("polluted" in {}).toBe(false);
		expect([...document.ticks.keys()]).toEqual(["constructor", "a"]);
		expect([...document.notes.keys()]).toEqual(["prototype"]);
		expect(troubles).toEqual([
			{ code: "unknown-field", field: "__proto__" },
			{ code: "bad-id", field: "ticks", id: "__proto__" },
			{ code: "bad-id", field: "notes", id: "__proto__" },
		]);
		expect(readDocument(writeDocument(document)).document).toEqual(document);
	});

	test("an id is lower-case ASCII words", () => {
		expect(["a", "label-weight", "constructor"].every(isItemId)).toBe(true);
		expect(["", "-a", "a-", "a--b", "A", "标签", "a b", "a=b", "__proto__", "a".repeat(61)].some(isItemId)).toBe(false);
	});
});

describe("a text that is JSON no more", () => {
	const whole = writeDocument(
		documentOf(
			{ one: "2026-11-20", three: "2026-11-22", two: "2026-11-21" },
			{ one: "照片 1", two: "第二行\n在这里" },
			"2026-11-24",
		),
	);
	const lines = whole.split("\n");

	test("cut off anywhere: every line that arrived whole is read, and the line of the cut is named", () => {
		const cut = lines.slice(0, 5).join("\n");
		const { document, troubles } = readDocument(`${cut}\n  "tw`);
		expect(document).toEqual(documentOf({ one: "2026-11-20", three: "2026-11-22" }));
		expect(troubles).toEqual([{ code: "not-json", line: 6 }]);
	});

	test("cut off at the end of a line: the end is named", () => {
		const { document, troubles } = readDocument(lines.slice(0, -1).join("\n"));
		expect(document).toEqual(readDocument(whole).document);
		expect(troubles).toEqual([{ code: "not-json", line: lines.length - 1 }]);
	});

	test("with one bad line: the others are read and the line is named", () => {
		const bad = lines.map((line) => (line.includes('"three"') ? '  "three": 2026-11-22",' : line)).join("\n");
		const { document, troubles } = readDocument(bad);
		expect([...document.ticks.keys()]).toEqual(["one", "two"]);
		expect(document.notes.get("two")).toBe("第二行\n在这里");
		expect(troubles).toEqual([{ code: "not-json", line: 5 }]);
	});

	test("without the line that opens the notes: days are ticks, other texts are notes", () => {
		const bad = lines.filter((line) => !line.includes('"notes"')).join("\n");
		expect(readDocument(bad).document).toEqual(readDocument(whole).document);
	});

	test("a newer version is still recognised", () => {
		const newer = whole.replace('"version": 1', '"version": 3').slice(0, -3);
		expect(readDocument(newer).troubles[0]).toEqual({ code: "newer-version", version: 3 });
	});
});

describe("damaged texts", () => {
	type Harm = { kind: "cut" | "drop" | "put" | "twice"; at: number; length: number; text: string };
	const harm: fc.Arbitrary<Harm> = fc.record({
		kind: fc.constantFrom("cut", "drop", "put", "twice"),
		at: fc.nat({ max: 2000 }),
		length: fc.integer({ min: 1, max: 12 }),
		text: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
	});
	const damaged = (whole: string, harms: readonly Harm[]) =>
		harms.reduce((text, { kind, at, length, text: junk }) => {
			const place = at % (text.length + 1);
			if (kind === "cut") return text.slice(0, place);
			if (kind === "drop") return text.slice(0, place) + text.slice(place + length);
			if (kind === "put") return text.slice(0, place) + junk + text.slice(place);
			return text.slice(0, place + length) + text.slice(place);
		}, whole);

	test("2,000 of them: none throws, none loses a tick unsaid, none takes anything from a list it is added to", () => {
		fc.assert(
			fc.property(anyDocument, anyDocument, fc.array(harm, { minLength: 1, maxLength: 3 }), (document, mine, harms) => {
				const text = damaged(writeDocument(document), harms);
				const read = readDocument(text);
				// A tick whose line is whole is read, or the text is named as not understood (and the store keeps it).
				const lines = new Set(text.split("\n").map((line) => line.replace(/,$/, "")));
				if (read.troubles.length === 0)
					for (const [id, tickedOn] of document.ticks)
						if (lines.has(`  "${id}": "${tickedOn}"`)) expect(read.document.ticks.has(id), text).toBe(true);
				// What was read can be written and read again.
				expect(readDocument(writeDocument(read.document))).toEqual({ document: read.document, troubles: [] });
				// Added to a list, it removes nothing and changes no day.
				const both = addDocument(mine, read.document).document;
				for (const [id, tickedOn] of mine.ticks) expect(both.ticks.get(id)).toBe(tickedOn);
				for (const [id, words] of mine.notes) expect(both.notes.get(id)?.startsWith(words)).toBe(true);
			}),
			{ numRuns: 2000 },
		);
	}, 120_000);

	test("damage to one line leaves every other tick in the list", () => {
		fc.assert(
			fc.property(anyDocument, fc.nat(), fc.string({ maxLength: 6 }), (document, pick, junk) => {
				const lines = writeDocument(document).split("\n");
				const entries = lines.flatMap((line, i) => (/^ {2}"/.test(line) ? [i] : []));
				fc.pre(entries.length > 0 && !/[\r\n]/.test(junk));
				const hit = entries[pick % entries.length] ?? 0;
				const gone = /"([^"]+)"/.exec(lines[hit] ?? "")?.[1];
				lines[hit] = `  "${junk}`;
				const read = readDocument(lines.join("\n"));
				for (const id of document.ticks.keys()) if (id !== gone) expect(read.document.ticks.has(id)).toBe(true);
				expect(read.troubles.length).toBeGreaterThan(0);
			}),
		);
	});
});
