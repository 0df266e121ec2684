/** The dialog for sharing, where the line is slow: what was asked for before must not turn up under what is asked for now. */
import { beforeEach, expect, test, vi } from "vitest";
import { openShare } from "../../src/islands/share/share-dialog.ts";

const { codes, pictures } = vi.hoisted(() => ({ codes: [] as (() => void)[], pictures: [] as (() => void)[] }));

/** Modules that come when the test says so. */
vi.mock("../../src/islands/share/qr-code.ts", async () => {
	await new Promise<void>((come) => codes.push(come));
	return {
		qrSvg: (address: string) =>
			Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "svg"), { id: address }),
	};
});
vi.mock("../../src/islands/share/share-picture.ts", async () => {
	await new Promise<void>((come) => pictures.push(come));
	return { sharePicture: ({ title }: { title: string }) => `data:image/png;base64,${btoa(title)}` };
});

const first = { title: "first", address: "https://guide.example/zh/#first", lines: [] };
const second = { title: "second", address: "https://guide.example/zh/#second", lines: [] };
const find = <E extends HTMLElement>(name: string) => document.querySelector<E>(`dialog [data-share-${name}]`) as E;
const shown = (panel: string) => document.querySelector<HTMLElement>(`dialog [data-panel=${panel}]`)?.hidden === false;

beforeEach(() => {
	Element.prototype.scrollIntoView = () => undefined;
});

test("a second press while the first was loading leaves the dialog open, in browsers that refuse to open it twice too", () => {
	expect(openShare(first)).toBe(true);
	const dialog = document.querySelector("dialog") as HTMLDialogElement;
	const refuse = vi.spyOn(dialog, "showModal").mockImplementation(() => {
		throw new DOMException("already open", "InvalidStateError");
	});
	expect(openShare(second)).toBe(true);
	expect(find("what").textContent).toBe("second");
	refuse.mockRestore();
	dialog.close();
});

test("a picture and a code that come late do not show under something else", async () => {
	openShare(first);
	find("code").click();
	find("picture").click();
	await vi.waitFor(() => expect([codes.length, pictures.length]).toEqual([1, 1]));
	find("close").click();
	openShare(second);
	for (const come of [...codes, ...pictures]) come();
	await vi.dynamicImportSettled();
	expect([shown("code"), shown("picture")]).toEqual([false, false]);
	expect(find<HTMLImageElement>("image").src).toBe("");

	find("picture").click();
	await vi.waitFor(() => expect(shown("picture")).toBe(true));
	expect(find<HTMLImageElement>("image").src).toBe(`data:image/png;base64,${btoa("second")}`);
});
