/** A result somebody else made: the day its link was made, the line it leads to, and the links it makes in turn. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readLink } from "../../src/case/link.ts";
import { clockRow, freshCalculator, openCalculator, words } from "../support/calculator-tool.tsx";

freshCalculator();

const { en } = words;
const CASE = "#store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20";

const scrolledTo: string[] = [];
const copied: string[] = [];
beforeEach(() => {
	scrolledTo.length = 0;
	copied.length = 0;
	Element.prototype.scrollIntoView = function () {
		scrolledTo.push(this.id);
	};
	vi.spyOn(navigator, "clipboard", "get").mockReturnValue({
		writeText: async (text: string) => void copied.push(text),
	} as unknown as Clipboard);
});

const arrival = () => document.querySelector(".calc-arrival")?.textContent ?? "";

describe("the day a link was made", () => {
	test("is said with how long ago that was, and that the days left are counted for today", async () => {
		openCalculator(`${CASE}&made=2026-11-21`);
		await clockRow("return");
		expect(arrival()).toBe("This link was made on 21 Nov 2026, 3 days ago; the days left below are counted for today.");
		expect(screen.queryByRole("alert")).toBeNull();
		expect(window.location.hash).toContain("made=2026-11-21");
	});

	test.each([
		["2026-11-24", "en", "This link was made today."],
		["2026-11-25", "en", "This link was made today."],
		["2026-11-23", "zh", "这个链接是2026年11月23日做的，昨天；下面的剩余天数按今天算。"],
	] as const)("%s, in %s", async (made, locale, said) => {
		openCalculator(`${CASE}&made=${made}`, locale);
		await clockRow("return");
		expect(arrival()).toBe(said);
	});

	test("in a preview of another day nothing is said of today", async () => {
		openCalculator(`${CASE}&made=2026-11-21&today=2026-11-30`);
		await clockRow("return");
		expect(arrival()).toBe("This link was made on 21 Nov 2026, 3 days ago.");
	});

	test.each([
		["2026-11-26", /2026-11-26, a day that has not come yet/],
		["2026-02-30", /cannot read the made in the link: “2026-02-30”/],
	])("%s is named and the rest used", async (made, said) => {
		openCalculator(`${CASE}&made=${made}`);
		await clockRow("return");
		expect((await screen.findByRole("alert")).textContent).toMatch(said);
		expect(arrival()).toBe("");
	});

	test("goes with the first edit, from page and address", async () => {
		openCalculator(`${CASE}&made=2026-11-21&clock=return`);
		await clockRow("return");
		fireEvent.input(screen.getByLabelText("Day it was delivered"), { target: { value: "2026-11-08" } });
		await waitFor(() => expect(window.location.hash).toContain("delivered=2026-11-08"));
		expect(arrival()).toBe("");
		expect(window.location.hash).not.toMatch(/made=|clock=/);
		expect(document.querySelector("[data-marked]")).toBeNull();
	});
});

describe("a link to one line", () => {
	test("scrolls to it, marks it, unfolds it and gives it the focus", async () => {
		openCalculator(`${CASE}&clock=claim`);
		const row = await clockRow("claim");
		await waitFor(() => expect(scrolledTo).toEqual(["clock-claim"]));
		expect(document.activeElement).toBe(row);
		expect(row.dataset.marked).toBe("");
		expect(within(row).getByText(en["clock.marked"])).toBeTruthy();
		expect(row.querySelector<HTMLDetailsElement>(".calc-how")?.open).toBe(true);
		expect((await clockRow("return")).dataset.marked).toBeUndefined();
	});

	test("says there too when it was made: the reader does not see the top of the result", async () => {
		openCalculator(`${CASE}&clock=claim&made=2026-11-23`, "zh");
		const row = await clockRow("claim");
		const said = row.querySelector(".calc-marked");
		expect(said?.textContent).toBe("链接指的就是这一项。这个链接是2026年11月23日做的，昨天；下面的剩余天数按今天算。");
		expect(row.getAttribute("aria-describedby")).toBe(said?.id);
	});

	test("that is no part of the answer is said so", async () => {
		openCalculator(`${CASE}&clock=cancel-late&made=2026-11-24`);
		await clockRow("claim");
		expect(arrival()).toBe(
			"This link was made today. The link leads to the line “Cancel because it is late”, which is not part of this answer.",
		);
	});

	test("with an unknown name is named like any other bad value", async () => {
		openCalculator(`${CASE}&clock=refunds`);
		await clockRow("claim");
		expect((await screen.findByRole("alert")).textContent).toContain("refunds");
	});

	test("does not take the reader away from what is wrong in the link", async () => {
		openCalculator(`${CASE}&clock=claim&denied=soon`);
		await clockRow("claim");
		await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("alert")));
		expect(scrolledTo).toEqual([]);
	});
});

describe("the links of the page", () => {
	const copiedCase = () => readLink(new URL(copied[0] ?? "").hash, ["jp"]).case;

	test("“copy link” says when it was made; the address bar does not", async () => {
		openCalculator(CASE);
		await clockRow("claim");
		fireEvent.click(screen.getByRole("button", { name: en["calculator.copyLink"] }));
		await waitFor(() => expect(copied).toHaveLength(1));
		expect(copiedCase()).toMatchObject({ store: "jp", made: "2026-11-24" });
		expect(copiedCase().clock).toBeUndefined();
		expect(window.location.hash).not.toContain("made=");
	});

	test("a link passed on has the day it was passed on, and not the line it came by", async () => {
		openCalculator(`${CASE}&made=2026-11-01&clock=return`);
		await clockRow("claim");
		fireEvent.click(screen.getByRole("button", { name: en["calculator.copyLink"] }));
		await waitFor(() => expect(copied).toHaveLength(1));
		expect(copiedCase().made).toBe("2026-11-24");
		expect(copiedCase().clock).toBeUndefined();
	});

	test("each line has one that leads to it", async () => {
		openCalculator(CASE);
		const row = await clockRow("claim");
		fireEvent.click(within(row).getByRole("button", { name: en["clock.link"] }));
		await waitFor(() => expect(copied).toHaveLength(1));
		expect(copiedCase()).toMatchObject({ store: "jp", clock: "claim", made: "2026-11-24" });
	});
});
