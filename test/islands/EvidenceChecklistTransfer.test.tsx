import { fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { readDocument } from "../../src/case/checklist-document.ts";
import { KEPT_KEY, STORE_KEY } from "../../src/case/checklist-store.ts";
import { fill } from "../../src/strings.ts";
import {
	allIds,
	box,
	button,
	failing,
	freshPage,
	needed,
	said,
	store,
	stored,
	Tool,
	zh,
} from "../support/checklist-tool.tsx";
import { strings } from "../support/evidence.ts";

freshPage();

describe("export", () => {
	test("gives everything to be imported again, and what is shown to be read", () => {
		store(
			'{"version":1,"ticks":{"drop-off-receipt":"2026-11-20","label-weight":"2026-11-21","from-later":"2026-11-22"},"notes":{"label-weight":"IMG"}}',
		);
		history.replaceState(null, "", "#problem=wrong-item");
		render(<Tool />);
		fireEvent.click(button(zh["evidence.export"]));
		const json = screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.export.json"]).value;
		expect(readDocument(json).document.ticks.size).toBe(3);
		const text = screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.export.text"]).value;
		expect(text).toContain("☑ 拍快递面单：运单号和重量要看得清，再自己称一次（2026年11月21日）\n    备注：IMG");
		expect(text).toContain("只列出：发错货");
		expect(text).not.toContain("一次性验证码");
		expect(text.match(/^[☑☐]/gm)).toHaveLength(needed({ problem: "wrong-item" }).length);
	});

	test("copies, and where that is blocked selects the text and says so", async () => {
		render(<Tool />);
		fireEvent.click(button(zh["evidence.export"]));
		document.execCommand = () => false;
		vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
		fireEvent.click(screen.getAllByRole("button", { name: zh["evidence.export.copy"] })[0] as HTMLElement);
		await waitFor(() => expect(said()).toBe(zh["evidence.export.copyFailed"]));
	});

	test("inside WeChat offers no download, but the texts, the way out, and that the ticks stay behind", () => {
		vi.spyOn(navigator, "userAgent", "get").mockReturnValue(
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI Language/zh_CN",
		);
		render(<Tool />);
		fireEvent.click(button(zh["evidence.export"]));
		expect(screen.queryByRole("button", { name: zh["evidence.export.download"] })).toBeNull();
		expect(screen.getAllByRole("button", { name: zh["evidence.export.copy"] })).toHaveLength(2);
		expect(screen.getByText(zh["chat.open.wechat"])).toBeTruthy();
		expect(screen.getByText(fill(zh["chat.checklist"], { app: "微信" }))).toBeTruthy();
		expect(screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.export.json"]).value).toContain('"ticks"');
	});

	test("downloads a file with the day in its name; a browser that refuses is named", () => {
		render(<Tool />);
		fireEvent.click(button(zh["evidence.export"]));
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
			names.push(this.download);
		});
		for (const each of screen.getAllByRole("button", { name: zh["evidence.export.download"] })) fireEvent.click(each);
		expect(names).toEqual(["evidence-checklist-2026-11-24.json", "evidence-checklist-2026-11-24.txt"]);
		vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
			throw new Error("no");
		});
		fireEvent.click(screen.getAllByRole("button", { name: zh["evidence.export.download"] })[0] as HTMLElement);
		expect(said()).toBe(zh["evidence.export.downloadFailed"]);
	});
});

describe("import", () => {
	const openImport = () => fireEvent.click(button(zh["evidence.import"]));
	const paste = (value: string) => {
		fireEvent.input(screen.getByLabelText(zh["evidence.import.paste"]), { target: { value } });
		fireEvent.click(button(zh["evidence.import.add"]));
	};
	const choose = (bytes: Uint8Array | string) => {
		const file = new File([bytes as BlobPart], "x.json");
		fireEvent.change(screen.getByLabelText(zh["evidence.import.file"]), { target: { files: [file] } });
	};

	test("of pasted text adds and says what it did; what is there stays", () => {
		render(<Tool />);
		fireEvent.click(box("label-weight"));
		openImport();
		paste('{"version":1,"ticks":{"label-weight":"2026-01-01","keep-a-year":"2026-11-01","x":"soon"}}');
		expect(said()).toBe(
			fill(zh["evidence.import.ticks"], { count: 1 }) +
				fill(zh["evidence.import.already"], { count: 1 }) +
				fill(zh["evidence.trouble.bad-date"], { id: "x", value: "soon" }),
		);
		expect(box("keep-a-year").checked).toBe(true);
		expect(stored().ticks.get("label-weight")).toBe("2026-11-24");
		// It had a fault, so it stays to be looked at.
		expect(screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.import.paste"]).value).toContain("soon");
	});

	test("names the line that was not understood", () => {
		render(<Tool locale="en" />);
		fireEvent.click(screen.getByRole("button", { name: "Import" }));
		fireEvent.input(screen.getByLabelText(strings.en["evidence.import.paste"]), {
			target: { value: '{\n "version": 1,\n "ticks": {\n  "keep-a-year": "2026-11-01",\n  "first-scan: "2026-1' },
		});
		fireEvent.click(screen.getByRole("button", { name: "Add it" }));
		expect(said()).toBe(
			fill(strings.en["evidence.import.ticks"], { count: 1 }) +
				fill(strings.en["evidence.trouble.not-json"], { line: 5 }),
		);
	});

	test("of nothing and of something else says so", () => {
		render(<Tool />);
		openImport();
		fireEvent.click(button(zh["evidence.import.add"]));
		expect(said()).toBe(zh["evidence.import.empty"]);
		paste("订单号 123");
		expect(said()).toBe(zh["evidence.import.nothing"] + zh["evidence.trouble.not-a-checklist"]);
	});

	test("of a file, in the encodings Chinese editors write", async () => {
		render(<Tool />);
		openImport();
		choose('{"version":1,"ticks":{"keep-a-year":"2026-11-01"}}');
		await waitFor(() => expect(said()).toBe(fill(zh["evidence.import.ticks"], { count: 1 })));
		const head = new TextEncoder().encode('{"version":1,"ticks":{},"notes":{"keep-a-year":"');
		const tail = new TextEncoder().encode('"}}');
		choose(new Uint8Array([...head, 0xb1, 0xb8, 0xd7, 0xa2, ...tail]));
		await waitFor(() => expect(said()).toContain(zh["evidence.import.guessed"]));
		expect(stored().notes.get("keep-a-year")).toBe("备注");
	});

	test("of a picture, of a file that is too big, of one that cannot be opened", async () => {
		render(<Tool />);
		openImport();
		choose(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]));
		await waitFor(() => expect(said()).toBe(zh["evidence.import.notText"]));
		const file = (more: Partial<File>) => ({
			size: 10,
			arrayBuffer: async () => Promise.reject(new Error("gone")),
			...more,
		});
		const field = screen.getByLabelText(zh["evidence.import.file"]);
		fireEvent.change(field, { target: { files: [file({ size: 9_000_000 })] } });
		await waitFor(() => expect(said()).toBe(fill(zh["evidence.import.fileTooBig"], { most: 1_000_000 })));
		fireEvent.change(field, { target: { files: [file({})] } });
		await waitFor(() => expect(said()).toBe(zh["evidence.import.unread"]));
	});
});

describe("deleting everything", () => {
	test("asks first with the focus on Keep; keeping keeps", async () => {
		render(<Tool />);
		fireEvent.click(box("label-weight"));
		fireEvent.click(button(zh["evidence.delete"]));
		expect(screen.getByText(fill(zh["evidence.delete.ask"], { ticks: 1, notes: 0 }))).toBeTruthy();
		await waitFor(() => expect(document.activeElement).toBe(button(zh["evidence.delete.no"])));
		fireEvent.click(button(zh["evidence.delete.no"]));
		await waitFor(() => expect(document.activeElement).toBe(button(zh["evidence.delete"])));
		expect(stored().ticks.size).toBe(1);
		fireEvent.click(button(zh["evidence.delete"]));
		fireEvent.keyDown(button(zh["evidence.delete.yes"]), { key: "Escape" });
		expect(screen.queryByRole("button", { name: zh["evidence.delete.yes"] })).toBeNull();
		expect(stored().ticks.size).toBe(1);
	});

	test("removes ticks, notes and kept originals", () => {
		store("damaged {");
		render(<Tool />);
		fireEvent.click(box("label-weight"));
		fireEvent.click(button(zh["evidence.delete"]));
		fireEvent.click(button(zh["evidence.delete.yes"]));
		expect(localStorage.length).toBe(0);
		expect(box("label-weight").checked).toBe(false);
		expect(said()).toBe(zh["evidence.delete.done"]);
	});

	test("says so where the browser refuses", () => {
		const device = failing();
		render(<Tool />);
		fireEvent.click(box("label-weight"));
		device.behaviour = "read-only";
		fireEvent.click(button(zh["evidence.delete"]));
		fireEvent.click(button(zh["evidence.delete.yes"]));
		expect(said()).toBe(zh["evidence.delete.failed"]);
		expect(box("label-weight").checked).toBe(true);
	});
});

describe("what the reader is told about what is saved", () => {
	test("a full and a blocked storage are named, and ticks still work", () => {
		const device = failing();
		device.behaviour = "full";
		render(<Tool />);
		expect(screen.getByRole("alert").textContent).toBe("");
		fireEvent.click(box("label-weight"));
		expect(screen.getByRole("alert").textContent).toBe(zh["evidence.unsaved.full"]);
		expect(box("label-weight").checked).toBe(true);
		device.behaviour = "works";
		fireEvent.click(box("one-time-code"));
		expect(screen.getByRole("alert").textContent).toBe("");
		expect(readDocument(device.texts.get(STORE_KEY) ?? "").document.ticks.size).toBe(2);
	});

	test("a storage that may not be touched at all", () => {
		vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
			throw new DOMException("no", "SecurityError");
		});
		render(<Tool />);
		expect(screen.getByRole("alert").textContent).toBe(zh["evidence.unsaved.blocked"]);
		fireEvent.click(box("label-weight"));
		expect(box("label-weight").checked).toBe(true);
	});

	test("a damaged list is shown as it was found, can be taken away, and goes only on request", () => {
		const damaged = '{"version":1,"ticks":{"label-weight":"2026-11-20","x":"soon"}}';
		store(damaged);
		render(<Tool />);
		const notice = within(screen.getByRole("region", { name: zh["evidence.kept.title"] }));
		expect(notice.getByText(fill(zh["evidence.trouble.bad-date"], { id: "x", value: "soon" }))).toBeTruthy();
		expect(notice.getByLabelText<HTMLTextAreaElement>(zh["evidence.kept.text"]).value).toBe(damaged);
		expect(box("label-weight").checked).toBe(true);
		fireEvent.click(box("one-time-code"));
		expect(JSON.parse(localStorage.getItem(KEPT_KEY) ?? "")).toEqual([damaged]);
		fireEvent.click(button(zh["evidence.kept.remove"]));
		expect(localStorage.getItem(KEPT_KEY)).toBeNull();
		expect(said()).toBe(zh["evidence.kept.removed"]);
		expect(stored().ticks.size).toBe(2);
	});

	test("ids this list does not have are counted, kept and not shown", () => {
		store('{"version":1,"ticks":{"item-of-tomorrow":"2026-11-20"}}');
		render(<Tool />);
		expect(screen.getByText(fill(zh["evidence.unknown"], { count: 1 }))).toBeTruthy();
		fireEvent.click(box("label-weight"));
		expect(stored().ticks.has("item-of-tomorrow")).toBe(true);
	});
});

describe("printing", () => {
	test("unfolds everything and folds it again", () => {
		render(<Tool />);
		const folded = () => document.querySelectorAll(".evc-item details:not([open])").length;
		fireEvent(window, new Event("beforeprint"));
		expect(folded()).toBe(0);
		fireEvent(window, new Event("afterprint"));
		expect(folded()).toBe(allIds.length);
	});

	test("a browser that cannot print says what to do", () => {
		const print = vi.fn();
		vi.stubGlobal("print", print);
		render(<Tool />);
		fireEvent.click(button(zh["evidence.print"]));
		expect(print).toHaveBeenCalledOnce();
		vi.stubGlobal("print", undefined);
		fireEvent.click(button(zh["evidence.print"]));
		expect(said()).toBe(zh["evidence.print.failed"]);
		vi.unstubAllGlobals();
	});
});
