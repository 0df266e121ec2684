import { describe, expect, test } from "vitest";
import { writeDocument } from "../../src/case/checklist-document.ts";
import { deviceWith, note, open, stored, TODAY, tell, tick, ticked } from "../support/checklist-on-device.ts";
import { FakeStorage } from "../support/device-storage.ts";

describe("on a device that works", () => {
	test("opening writes nothing", () => {
		for (const device of [new FakeStorage(), deviceWith("damaged {"), deviceWith('{"version":7,"ticks":{}}')]) {
			const before = new Map(device.texts);
			open(device);
			expect(device.texts).toEqual(before);
			expect(device.writes).toBe(0);
		}
	});

	test("ticks and notes are there when the page is opened again", () => {
		const device = new FakeStorage();
		const store = open(device);
		tick(store, "label-weight");
		note(store, "label-weight", "IMG_0042，手机相册");
		const again = open(device).state();
		expect(again.document.ticks.get("label-weight")).toBe(TODAY);
		expect(again.document.notes.get("label-weight")).toBe("IMG_0042，手机相册");
		expect(again).toMatchObject({ troubles: [], kept: [] });
		expect(again.unsaved).toBeUndefined();
	});

	test("ids this version of the list does not know are kept through every change", () => {
		const device = deviceWith('{"version":1,"ticks":{"item-of-tomorrow":"2026-11-01"},"notes":{"item-of-old":"n"}}');
		const store = open(device);
		tick(store, "label-weight");
		store.change({ kind: "untick", id: "label-weight" }, TODAY);
		expect(stored(device).ticks.get("item-of-tomorrow")).toBe("2026-11-01");
		expect(stored(device).notes.get("item-of-old")).toBe("n");
	});

	test("listeners hear every change until they stop", () => {
		const store = open(new FakeStorage());
		let heard = 0;
		const stop = store.subscribe(() => heard++);
		tick(store, "a");
		tick(store, "b");
		stop();
		tick(store, "c");
		expect(heard).toBe(2);
	});
});

describe("two tabs", () => {
	test("ticks of both stand, and an untick in one is not undone by the other", () => {
		const device = new FakeStorage();
		const [one, two] = [open(device), open(device)];
		tick(one, "a");
		tick(two, "b"); // Without having heard of a.
		expect(stored(device).ticks.size).toBe(2);
		tell(one, device);
		expect(ticked(one)).toEqual(["a", "b"]);
		one.change({ kind: "untick", id: "b" }, TODAY);
		tell(two, device);
		expect(ticked(two)).toEqual(["a"]);
		tick(two, "c");
		expect([...stored(device).ticks.keys()]).toEqual(["a", "c"]);
	});

	test("other keys are none of ours", () => {
		const device = new FakeStorage();
		const store = open(device);
		let heard = 0;
		store.subscribe(() => heard++);
		store.heard({ key: "claim-guide.store", newValue: "us" });
		expect(heard).toBe(0);
	});

	test("what is deleted in one is gone in the other", () => {
		const device = new FakeStorage();
		const [one, two] = [open(device), open(device)];
		tick(one, "a");
		tell(two, device);
		one.forgetAll();
		tell(two, device);
		expect(ticked(two)).toEqual([]);
		tick(two, "b");
		expect([...stored(device).ticks.keys()]).toEqual(["b"]);
	});

	test("a storage that was cleared as a whole is heard too", () => {
		const device = new FakeStorage();
		const store = open(device);
		tick(store, "a");
		device.texts.clear();
		tell(store, device, null);
		expect(ticked(store)).toEqual([]);
	});

	test("a page that was asleep reads again", () => {
		const device = new FakeStorage();
		const [one, two] = [open(device), open(device)];
		tick(one, "a");
		two.refresh();
		expect(ticked(two)).toEqual(["a"]);
	});
});

describe("import", () => {
	test("adds, never removes, and answers what it did", () => {
		const device = new FakeStorage();
		const store = open(device);
		tick(store, "a", "2026-11-01");
		note(store, "a", "mine");
		const { added, troubles } = store.addText(
			'{"version":1,"ticks":{"a":"2026-10-01","b":"2026-10-02","c":"soon"},"notes":{"a":"theirs"}}',
			TODAY,
		);
		expect(added).toEqual({ ticks: ["b"], notes: [], joined: ["a"], tooLong: [], already: ["a"] });
		expect(troubles).toEqual([{ code: "bad-date", id: "c", value: "soon" }]);
		expect(stored(device).ticks.get("a")).toBe("2026-11-01");
		expect(stored(device).notes.get("a")).toBe("mine\ntheirs");
	});

	test("of something else changes nothing and writes nothing", () => {
		const device = new FakeStorage();
		const store = open(device);
		expect(store.addText("hello", TODAY).troubles).toEqual([{ code: "not-a-checklist" }]);
		expect(device.writes).toBe(0);
	});

	test("of an export gives the same list on another device", () => {
		const mine = open(new FakeStorage());
		tick(mine, "a");
		note(mine, "b", "第一行\n第二行");
		const other = open(new FakeStorage());
		expect(other.addText(writeDocument(mine.state().document), TODAY).troubles).toEqual([]);
		expect(other.state().document).toEqual(mine.state().document);
	});
});

describe("deleting everything", () => {
	test("removes ticks, notes and kept texts", () => {
		const device = deviceWith("damaged {");
		const store = open(device);
		tick(store, "a");
		expect(device.texts.size).toBe(2);
		expect(store.forgetAll()).toBe(true);
		expect(device.texts.size).toBe(0);
		expect(store.state()).toMatchObject({ kept: [], troubles: [] });
		expect(ticked(store)).toEqual([]);
	});

	test("says so where the device refuses", () => {
		const device = new FakeStorage();
		const store = open(device);
		tick(store, "a");
		device.behaviour = "read-only";
		expect(store.forgetAll()).toBe(false);
		expect(ticked(store)).toEqual(["a"]);
	});

	test("is also the end of what only waited in memory", () => {
		const device = new FakeStorage();
		device.behaviour = "full";
		const store = open(device);
		tick(store, "a");
		expect(store.forgetAll()).toBe(true);
		expect(ticked(store)).toEqual([]);
		expect(store.state().unsaved).toBeUndefined();
	});
});
