import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { clockRow as clock, freshCalculator, openCalculator as open } from "../support/calculator-tool.tsx";

freshCalculator();

describe("a shared link", () => {
	test("opens with its result, and the days stand in the row's attributes", async () => {
		open(
			"#store=us&problem=changed-mind&delivered=2026-10-15&ordered=2026-09-28&today=2026-11-01&zone=America/Los_Angeles",
		);
		const row = await clock("return");
		expect(row.dataset).toMatchObject({
			status: "open",
			last: "2026-11-14",
			actBy: "2026-11-14",
			opens: "2026-10-15",
			rules: "us-return-default",
		});
		expect(row.textContent).toContain("Sat 14 Nov 2026");
		expect(screen.getByText(/Preview: as if today were/)).toBeTruthy();
	});

	test("a bad value is named, the rest is used", async () => {
		open("#store=us&problem=changed-mind&delivered=2026-02-30&ordered=2026-10-10&today=2026-11-01");
		const summary = await screen.findByRole("alert");
		expect(summary.textContent).toContain("delivered");
		expect(summary.textContent).toContain("2026-02-30");
		expect((await clock("return")).dataset).toMatchObject({ status: "needs", needs: "delivered" });
	});

	test("an unknown store asks for one and keeps the problem", async () => {
		open("#store=zz&problem=damaged");
		expect((await screen.findByRole("alert")).textContent).toContain("zz");
		expect((screen.getByLabelText("It arrived damaged") as HTMLInputElement).checked).toBe(true);
	});
});

describe("typing", () => {
	async function typeInto(label: string, text: string) {
		const field = await screen.findByLabelText(label);
		fireEvent.input(field, { target: { value: text } });
		fireEvent.blur(field);
		return field as HTMLInputElement;
	}

	test("a date in words reaches result and address", async () => {
		open("#store=us&problem=changed-mind&today=2026-11-24");
		await typeInto("Day it was delivered", "3 Nov 2026");
		await waitFor(() => expect(window.location.hash).toContain("delivered=2026-11-03"));
		expect((await clock("return")).dataset.last).toBe("2026-12-03");
	});

	test("an impossible date names field and reason in the reader's language, and gives no day", async () => {
		open("#store=us&problem=changed-mind&today=2026-11-24", "zh");
		const field = await typeInto("送达日", "2月30日");
		expect(field.getAttribute("aria-invalid")).toBe("true");
		expect((await screen.findByRole("alert")).textContent).toContain("送达日：2月没有30日");
		expect((await clock("return")).dataset.last).toBeUndefined();
	});

	test("11/5 is asked back, and one tap settles it", async () => {
		open("#store=us&problem=changed-mind&today=2026-11-24");
		await typeInto("Day it was delivered", "11/5");
		expect((await clock("return")).dataset.status).toBe("needs");
		fireEvent.click(await screen.findByRole("button", { name: "Thu 5 Nov 2026" }));
		expect((await clock("return")).dataset.last).toBe("2026-12-05");
	});

	test("delivery before order names both dates, and neither is used", async () => {
		open("#store=us&problem=changed-mind&ordered=2026-11-10&today=2026-11-24");
		await typeInto("Day it was delivered", "2026-11-05");
		const summary = await screen.findByRole("alert");
		expect(summary.textContent).toContain("5 Nov 2026");
		expect(summary.textContent).toContain("10 Nov 2026");
		expect((await clock("return")).dataset.status).toBe("needs");
	});

	test.each([
		["en", "If you ordered from Sat 1 Nov 2025 to Wed 31 Dec 2025", "One more date is needed"],
		["zh", "填上下单日期再看", "再填一个日期就能算"],
	] as const)("a season that hangs on the order day asks for it (%s)", async (locale, reason, now) => {
		open("#store=us&problem=changed-mind&sold=amazon&delivered=2025-11-20&today=2026-01-05", locale);
		const row = await clock("return");
		expect(row.dataset["status"]).toBe("over");
		expect(row.textContent).toContain(reason);
		expect(document.querySelector('[data-action="give-dates"]')?.textContent).toContain(now);
	});

	test("the date on the order page leads, and the difference is explained", async () => {
		open(
			"#store=us&problem=changed-mind&delivered=2026-10-15&screen=2026-12-01&today=2026-11-01&zone=America/Los_Angeles",
		);
		const row = await clock("return");
		expect(row.dataset).toMatchObject({ last: "2026-12-01", actBy: "2026-12-01" });
		expect(within(row).getByText(/By the rules it would be Sat 14 Nov 2026/)).toBeTruthy();
	});
});

describe("answers that no longer apply", () => {
	test("leave result and address when the seller changes, and come back with it", async () => {
		open("#store=us&problem=not-arrived&sold=seller&promised=2026-11-10&contacted=2026-11-12&today=2026-11-24");
		await clock("claim");
		fireEvent.click(screen.getByLabelText("Sold and shipped by Amazon"));
		await waitFor(() => expect(document.querySelector('[data-clock="claim"]')).toBeNull());
		expect(window.location.hash).not.toContain("contacted=");
		fireEvent.click(screen.getByLabelText("Sold and shipped by another seller"));
		await clock("claim");
		expect(window.location.hash).toContain("contacted=2026-11-12");
	});
});

test("no dates are left without a source; that the others cannot be had is said where they would stand", async () => {
	const served = globalThis.fetch;
	let down = true;
	vi.stubGlobal("fetch", (address: string) =>
		down && address.includes("/sources/") ? Promise.reject(new Error("offline")) : served(address),
	);
	open("#store=us&problem=changed-mind&delivered=2026-11-03&today=2026-11-10", "en");
	const row = await clock("return");
	const how = row.querySelector<HTMLDetailsElement>(".calc-how");
	if (how === null) throw new Error("no fold");
	how.open = true;
	fireEvent(how, new Event("toggle"));
	await waitFor(() => expect(row.querySelectorAll(".calc-rule").length).toBeGreaterThan(0));
	for (const rule of row.querySelectorAll(".calc-rule")) {
		expect(rule.querySelector('.calc-sources a[href^="https://"]')).not.toBeNull();
		expect(rule.textContent).toMatch(/checked \d{4}-\d{2}-\d{2}/i);
	}
	expect((await within(how).findByRole("alert")).textContent).toContain("could not be loaded");
	down = false;
	fireEvent.click(within(how).getByRole("button", { name: "Try again" }));
	await waitFor(() => expect(how.querySelectorAll(".calc-rule[data-rule='us-return-default'] a")).toHaveLength(2));
	expect(within(how).queryByRole("alert")).toBeNull();
});

test("a link that somebody puts there while an answer is being drawn is read, and not written over", async () => {
	const link = (delivered: string) => `#store=us&problem=damaged&sold=amazon&delivered=${delivered}&today=2026-11-10`;
	const seller = () => screen.getByLabelText<HTMLInputElement>("Sold and shipped by another seller");
	open(link("2026-11-05"));
	await clock("return");
	// A browser tells of a new address only when nothing else is to do.
	window.history.replaceState(null, "", link("2026-11-06"));
	fireEvent.click(seller());
	await waitFor(() => expect(seller().checked).toBe(true));
	// What follows the drawing has been done by now.
	await new Promise((done) => setTimeout(done, 100));
	expect(window.location.hash).toBe(link("2026-11-06"));
	window.dispatchEvent(new Event("hashchange"));
	await waitFor(() => expect(document.querySelector<HTMLInputElement>("#field-delivered")?.value).toBe("2026-11-06"));
	expect(seller().checked).toBe(false);
	// From then on the address follows again.
	fireEvent.click(seller());
	await waitFor(() => expect(window.location.hash).toContain("sold=seller"));
});

test("what a store prints in its language says so in the middle of a sentence, so that a voice can follow", async () => {
	open("#store=uk&problem=changed-mind&sold=amazon&delivered=2026-11-03&today=2026-11-10", "zh");
	const row = await clock("return");
	expect(
		[...row.querySelectorAll<HTMLElement>("span[lang]")].map(({ lang, textContent }) => [lang, textContent]),
	).toContainEqual(["en", "Online Returns Centre"]);
});

test("what is folded is made when it is opened, and when the page is made ready for paper", async () => {
	open(
		"#store=us&problem=not-as-described&sold=seller&to=forwarder&pay=visa&delivered=2026-11-03&today=2026-11-10",
		"en",
	);
	const row = await clock("return");
	expect(row.querySelector(".calc-rule")).toBeNull();
	fireEvent.click(row.querySelector(".calc-how > summary") as HTMLElement);
	await waitFor(() => expect(row.querySelector(".calc-rule")).not.toBeNull());

	const notes = () => [...document.querySelectorAll(".calc-note details")];
	expect(notes().length).toBeGreaterThan(0);
	expect(notes().filter((note) => note.querySelector(".calc-sources"))).toEqual([]);
	fireEvent(window, new Event("beforeprint"));
	await waitFor(() => expect(notes().filter((note) => !note.querySelector(".calc-sources"))).toEqual([]));
});

test("rules that cannot be loaded are said to be so, and can be tried again", async () => {
	let down = true;
	const served = globalThis.fetch;
	vi.stubGlobal("fetch", (address: string) => (down ? Promise.reject(new Error("offline")) : served(address)));
	open("#store=de&problem=changed-mind&delivered=2026-11-03&today=2026-11-10", "en");
	expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
	down = false;
	fireEvent.click(screen.getByRole("button", { name: "Try again" }));
	await clock("return");
});
