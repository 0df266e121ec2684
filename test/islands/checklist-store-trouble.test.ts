import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_NOTE, readDocument } from "../../src/case/checklist-document.ts";
import { KEPT_KEY, openChecklist, STORE_KEY } from "../../src/case/checklist-store.ts";
import { deviceWith, kept, note, open, stored, TODAY, tell, tick, ticked } from "../support/checklist-on-device.ts";
import { type Behaviour, FakeStorage } from "../support/device-storage.ts";

describe("a device that does not work", () => {
	const failures: [Behaviour, "full" | "blocked"][] = [
		["full", "full"],
		["read-only", "blocked"],
		["swallows", "blocked"],
		["unreadable", "blocked"],
	];
	for (const [behaviour, why] of failures) {
		test(`${behaviour}: ticks work in memory, it is said, and they are written once it works again`, () => {
			const device = new FakeStorage();
			const store = open(device);
			tick(store, "before");
			device.behaviour = behaviour;
			tick(store, "a");
			note(store, "a", "x");
			note(store, "a", "xy");
			store.change({ kind: "untick", id: "before" }, TODAY);
			expect(ticked(store)).toEqual(["a"]);
			expect(store.state().unsaved).toBe(why);
			expect([...readDocument(device.texts.get(STORE_KEY) ?? "").document.ticks.keys()]).toEqual(["before"]);

			device.behaviour = "works";
			tick(store, "b");
			expect(store.state().unsaved).toBeUndefined();
			expect([...stored(device).ticks.keys()]).toEqual(["a", "b"]);
			expect(stored(device).notes.get("a")).toBe("xy");
		});
	}

	test("the storage cannot even be asked for", () => {
		const store = openChecklist(() => {
			throw new DOMException("no", "SecurityError");
		});
		expect(store.state().unsaved).toBe("blocked");
		tick(store, "a");
		expect(ticked(store)).toEqual(["a"]);
		expect(store.addText('{"version":1,"ticks":{"b":"2026-11-01"}}', TODAY).added.ticks).toEqual(["b"]);
		expect(ticked(store)).toEqual(["a", "b"]);
		expect(store.forgetAll()).toBe(false);
		expect(ticked(store)).toEqual([]);
	});

	test("what waits is joined with what another tab wrote meanwhile", () => {
		const device = new FakeStorage();
		const [one, two] = [open(device), open(device)];
		device.behaviour = "full";
		tick(one, "a");
		device.behaviour = "works";
		tick(two, "b");
		tell(one, device);
		expect([...stored(device).ticks.keys()]).toEqual(["a", "b"]);
		expect(one.state().unsaved).toBeUndefined();
	});

	test("what was deleted elsewhere does not come back from waiting", () => {
		const device = new FakeStorage();
		const store = open(device);
		device.behaviour = "full";
		tick(store, "a");
		device.behaviour = "works";
		tell(store, device);
		expect(ticked(store)).toEqual([]);
		expect(device.texts.size).toBe(0);
	});

	test("a list too big to be read back is not written", () => {
		const device = new FakeStorage();
		const store = open(device);
		const half = (from: string) => {
			const notes = Array.from({ length: 150 }, (_, i) => [`${from}-${i}`, "x".repeat(MOST_NOTE)]);
			return JSON.stringify({ version: 1, ticks: {}, notes: Object.fromEntries(notes) });
		};
		store.addText(half("first"), TODAY);
		expect(store.state().unsaved).toBeUndefined();
		store.addText(half("second"), TODAY);
		expect(store.state().unsaved).toBe("full");
		expect(store.state().document.notes.size).toBe(300);
		const { document, troubles } = readDocument(device.texts.get(STORE_KEY) ?? "");
		expect(troubles).toEqual([]);
		expect(document.notes.size).toBe(150);
	});
});

describe("a text that is not wholly understood", () => {
	const damaged = '{"version":1,"ticks":{"a":"2026-11-01","b":"yesterday"}}';

	test("is named and shown as it was found, and its good parts are used", () => {
		const { document, troubles, kept: texts } = open(deviceWith(damaged)).state();
		expect([...document.ticks.keys()]).toEqual(["a"]);
		expect(troubles).toEqual([{ code: "bad-date", id: "b", value: "yesterday" }]);
		expect(texts).toEqual([damaged]);
	});

	test("is copied letter by letter before the first write", () => {
		for (const text of [
			damaged,
			"\u0000{{{ 坏了 \ud800",
			'{"version":9,"ticks":{"a":"2026-11-01"},"photos":{"x":1}}',
			"",
		]) {
			const device = deviceWith(text);
			const store = open(device);
			tick(store, "c");
			expect(kept(device)).toEqual([text]);
			expect(stored(device).ticks.has("c")).toBe(true);
			expect(open(device).state()).toMatchObject({ troubles: [], kept: [text] });
		}
	});

	test("is not written over where it cannot be copied first", () => {
		const device = deviceWith(damaged);
		device.room = damaged.length; // The copy is a little longer than the text.
		const store = open(device);
		tick(store, "c");
		expect(device.texts.get(STORE_KEY)).toBe(damaged);
		expect(store.state()).toMatchObject({ unsaved: "full", kept: [damaged] });
		expect(ticked(store)).toEqual(["a", "c"]);
	});

	test("does not push out an earlier one, and is not kept twice", () => {
		const device = deviceWith(damaged);
		tick(open(device), "c");
		const other = '{"version":5,"ticks":{"d":"2026-11-02"}}';
		device.texts.set(STORE_KEY, other);
		tick(open(device), "e");
		device.texts.set(STORE_KEY, damaged);
		tick(open(device), "f");
		expect(kept(device)).toEqual([damaged, other]);
	});

	test("stays when the list of kept texts is itself damaged", () => {
		const device = deviceWith(damaged);
		device.texts.set(KEPT_KEY, '["cut off');
		const store = open(device);
		tick(store, "c");
		expect(kept(device)).toEqual(['["cut off', damaged]);
	});

	test("is removed only when the reader says so, and the ticks stay", () => {
		const device = deviceWith(damaged);
		const store = open(device);
		expect(store.forgetKept()).toBe(true);
		expect(store.state()).toMatchObject({ kept: [], troubles: [] });
		expect([...stored(device).ticks.keys()]).toEqual(["a"]);
		device.behaviour = "read-only";
		device.texts.set(KEPT_KEY, JSON.stringify([damaged]));
		expect(store.forgetKept()).toBe(false);
		expect(device.texts.has(KEPT_KEY)).toBe(true);
	});

	test("2,000 random texts: nothing throws, and after a tick the text is kept or was wholly understood", () => {
		const texts = fc.oneof(
			fc.string({ unit: "binary", maxLength: 40 }),
			fc.json({ maxDepth: 2 }),
			fc
				.dictionary(fc.string({ maxLength: 6 }), fc.constantFrom<unknown>("2026-11-01", "soon", 1, null, {}), {
					maxKeys: 4,
				})
				.map((ticks) => JSON.stringify({ version: 1, ticks })),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const device = deviceWith(text);
				const store = open(device);
				const before = store.state();
				tick(store, "mine");
				expect(stored(device).ticks.has("mine")).toBe(true);
				for (const [id, day] of before.document.ticks) expect(stored(device).ticks.get(id)).toBe(day);
				expect(kept(device)).toEqual(before.troubles.length > 0 ? [text] : null);
			}),
			{ numRuns: 2000 },
		);
	}, 120_000);
});
