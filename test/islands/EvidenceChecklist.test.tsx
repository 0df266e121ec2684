import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { hydrate, render as renderInto } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test, vi } from "vitest";
import { STORE_KEY } from "../../src/case/checklist-store.ts";
import { fill } from "../../src/strings.ts";
import {
	allIds,
	box,
	button,
	freshPage,
	goTo,
	moments,
	needed,
	said,
	scrolledTo,
	shownIds,
	store,
	stored,
	Tool,
	zh,
} from "../support/checklist-tool.tsx";

freshPage();

describe("the built page", () => {
	test("holds every item with its texts, and knows neither day nor ticks", () => {
		store('{"version":1,"ticks":{"label-weight":"2026-11-20"},"notes":{"label-weight":"IMG"}}');
		const html = renderToString(<Tool />);
		for (const { title, items } of moments.zh) {
			expect(html).toContain(title);
			for (const item of items)
				for (const text of [`id="${item.id}"`, item.do, item.how, item.why, item.answers]) expect(html).toContain(text);
		}
		expect(html).not.toMatch(/checked(?!On)[ =>]|2026年11月2[04]日|IMG/);
		expect(html).not.toContain("textarea");
	});

	test("is the same on another day and at another address", () => {
		const html = renderToString(<Tool />);
		vi.setSystemTime(new Date(2031, 0, 1));
		history.replaceState(null, "", "#problem=damaged");
		expect(renderToString(<Tool />)).toBe(html);
	});

	test("a box that was ticked before the script ran stays ticked and is saved", async () => {
		const host = document.createElement("div");
		host.innerHTML = renderToString(<Tool />);
		document.body.append(host);
		box("label-weight").checked = true;
		hydrate(<Tool />, host);
		await waitFor(() => expect(stored().ticks.get("label-weight")).toBe("2026-11-24"));
		expect(box("label-weight").checked).toBe(true);
		expect(box("one-time-code").checked).toBe(false);
		renderInto(null, host);
	});
});

describe("ticking", () => {
	test("saves the reader's day, counts, and is there again, in the other language too", () => {
		render(<Tool />);
		fireEvent.click(box("label-weight"));
		fireEvent.click(box("one-time-code"));
		fireEvent.click(box("one-time-code"));
		expect([...stored().ticks]).toEqual([["label-weight", "2026-11-24"]]);
		expect(document.querySelector("#before-opening .evc-progress")?.textContent).toContain("1 / 8");
		expect(document.querySelector("#label-weight .evc-day")?.textContent).toBe("2026年11月24日勾选");
		cleanup();
		render(<Tool locale="en" />);
		expect(box("label-weight").checked).toBe(true);
		expect(document.querySelector("#label-weight .evc-day")?.textContent).toBe("ticked 24 Nov 2026");
	});

	test("every box has the item as its name, and a label to hit", () => {
		render(<Tool />);
		for (const item of moments.zh.flatMap(({ items }) => items))
			expect(screen.getByRole("checkbox", { name: item.do })).toBe(box(item.id));
	});

	test("a note is saved with every letter and goes when it is emptied", () => {
		render(<Tool />);
		const field = document.querySelector<HTMLTextAreaElement>("#label-weight textarea") as HTMLTextAreaElement;
		fireEvent.input(field, { target: { value: "IMG_0042" } });
		expect(stored().notes.get("label-weight")).toBe("IMG_0042");
		expect(document.querySelector("#label-weight .evc-note")?.textContent).toBe("备注：IMG_0042");
		fireEvent.input(field, { target: { value: "" } });
		expect(stored().notes.size).toBe(0);
		expect(document.querySelector("#label-weight .evc-note")).toBeNull();
	});

	test("what another tab ticks appears here", async () => {
		render(<Tool />);
		store('{"version":1,"ticks":{"keep-a-year":"2026-11-23"}}');
		fireEvent(window, new StorageEvent("storage", { key: STORE_KEY, newValue: localStorage.getItem(STORE_KEY) }));
		await waitFor(() => expect(box("keep-a-year").checked).toBe(true));
		fireEvent.click(box("label-weight"));
		expect([...stored().ticks.keys()]).toEqual(["keep-a-year", "label-weight"]);
	});
});

describe("the filter", () => {
	test("is read from the address and shows what the case needs", () => {
		history.replaceState(null, "", "#problem=marked-delivered&to=local");
		render(<Tool />);
		expect(shownIds()).toEqual(needed({ problem: "marked-delivered", to: "local" }));
		expect(screen.getByLabelText<HTMLSelectElement>(zh["evidence.filter.problem"]).value).toBe("marked-delivered");
		expect(document.querySelector("#at-counter")).toBeNull();
	});

	test("is written to the address, and the other tools' keys stay", () => {
		history.replaceState({ kept: true }, "", "#store=de&delivered=2026-11-03");
		render(<Tool />);
		fireEvent.change(screen.getByLabelText(zh["evidence.filter.sold"]), { target: { value: "seller" } });
		expect(location.hash).toBe("#sold=seller&store=de&delivered=2026-11-03");
		expect(history.state).toEqual({ kept: true });
		expect(shownIds()).toEqual(needed({ sold: "seller" }));
		fireEvent.click(button(zh["evidence.filter.clear"]));
		expect(location.hash).toBe("#store=de&delivered=2026-11-03");
		expect(shownIds()).toEqual(allIds);
	});

	test("follows the address when that changes", async () => {
		render(<Tool />);
		goTo("#sold=amazon");
		await waitFor(() => expect(shownIds()).toEqual(needed({ sold: "amazon" })));
	});

	test("a value it does not know is named, the rest works", () => {
		history.replaceState(null, "", "#problem=broken&sold=fba");
		render(<Tool />);
		expect(said()).toBe(fill(zh["evidence.filter.badValue"], { key: "problem", value: "broken" }));
		expect(shownIds()).toEqual(needed({ sold: "fba" }));
	});

	test("says how many ticked items it hides; counts only what is shown", () => {
		store(
			'{"version":1,"ticks":{"drop-off-receipt":"2026-11-20","first-scan":"2026-11-20","messages-exported":"2026-11-20"}}',
		);
		history.replaceState(null, "", "#problem=not-arrived");
		render(<Tool />);
		expect(screen.getByText(fill(zh["evidence.filter.hidden"], { count: 2 }))).toBeTruthy();
		const total = needed({ problem: "not-arrived" }).length;
		expect(screen.getByText(fill(zh["evidence.filter.shown"], { shown: total, total: allIds.length }))).toBeTruthy();
	});
});

describe("a link to one item", () => {
	test("opens it, marks it and goes there", async () => {
		history.replaceState(null, "", "#keep-a-year");
		render(<Tool />);
		await waitFor(() => expect(scrolledTo).toEqual(["keep-a-year"]));
		expect(document.querySelector<HTMLDetailsElement>("#keep-a-year details")?.open).toBe(true);
		expect(document.querySelector("#keep-a-year")?.hasAttribute("data-linked")).toBe(true);
		expect(document.querySelectorAll("[data-linked]")).toHaveLength(1);
	});

	test("lifts a filter that hides it, and says so", async () => {
		history.replaceState(null, "", "#problem=not-arrived");
		render(<Tool />);
		goTo("#drop-off-receipt");
		await waitFor(() => expect(scrolledTo).toEqual(["drop-off-receipt"]));
		expect(shownIds()).toEqual(allIds);
		expect(said()).toBe(zh["evidence.filter.lifted"]);
	});

	test("to a moment or to a heading of the page is left to the browser", () => {
		history.replaceState(null, "", "#checklist");
		render(<Tool />);
		goTo("#at-counter");
		expect(scrolledTo).toEqual([]);
		expect(shownIds()).toEqual(allIds);
	});

	test("a moment in the list of moments does not take the filter out of the address", () => {
		history.replaceState(null, "", "#problem=damaged");
		render(<Tool />);
		const list = within(screen.getByRole("navigation", { name: zh["evidence.moments"] }));
		fireEvent.click(list.getByRole("link", { name: "在柜台交寄的时候" }));
		expect(location.hash).toBe("#problem=damaged");
		expect(scrolledTo).toEqual(["at-counter"]);
		expect(document.activeElement?.id).toBe("at-counter");
	});

	test("is copied; where that is blocked it is shown", async () => {
		const address = `${location.origin}/zh/tools/evidence/#label-weight`;
		history.replaceState(null, "", "?from=timeline#problem=damaged");
		render(<Tool />);
		const copy = within(document.querySelector<HTMLElement>("#label-weight") as HTMLElement);
		const written: string[] = [];
		vi.spyOn(navigator, "clipboard", "get").mockReturnValue({
			writeText: async (text: string) => void written.push(text),
		} as unknown as Clipboard);
		fireEvent.click(copy.getByText(zh["evidence.link.copy"]));
		await waitFor(() => expect(copy.getByText(zh["evidence.link.copied"])).toBeTruthy());
		expect(written).toEqual([address]);

		vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
		document.execCommand = () => false;
		fireEvent.click(copy.getByText(zh["evidence.link.copy"]));
		const field = await copy.findByLabelText<HTMLInputElement>(zh["evidence.link.failed"]);
		expect(field.value).toBe(address);
	});
});

test("an item is shared with the source it rests on, its address on a line of its own", async () => {
	const item = moments.zh.flatMap(({ items }) => items).find(({ source }) => source !== undefined);
	if (item?.source === undefined) throw new Error("no item has a source");
	const copied: string[] = [];
	vi.spyOn(navigator, "clipboard", "get").mockReturnValue({
		writeText: async (text: string) => void copied.push(text),
	} as unknown as Clipboard);
	render(<Tool />);
	fireEvent.click(button(fill(zh["share.item"], { title: item.do })));
	await waitFor(() => expect(document.querySelector("dialog")).not.toBeNull());
	fireEvent.click(document.querySelector("[data-share-text]") as HTMLElement);
	await waitFor(() => expect(copied).toHaveLength(1));
	expect(copied[0]).toContain(`${zh["evidence.source"]}：${item.source.publisher}`);
	expect(copied[0]?.split("\n")).toContain(item.source.url);
});
