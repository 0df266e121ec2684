/** A result as somebody takes it elsewhere says what the page says: the same days, and why a door is closed. */
import { describe, expect, test } from "vitest";
import { clockDays, leadingDay } from "../../src/export/clock-days.ts";
import { clockLines, clockShare, resultLines } from "../../src/export/clock-share.ts";
import { explain } from "../../src/export/explain.ts";
import { resultText } from "../../src/export/text.ts";
import { entriesOf } from "../support/calendar.ts";

const TODAY = "2026-11-24";
const SELLER = "store=us&problem=marked-delivered&sold=seller&promised=2026-11-12&delivered=2026-11-11";
const GERMANY = "store=de&problem=changed-mind&sold=amazon&ordered=2026-11-05&delivered=2026-11-09";

const made = (link: string, locale: "zh" | "en" = "zh") => {
	const { plan, setting } = entriesOf(link, TODAY, locale);
	const clock = (id: string) => {
		const found = plan.clocks.find((each) => each.id === id);
		if (found === undefined) throw new Error(`no clock ${id}`);
		return found;
	};
	const { facts, book, t, lang } = setting;
	const text = () =>
		resultText({ plan, facts, book, today: TODAY, preview: false, address: "https://a.example/", t, lang });
	return { plan, setting, clock, text };
};

describe("the days of a line", () => {
	test("a first day stands there only where something has to be waited for", () => {
		const labels = (link: string, id: string) => clockDays(made(link).clock(id)).map(({ label }) => label);
		expect(labels(GERMANY, "return")).toEqual(["clock.last"]);
		expect(labels(`${SELLER}&contacted=2026-11-20`, "claim")).toEqual(["clock.opens", "clock.last"]);
	});

	test("the one to go by is the careful last day, never the first", () => {
		expect(leadingDay(made(`${SELLER}&contacted=2026-11-20`).clock("report-missing"))).toMatchObject({
			label: "clock.actBy",
			date: "2026-12-12",
		});
		expect(leadingDay(made(GERMANY).clock("return"))).toMatchObject({ label: "clock.last", date: "2026-12-09" });
	});

	test("a first day that may be earlier is told with it, as on the page", () => {
		const { clock, setting } = made(`${SELLER}&contacted=2026-11-20`);
		expect(clockLines(clock("claim"), setting)[0]).toBe(
			"最早：2026年11月24日（周二）（2026年11月22日（周日）也许就行，稳妥起见等到这天）",
		);
	});
});

describe("a whole result", () => {
	test("in a few lines: what can still be done, each with the day to go by", () => {
		const { plan, setting } = made(GERMANY);
		expect(plan.clocks.map(({ id, status }) => `${id} ${status}`)).toContain("withdrawal over");
		expect(resultLines(plan.clocks, setting)).toEqual(["按亚马逊的退货政策退货 · 最后一天：2026年12月9日（周三）"]);
	});

	test("what rests on weak sources says so there too, and in the title of its own", () => {
		const { clock, plan, setting } = made(`${SELLER}&contacted=2026-11-20`);
		expect(resultLines(plan.clocks, setting)).toContain(
			"报告没收到包裹 · 稳妥的最后一天：2026年12月12日（周六）（未核实）",
		);
		expect(clockShare(clock("report-missing"), setting).title).toBe("报告没收到包裹（美亚，未核实）");
		expect(clockShare(clock("claim"), setting).title).toBe("申请A-to-Z 保障（美亚）");
	});

	test("one year is counted in the singular in English", () => {
		const link = "store=jp&problem=defective&sold=amazon&delivered=2026-10-24&noticed=2026-11-01";
		const { plan, setting } = made(link, "en");
		const { texts, rules } = setting.book;
		const steps = plan.clocks
			.flatMap((clock) => explain(clock, { ...setting, texts, rules }).counts)
			.flatMap((each) => each.steps);
		expect(steps).toContain("Count 1 year: Mon 1 Nov 2027");
		for (const step of steps) expect(step).not.toMatch(/\b1 \w+s\b/);
	});

	test("nothing left to do: the days that are over say that they are", () => {
		const { plan, setting } = made(GERMANY.replaceAll("2026-11", "2026-08"), "en");
		const lines = resultLines(plan.clocks, setting);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) expect(line).toMatch(/\(Over\)$/);
	});

	test("as text: a last day that is known is told although a first one still needs a date", () => {
		const { clock, text } = made(SELLER);
		expect(clock("claim")).toMatchObject({ status: "needs", last: "2027-02-10" });
		expect(text()).toContain("■ 申请A-to-Z 保障：缺信息\n  最后一天：2027年2月10日（周三）");
	});

	test("as text: a closed door says why", () => {
		const { clock, setting, text } = made(`${SELLER}&contacted=2026-11-20&pay=visa&chargeback=1`);
		const says = setting.book.texts[clock("claim").blockedBy ?? ""]?.says ?? "";
		expect(says).not.toBe("");
		expect(text()).toContain(`■ 申请A-to-Z 保障：此路不通\n  为什么：${says}`);
	});

	test("as text: an address ends its line, since chat programs take what touches it for a part of it", () => {
		for (const line of made(SELLER).text().split("\n")) expect(line).not.toMatch(/https?:\/\/\S*[（(，。]/);
	});
});
