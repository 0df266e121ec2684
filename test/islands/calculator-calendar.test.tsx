/** From the result into a calendar: where a button stands, what it unfolds, and what is offered inside a chat app. */
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { clockRow, freshCalculator, openCalculator, words } from "../support/calculator-tool.tsx";
import { readCalendar } from "../support/calendar.ts";

freshCalculator();

const { en, zh } = words;
const CASE = "#store=us&problem=changed-mind&delivered=2026-11-10&zone=America/Los_Angeles";
const WECHAT =
	"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI Language/zh_CN";

/** Unfolds what a summary stands for, the way a press does. */
function unfold(where: HTMLElement, label: string): HTMLElement {
	const summary = within(where).getByText(label, { selector: "summary" });
	const details = summary.closest("details") as HTMLDetailsElement;
	details.open = true;
	fireEvent(details, new Event("toggle"));
	return details;
}

const dataLink = (where: HTMLElement) =>
	waitFor(() => {
		const link = where.querySelector<HTMLAnchorElement>("a[download]");
		if (link === null) throw new Error("no file yet");
		return link;
	});

const eventsIn = (link: HTMLAnchorElement) =>
	readCalendar(decodeURIComponent(link.getAttribute("href")?.replace(/^data:text\/calendar;charset=utf-8,/, "") ?? ""));

describe("a line with a day to come", () => {
	test("unfolds a file, also without a blob, links to two calendars, and a text", async () => {
		openCalculator(CASE);
		const ways = unfold(await clockRow("return"), en["calendar.add"]);
		const link = await dataLink(ways);
		expect(link.download).toBe("us-return-2026-12-10.ics");
		expect(eventsIn(link).map(({ start, end, title }) => [start, end, title])).toEqual([
			["2026-12-07", "2026-12-08", "3 days left: Return under the store's policy (amazon.com)"],
			["2026-12-10", "2026-12-11", "Last day: Return under the store's policy (amazon.com)"],
		]);
		const others = within(ways).getAllByRole<HTMLAnchorElement>("link", { name: /^(Google Calendar|Outlook): / });
		for (const { target, rel } of others) expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
		expect(others).toHaveLength(4);
		expect(within(ways).getByText(en["calendar.sends"])).toBeTruthy();
		const text = within(ways).getByLabelText<HTMLTextAreaElement>(en["calendar.text"]).value;
		expect(text).toContain("Thu 10 Dec 2026: Last day");
	});

	test("hands over the same file by the button, and says its name", async () => {
		openCalculator(CASE, "zh");
		const ways = unfold(await clockRow("return"), zh["calendar.add"]);
		await dataLink(ways);
		const names: string[] = [];
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
			names.push(this.download);
		});
		fireEvent.click(within(ways).getByRole("button", { name: zh["calendar.file"] }));
		expect(names).toEqual(["us-return-2026-12-10.ics"]);
		await waitFor(() => expect(ways.textContent).toContain("已交给浏览器：us-return-2026-12-10.ics"));
	});

	test("follows a corrected date with the same entries", async () => {
		openCalculator(CASE);
		const before = eventsIn(await dataLink(unfold(await clockRow("return"), en["calendar.add"])));
		const field = screen.getByLabelText("Day it was delivered");
		fireEvent.input(field, { target: { value: "2026-11-12" } });
		await waitFor(async () => expect((await clockRow("return")).dataset.last).toBe("2026-12-12"));
		const after = eventsIn(await dataLink(await clockRow("return")));
		expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
		expect(after.at(-1)?.start).toBe("2026-12-12");
	});
});

test("a day that has passed and a day that is not known get no button", async () => {
	openCalculator("#store=us&problem=changed-mind&delivered=2026-09-10&zone=America/Los_Angeles");
	expect(within(await clockRow("return")).queryByText(en["calendar.add"])).toBeNull();
	expect(screen.queryByText(en["calendar.add.all"])).toBeNull();
});

test("the whole result makes one file of all lines", async () => {
	openCalculator(
		"#store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20",
	);
	await clockRow("claim");
	const ways = unfold(document.body, en["calendar.add.all"]);
	const titles = eventsIn(await dataLink(ways)).map(({ title }) => title);
	expect(titles.some((title) => title.includes(en["clock.return"]))).toBe(true);
	expect(titles.some((title) => title.includes(en["clock.claim"]))).toBe(true);
});

test("without an order day the reader is warned that a second order would replace this one; with it, not", async () => {
	openCalculator(CASE);
	const ways = unfold(await clockRow("return"), en["calendar.add"]);
	expect(await within(ways).findByText(en["calendar.order"])).toBeTruthy();
	fireEvent.input(screen.getByLabelText("Day you ordered"), { target: { value: "2026-11-01" } });
	await waitFor(() => expect(within(ways).queryByText(en["calendar.order"])).toBeNull());
});

test("inside WeChat: no file and no sign-in elsewhere, but the text, the way out and the address", async () => {
	vi.spyOn(navigator, "userAgent", "get").mockReturnValue(WECHAT);
	openCalculator(CASE, "zh");
	const ways = unfold(await clockRow("return"), zh["calendar.add"]);
	expect(await within(ways).findByText("在微信里存不了文件")).toBeTruthy();
	expect(within(ways).getByText(zh["chat.open.wechat"])).toBeTruthy();
	expect(within(ways).queryByRole("button", { name: zh["calendar.file"] })).toBeNull();
	expect(ways.querySelectorAll("a")).toHaveLength(0);
	expect(within(ways).getByLabelText<HTMLTextAreaElement>(zh["calendar.text"]).value).toContain("2026年12月10日");
	const copied: string[] = [];
	vi.spyOn(navigator, "clipboard", "get").mockReturnValue({
		writeText: async (text: string) => void copied.push(text),
	} as unknown as Clipboard);
	fireEvent.click(within(ways).getByRole("button", { name: zh["chat.copy"] }));
	await waitFor(() => expect(ways.textContent).toContain(zh["chat.copied"]));
	expect(copied).toEqual([expect.stringContaining("delivered=2026-11-10")]);
});
