/**
 * Hostile input where it is read, without a page: links, typed dates, saved and imported lists. Nothing throws, what is
 * sound beside it is kept, what is not is named, and no object that others inherit from changes.
 */
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { dateProblems, withoutProblems } from "../../src/case/check.ts";
import { decodeBytes } from "../../src/case/checklist-bytes.ts";
import {
	isItemId,
	MOST_NOTE,
	MOST_TEXT,
	readDocument,
	type Trouble,
	writeDocument,
} from "../../src/case/checklist-document.ts";
import { readChecklistLink, withFilter } from "../../src/case/checklist-link.ts";
import { STORE_KEY } from "../../src/case/checklist-store.ts";
import { CHOICES, DATE_KEYS, FLAGS } from "../../src/case/keys.ts";
import { readLink, writeLink } from "../../src/case/link.ts";
import { settingFrom } from "../../src/case/rulebook.ts";
import { readTypedDate } from "../../src/case/typed-date.ts";
import { dayAt, isIsoDate, isZone } from "../../src/engine/date.ts";
import { planFor } from "../../src/engine/plan.ts";
import { pruned, relevantTo } from "../../src/engine/relevant.ts";
import { resultText } from "../../src/export/text.ts";
import { anyDocument, documentOf } from "../support/checklist-documents.ts";
import { deviceWith, kept, open, stored, TODAY, tick } from "../support/checklist-on-device.ts";
import { strings } from "../support/evidence.ts";
import { FRAGMENTS, fragment, hostileText, isShowable, mutated, nothingPolluted } from "../support/hostile.ts";
import { readRulebook } from "../support/rulebook.ts";

afterEach(() => expect(nothingPolluted()).toBe(true));

const many = (numRuns: number): fc.Parameters<unknown> => ({ numRuns });

const STORES = ["us", "de", "jp"];
const books = Object.fromEntries(STORES.map((id) => [id, readRulebook(id, "en")]));
const SOUND: Record<string, string> = {
	store: "de",
	problem: "defective",
	item: "electronics",
	sold: "seller",
	to: "local",
	pay: "visa",
	"seller-abroad": "1",
	ordered: "2026-11-01",
	delivered: "2026-11-05",
	contacted: "2026-11-10",
	zone: "Asia/Shanghai",
	today: "2026-11-24",
};
const KEYS = ["store", "zone", "clock", ...Object.keys(CHOICES), ...DATE_KEYS, ...FLAGS];
const linkOf = (entries: readonly (readonly [string, string])[]) =>
	`#${new URLSearchParams(entries.map(([key, value]) => [key, value]))}`;

/** The whole way of a link: read, checked, reckoned, told. */
function tellAll(hash: string): string {
	const { case: told, problems } = readLink(hash, STORES);
	for (const { value } of problems) expect(isShowable(value)).toBe(true);
	expect(Object.getPrototypeOf(told.facts.events)).toBe(Object.prototype);
	const again = readLink(writeLink(told), STORES);
	expect(again).toEqual({ case: told, problems: [] });
	const book = books[told.store ?? "us"];
	if (book === undefined) throw new Error("a store that is none was taken");
	const today = told.today ?? TODAY;
	relevantTo(told.facts, book.rules, book.notes);
	const facts = pruned(told.facts, book.rules, book.notes);
	const sound = withoutProblems(facts, dateProblems(facts, today));
	const plan = planFor(sound, {
		...settingFrom(book),
		readerZone: told.zone ?? "UTC",
		today,
	});
	return resultText({
		plan,
		facts: sound,
		book,
		today,
		preview: told.today !== undefined,
		address: "https://claim-guide.example/",
		t: strings.en,
		lang: "en",
	});
}

describe("links", () => {
	test("3,000 with one hostile value: it is named and no other, and the rest is read", () => {
		fc.assert(
			fc.property(fc.constantFrom(...KEYS), hostileText, fc.array(hostileText, { maxLength: 2 }), (key, bad, more) => {
				const { [key]: _, ...sound } = SOUND;
				// Names that are none of ours say nothing, whatever they are.
				const unknown = more.map((name) => [`x-${name}`, name] as const);
				const hash = linkOf([...unknown, ...Object.entries(sound), [key, bad]]);
				const { case: told, problems } = readLink(hash, STORES);
				const found = problems.map((problem) => problem.key);
				const alone = readLink(linkOf([[key, bad]]), STORES);
				// By chance a mutation may be sound: then it stands in the case instead.
				expect(found).toEqual(alone.problems.map((problem) => problem.key));
				if (found.length > 0) expect(found).toEqual([key]);
				expect(readLink(linkOf(Object.entries(sound)), STORES).case).toEqual(
					found.length === 0 ? expect.anything() : told,
				);
			}),
			many(3000),
		);
	}, 60_000);

	test("2,500 damaged ones: read, reckoned and told without a word that is none", () => {
		const base = fc.subarray(Object.entries(SOUND), { minLength: 4 }).map(linkOf);
		fc.assert(
			fc.property(mutated(base), (hash) => {
				expect(tellAll(hash)).not.toMatch(/undefined|NaN|Invalid|\[object/);
				const asked = readChecklistLink(hash);
				if (asked.kind !== "filter") return;
				const again = readChecklistLink(withFilter(hash, asked.filter));
				expect(again.kind === "filter" ? again.filter : {}).toEqual(asked.filter);
			}),
			many(2500),
		);
	}, 60_000);

	test("days at the edges of the calendar, in every field at once", () => {
		const edges = FRAGMENTS.filter((text) => /^[-+\d]/.test(text));
		for (const day of [...edges, "0001-01-01", "1970-01-01", "2000-01-01", "2099-12-31", "2100-01-01"])
			expect(
				tellAll(linkOf([["store", "us"], ["problem", "damaged"], ...DATE_KEYS.map((key) => [key, day] as const)])),
			).not.toMatch(/undefined|NaN|Invalid/);
		expect(readLink("#today=9999-12-31", STORES).problems).toEqual([
			{ key: "today", value: "9999-12-31", code: "not-a-date" },
		]);
	});

	test("a zone is one the device can reckon with, whatever it is called", () => {
		const names = [...FRAGMENTS, "+99:99", "+08:00x", "x+08:00", "GMT+8", "Etc/GMT+8", "asia/shanghai"];
		// Offsets are kept in a plain object by the library below: asked twice, a name must not be found there.
		for (const zone of [...names, ...names]) if (isZone(zone)) expect(isIsoDate(dayAt(0, zone))).toBe(true);
		expect(names.filter(isZone)).toEqual(["Etc/GMT+8", "asia/shanghai"]);
	});

	test("a megabyte of it is read at once", () => {
		for (const text of ["a=1&".repeat(250_000), "store=us&".repeat(110_000), `store=${"<script>".repeat(125_000)}`]) {
			const { problems } = readLink(`#${text}`, STORES);
			for (const { value } of problems) expect(isShowable(value)).toBe(true);
		}
	});
});

describe("typed dates", () => {
	const typed = fc.constantFrom(
		"2026-11-24",
		"24 Nov 2026",
		"11/24/2026",
		"2026年11月24日",
		"令和8年11月24日",
		"24.11.",
		"昨天",
	);

	test("3,000 hostile and damaged ones: a day that exists, a question, or a reason", () => {
		fc.assert(
			fc.property(
				fc.oneof(hostileText, mutated(typed)),
				fc.constantFrom(TODAY, "2000-01-01", "2099-12-31"),
				(text, day) => {
					const read = readTypedDate(text, day);
					if (read.kind === "date") expect(isIsoDate(read.date)).toBe(true);
					if (read.kind === "choose") expect(read.dates.every(isIsoDate) && read.dates.length > 0).toBe(true);
					if (read.kind === "error") expect(strings.zh[`error.${read.code}`]).toBeTruthy();
				},
			),
			many(3000),
		);
	}, 60_000);

	test("a megabyte is no date", () => {
		for (const text of ["1", " ", "\uFDFA", "1 ", "a.", "年"])
			expect(readTypedDate(`24${text.repeat(1_000_000)}`, TODAY)).toEqual({ kind: "error", code: "not-a-date" });
	});
});

/** What a list may hold, wherever it came from. */
function expectSound(text: string): Trouble[] {
	const { document, troubles } = readDocument(text);
	for (const [id, day] of document.ticks) expect(isItemId(id) && isIsoDate(day)).toBe(true);
	for (const [id, note] of document.notes) expect(isItemId(id) && note.length <= MOST_NOTE).toBe(true);
	for (const trouble of troubles)
		for (const value of Object.values(trouble)) if (typeof value === "string") expect(isShowable(value)).toBe(true);
	expect(readDocument(writeDocument(document))).toEqual({ document, troubles: [] });
	return troubles;
}

describe("saved and imported lists", () => {
	const value = fc.oneof(hostileText, fc.constantFrom<unknown>(null, true, 1e308, -0, [], {}, [[["x"]]], { a: {} }));

	test("3,000 with hostile entries: the sound ones are all read, each other is named", () => {
		const bad = fc.array(fc.tuple(fc.constantFrom("ticks", "notes"), hostileText, value), {
			minLength: 1,
			maxLength: 3,
		});
		fc.assert(
			fc.property(anyDocument, bad, (sound, entries) => {
				const parts = { ticks: new Map<string, unknown>(sound.ticks), notes: new Map<string, unknown>(sound.notes) };
				// `-` at the end: never an item's id, so that nothing sound is written over.
				for (const [field, id, entry] of entries) parts[field as "ticks" | "notes"].set(`${id}-`, entry);
				const text = JSON.stringify({
					version: 1,
					ticks: Object.fromEntries(parts.ticks),
					notes: Object.fromEntries(parts.notes),
					updated: "2026-11-24",
				});
				expect(readDocument(text).document).toEqual({ ...sound, updated: "2026-11-24" });
				const count = parts.ticks.size + parts.notes.size - sound.ticks.size - sound.notes.size;
				expect(expectSound(text).map(({ code }) => code)).toEqual(Array.from({ length: count }, () => "bad-id"));
			}),
			many(3000),
		);
	}, 60_000);

	test("2,000 with a line written over: every other line is read", () => {
		const line = hostileText.filter((text) => !/"(ticks|notes)"/.test(text));
		fc.assert(
			fc.property(anyDocument, fc.nat(), line, (sound, at, foreign) => {
				const lines = writeDocument(sound).split("\n");
				// The lines that open a section are another matter: what follows them is then told by its look.
				const own = lines.flatMap((each, i) => (/^ {2}"/.test(each) ? [i] : []));
				const hit = own[at % Math.max(1, own.length)];
				if (hit === undefined) return;
				const id = (i: number) => /"([^"]*)"/.exec(lines[i] ?? "")?.[1] ?? "";
				const others = own.filter((i) => i !== hit).map(id);
				lines[hit] = foreign;
				const { document } = readDocument(lines.join("\n"));
				for (const other of others) expect(document.ticks.has(other) || document.notes.has(other)).toBe(true);
				expectSound(lines.join("\n"));
			}),
			many(2000),
		);
	}, 60_000);

	test("2,000 damaged anywhere: only what is sound is read", () => {
		const base = anyDocument.map(writeDocument);
		fc.assert(
			fc.property(mutated(base), (text) => void expectSound(text)),
			many(2000),
		);
	}, 60_000);

	test("1,000 under the key on the device: a tick is saved, and what was not understood is kept letter by letter", () => {
		const base = fc.oneof(fragment, mutated(anyDocument.map(writeDocument)));
		fc.assert(
			fc.property(base, (text) => {
				const device = deviceWith(text);
				const store = open(device);
				const { troubles } = store.state();
				tick(store, "mine");
				expect(stored(device).ticks.has("mine")).toBe(true);
				expect(kept(device)).toEqual(troubles.length > 0 ? [text] : null);
				expect([...device.texts.keys()].every((key) => key.startsWith(STORE_KEY))).toBe(true);
			}),
			many(1000),
		);
	}, 60_000);

	test("what stands twice is named, since a parser keeps one of them and says nothing", () => {
		const read = (text: string) => readDocument(text).troubles;
		expect(read('{"version":1,"ticks":{"a":"2026-11-01","a":"2026-11-02"}}')).toEqual([{ code: "twice", id: "a" }]);
		expect(read('{"version":1,"ticks":{"a":"2026-11-01"},"ticks":{"b":"2026-11-02"}}')).toEqual([
			{ code: "twice", id: "ticks" },
		]);
		expect(read('{"version":1,"ticks":{"a":"2026-11-01"},"notes":{"a":"\\"a\\": {"}}')).toEqual([]);
		// Two exports in one paste: no JSON any more, both are read.
		const one = writeDocument(documentOf({ a: "2026-11-01", b: "2026-11-01" }));
		const two = writeDocument(documentOf({ a: "2026-11-02", c: "2026-11-02" }));
		const both = readDocument(`${one}\n${two}`);
		expect([...both.document.ticks.keys()]).toEqual(["a", "b", "c"]);
		expect(both.troubles).toContainEqual({ code: "twice", id: "a" });
	});

	test("a line made to keep a pattern busy costs no more than another", () => {
		const spaces = " ".repeat(MOST_TEXT - 100);
		for (const line of [`"a":1${spaces}x`, `"ticks":{${spaces}x`, `"ticks":{}${spaces}x`, `"a"${spaces}x`])
			expect(readDocument(`{"ticks":\n${line}`).troubles.map(({ code }) => code)).toContain("not-json");
	});

	test("deep and long, up to the most that is read", () => {
		const filled = (open_: string, close: string, inside: string) => {
			const depth = Math.floor((MOST_TEXT - 100) / (open_.length + close.length));
			return `{"version":1,"ticks":{"sound":"2026-11-01","deep":${open_.repeat(depth)}${inside}${close.repeat(depth)}}}`;
		};
		for (const text of [filled("[", "]", ""), filled('{"a":', "}", "1"), filled("[{", "}]", "")]) {
			const { document, troubles } = readDocument(text);
			// A parser that gives up on the depth leaves it to the lines, and this is one line.
			expect(document.ticks.has("sound") || troubles.some(({ code }) => code === "not-json")).toBe(true);
			expect(troubles.length).toBeGreaterThan(0);
		}
		expectSound(`{"ticks":{\n${'x"\n'.repeat(200_000)}`);
	}, 60_000);
});

describe("files", () => {
	const utf16 = (text: string, little: boolean) => {
		const bytes = new Uint8Array(2 + text.length * 2);
		const view = new DataView(bytes.buffer);
		view.setUint16(0, 0xfeff, little);
		for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
		return bytes;
	};
	const text = mutated(anyDocument.map(writeDocument));
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 200 }),
		text.map((each) => new TextEncoder().encode(each)),
		fc.tuple(text, fc.boolean()).map(([each, little]) => utf16(each, little)),
		// Cut in the middle of a character, and bytes of GBK among those of UTF-8.
		fc.tuple(text, fc.nat({ max: 400 })).map(([each, at]) => new TextEncoder().encode(each).slice(0, at)),
		fc
			.tuple(text, fc.uint8Array({ minLength: 1, maxLength: 9 }))
			.map(([each, foreign]) => new Uint8Array([...new TextEncoder().encode(each), ...foreign])),
	);

	test("1,500 of any bytes: a text, or it is said that it is none", () => {
		fc.assert(
			fc.property(bytes, (file) => {
				const decoded = decodeBytes(file);
				if ("error" in decoded) expect(decoded.error).toBe("not-text");
				else expectSound(decoded.text);
			}),
			many(1500),
		);
	}, 60_000);
});
