/** Calendar entries and the file they make: days, uids, words, and the format's sharp corners. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/engine/date.ts";
import { DESTINATIONS, EVENTS, ITEMS, PAYMENTS, PROBLEMS, SOLD } from "../../src/engine/rule.ts";
import { calendarText } from "../../src/export/calendar.ts";
import { calendarFile } from "../../src/export/calendar-file.ts";
import { googleLink, outlookLink } from "../../src/export/calendar-links.ts";
import { dayToKeep } from "../../src/export/day-to-keep.ts";
import { STORES } from "../../src/guide.ts";
import { LOCALES, type Locale } from "../../src/locales.ts";
import { entriesOf, type Made, readCalendar } from "../support/calendar.ts";

const NOW = Date.parse("2026-11-24T09:30:00Z");
const JAPAN = "store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20";
const NEW_YORK = "America/New_York";

const days = ({ entries }: Made) => entries.map(({ clock, kind, day }) => `${clock} ${kind} ${day}`);
const file = ({ entries, setting }: Made, now = NOW) => calendarFile(entries, now, setting.lang);

describe("days", () => {
	test("the last safe day, not the published one, and three days before it", () => {
		const made = entriesOf(JAPAN, "2026-11-24", "zh");
		expect(days(made)).toEqual(
			expect.arrayContaining(["return soon 2026-12-05", "return last 2026-12-08", "claim last 2027-02-07"]),
		);
		const last = made.entries.find(({ clock, kind }) => clock === "return" && kind === "last");
		expect(last?.title).toBe("稳妥的最后一天：按亚马逊的退货政策退货（日亚）");
		expect(last?.lines.join("\n")).toContain("最后一天：2026年12月9日（周三）");
	});

	test("the published day once the careful one has passed", () => {
		const made = entriesOf(JAPAN, "2026-12-09", "en");
		expect(days(made).filter((each) => each.startsWith("return"))).toEqual(["return last 2026-12-09"]);
		expect(made.entries[0]?.title).toBe("Last day: Return under the store's policy (amazon.co.jp)");
	});

	test("near the end the early entry stands on today, and on the last day there is none", () => {
		const link = "store=us&problem=changed-mind&ordered=2026-09-28&delivered=2026-10-15";
		expect(days(entriesOf(link, "2026-11-13", "en", NEW_YORK))).toEqual([
			"return soon 2026-11-13",
			"return last 2026-11-14",
		]);
		expect(entriesOf(link, "2026-11-13", "en", NEW_YORK).entries[0]?.title).toContain("1 day left");
		expect(days(entriesOf(link, "2026-11-14", "en", NEW_YORK))).toEqual(["return last 2026-11-14"]);
	});

	test("a line that is over has none", () => {
		const made = entriesOf("store=us&problem=changed-mind&ordered=2026-09-01&delivered=2026-09-05", "2026-11-24", "zh");
		expect(made.plan.clocks.map(({ id, status }) => `${id} ${status}`)).toContain("return over");
		expect(days(made).filter((each) => each.startsWith("return"))).toEqual([]);
	});

	test("a closed door has none", () => {
		const made = entriesOf(`${JAPAN}&pay=visa&chargeback=1`, "2026-11-24", "en");
		expect(made.plan.clocks.find(({ id }) => id === "claim")?.status).toBe("blocked");
		expect(days(made).filter((each) => each.startsWith("claim"))).toEqual([]);
	});

	test("what may not be done yet has its first day", () => {
		const made = entriesOf(JAPAN, "2026-11-21", "zh");
		const claim = made.plan.clocks.find(({ id }) => id === "claim");
		expect(claim).toMatchObject({ status: "early", opens: "2026-11-22" });
		const opens = made.entries.find(({ clock, kind }) => clock === "claim" && kind === "opens");
		expect(opens).toMatchObject({ day: "2026-11-22", title: "从今天起可以：申请A-to-Z 保障（日亚）" });
	});

	test("what the other side has to do is not announced before its day", () => {
		const made = entriesOf(
			"store=us&problem=return-not-refunded&sold=amazon&posted=2026-11-20&received-back=2026-11-22&pay=visa",
			"2026-11-24",
			"en",
			NEW_YORK,
		);
		const refund = made.entries.filter(({ clock }) => clock === "refund");
		expect(refund.map(({ kind }) => kind)).toEqual(["last"]);
		expect(refund[0]?.title).toBe("They have until today: Refund due (amazon.com)");
	});
});

describe("words", () => {
	test("count, both last days, source with address and day of checking, the order page, the case", () => {
		const made = entriesOf(JAPAN, "2026-11-24", "en");
		const said = made.entries.find(({ clock, kind }) => clock === "return" && kind === "last")?.lines.join("\n") ?? "";
		expect(said).toContain("Act by, to be safe: Tue 8 Dec 2026");
		expect(said).toContain("Last day: Wed 9 Dec 2026");
		expect(said).toMatch(/How this was counted: .+ Day it was delivered/);
		expect(said).toMatch(/Source: .+, checked 2026-\d\d-\d\d: https:\/\/\S+$/m);
		expect(said).toContain("Your own order page decides.");
		expect(said).toContain("https://guide.example/en/tools/deadlines/#store=jp&problem=defective");
		expect(said).toContain("clock=return");
	});

	test("an entry says no first day where there is nothing to wait for, as the row does", () => {
		const link = "store=de&problem=changed-mind&sold=amazon&ordered=2026-11-05&delivered=2026-11-09";
		const { entries } = entriesOf(link, "2026-11-24", "zh");
		const said = entries.find(({ clock, kind }) => clock === "return" && kind === "last")?.lines ?? [];
		expect(said[0]).toBe("最后一天：2026年12月9日（周三）");
		expect(said.join("\n")).not.toContain("最早：");
	});

	test("a day from weak sources says so in every calendar, also where the description is short", () => {
		const link =
			"store=us&problem=marked-delivered&sold=seller&promised=2026-11-12&delivered=2026-11-11&contacted=2026-11-20";
		const { plan, entries, setting } = entriesOf(link, "2026-11-24", "zh");
		expect(plan.clocks.find(({ id }) => id === "report-missing")?.unverified).toBe(true);
		for (const { briefLines } of entries.filter(({ clock }) => clock === "report-missing"))
			expect(briefLines).toContain(setting.t["clock.unverified"]);
		for (const { title } of entries.filter(({ clock }) => clock === "report-missing"))
			expect(title).toMatch(/（美亚，未核实）$/);
	});

	test("the case opens on the day it is followed: neither a preview nor the day the link was made goes along", () => {
		const { entries } = entriesOf(`${JAPAN}&today=2026-11-24&made=2026-11-24`, "2026-11-24", "zh");
		for (const { lines } of entries) expect(lines.join("\n")).not.toMatch(/[&#](today|made)=/);
	});

	test("the text for copying has every day and explains each line once", () => {
		const { entries, setting } = entriesOf(JAPAN, "2026-11-21", "zh");
		const text = calendarText(entries, setting);
		for (const { title } of entries) expect(text).toContain(title);
		expect(text.match(/^■ /gm)).toHaveLength(new Set(entries.map(({ clock }) => clock)).size);
	});
});

describe("a second import", () => {
	const uids = (link: string, locale: Locale = "zh") =>
		entriesOf(link, "2026-11-24", locale).entries.map(({ uid }) => uid);
	const CASE = "store=us&problem=damaged&sold=seller&ordered=2026-11-01&delivered=2026-11-10&contacted=2026-11-20";

	test("of a corrected case updates: the same uids in either language, a higher number", () => {
		const wrong = entriesOf(CASE, "2026-11-24", "zh");
		const right = entriesOf(CASE.replace("delivered=2026-11-10", "delivered=2026-11-12"), "2026-11-24", "zh");
		expect(days(right)).not.toEqual(days(wrong));
		expect(new Set(right.entries.map(({ uid }) => uid))).toEqual(new Set(wrong.entries.map(({ uid }) => uid)));
		expect(new Set(uids(CASE, "en"))).toEqual(new Set(uids(CASE)));
		const [first] = readCalendar(file(wrong, NOW));
		const again = readCalendar(file(right, NOW + 60_000)).find(({ uid }) => uid === first?.uid);
		expect(again?.sequence).toBeGreaterThan(first?.sequence ?? 0);
		expect(again?.stamp).toBe("2026-11-24T09:31:00Z");
		expect(again?.modified).toBe("2026-11-24T09:31:00Z");
	});

	test("of another order, another kind of item or another store replaces nothing", () => {
		const all = [
			CASE,
			CASE.replace("ordered=2026-11-01", "ordered=2026-11-02"),
			`${CASE}&item=apple`,
			CASE.replace("store=us", "store=uk"),
			CASE.replace("damaged", "wrong-item"),
		].flatMap((link) => uids(link));
		expect(new Set(all).size).toBe(all.length);
	});
});

test("links of other calendars: whole days with an exclusive end, and nothing the reader told", () => {
	const { entries } = entriesOf(JAPAN, "2026-11-24", "zh");
	const last = entries.find(({ clock, kind }) => clock === "return" && kind === "last");
	if (last === undefined) throw new Error("no entry");
	const google = new URL(googleLink(last));
	expect(google.origin + google.pathname).toBe("https://calendar.google.com/calendar/render");
	expect(Object.fromEntries(google.searchParams)).toMatchObject({
		action: "TEMPLATE",
		text: last.title,
		dates: "20261208/20261209",
	});
	const outlook = new URL(outlookLink(last));
	expect(outlook.origin + outlook.pathname).toBe("https://outlook.live.com/calendar/0/deeplink/compose");
	expect(Object.fromEntries(outlook.searchParams)).toMatchObject({
		startdt: "2026-12-08",
		enddt: "2026-12-09",
		allday: "true",
		subject: last.title,
	});
	for (const { href, search } of [google, outlook]) {
		expect(search).not.toContain("+");
		expect(decodeURIComponent(href)).not.toMatch(/2026-11-09|2026年11月9日|#store=/);
	}
});

/** Links as a reader could have them: any store, any answers, some dates told; a few of them impossible together. */
const someLink = fc
	.record({
		store: fc.constantFrom(...STORES),
		problem: fc.constantFrom(...PROBLEMS),
		item: fc.option(fc.constantFrom(...ITEMS), { freq: 3, nil: undefined }),
		sold: fc.option(fc.constantFrom(...SOLD), { freq: 9, nil: undefined }),
		to: fc.option(fc.constantFrom(...DESTINATIONS), { freq: 3, nil: undefined }),
		pay: fc.option(fc.constantFrom(...PAYMENTS), { freq: 6, nil: undefined }),
		ordered: fc.integer({ min: -70, max: -5 }),
		told: fc.uniqueArray(fc.tuple(fc.constantFrom(...EVENTS, "screen"), fc.integer({ min: 0, max: 40 })), {
			selector: ([event]) => event,
			minLength: 4,
		}),
	})
	.map(({ ordered, told, ...choices }) => {
		const dates = told.map(([event, after]) => [event, addDays("2026-11-24", ordered + after)]);
		const answers = Object.entries(choices).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
		return new URLSearchParams([...answers, ...dates]).toString();
	});

const octets = (line: string) => new TextEncoder().encode(line).length;

describe.each(Object.keys(LOCALES) as Locale[])("any case of any store, in %s", (locale) => {
	test("is read back by another library with the same days and words", () => {
		let seen = 0;
		fc.assert(
			fc.property(someLink, fc.constantFrom("Asia/Shanghai", NEW_YORK, "Pacific/Kiritimati"), (link, zone) => {
				const made = entriesOf(link, "2026-11-24", locale, zone);
				const written = file(made);
				const read = made.entries.length === 0 ? [] : readCalendar(written);
				seen += read.length;
				expect(
					read.map(({ uid, start, end, title, description }) => ({ uid, start, end, title, description })),
				).toEqual(
					made.entries.map(({ uid, day, title, lines }) => ({
						uid,
						start: day,
						end: addDays(day, 1),
						title,
						description: lines.join("\n"),
					})),
				);
				expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);

				const lines = written.split("\r\n");
				expect(lines.filter((line) => octets(line) > 75)).toEqual([]);
				// No bare line break, and no half of a character at either side of a fold.
				expect(lines.filter((line) => /[\r\n]/.test(line) || !line.isWellFormed())).toEqual([]);

				for (const { clock: id, kind, day } of made.entries) {
					const clock = made.plan.clocks.find((each) => each.id === id);
					expect(day >= "2026-11-24").toBe(true);
					if (clock?.last !== undefined) expect(day <= clock.last).toBe(true);
					if (kind === "last") expect(clock && dayToKeep(clock, "2026-11-24")).toBe(day);
				}
			}),
			{ numRuns: 150, seed: 20261124 },
		);
		expect(seen).toBeGreaterThan(100);
	}, 120_000);
});
