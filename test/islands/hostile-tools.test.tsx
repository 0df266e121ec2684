/**
 * Hostile input on the page, in a simulated browser: nothing of it becomes an element, an attribute that runs or an
 * address, each complaint names its field, and the tool goes on.
 */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { STORE_KEY } from "../../src/case/checklist-store.ts";
import { CHOICES, DATE_KEYS, FLAGS } from "../../src/case/keys.ts";
import { readLink } from "../../src/case/link.ts";
import { splitRulebook } from "../../src/case/rulebook-parts.ts";
import { STEPS } from "../../src/guide.ts";
import {
	DeadlineCalculator,
	type DeadlineCalculatorProps,
} from "../../src/islands/DeadlineCalculator/DeadlineCalculator.tsx";
import { packStrings } from "../../src/strings.ts";
import { anyDocument } from "../support/checklist-documents.ts";
import { box, button, goTo, said, Tool, zh } from "../support/checklist-tool.tsx";
import { strings } from "../support/evidence.ts";
import { FRAGMENTS, hostileText, mutated, nothingPolluted } from "../support/hostile.ts";
import { readRulebook } from "../support/rulebook.ts";

/** Of one seed, so that a page that broke breaks again. */
const drawn = (count: number, arbitrary: fc.Arbitrary<string>) =>
	fc.sample(arbitrary, { numRuns: count, seed: 20261124 });

const BRINGS_IN = "script, iframe, object, embed, img, link, base, meta, style";

/** What in the page could run, load or lead astray. */
function foreign(): string[] {
	const found = [...document.body.querySelectorAll(BRINGS_IN)].map(({ outerHTML }) => outerHTML);
	for (const element of document.body.querySelectorAll("*"))
		for (const { name, value } of element.attributes)
			if (/^on/i.test(name) || /^\s*(javascript|data):/i.test(value) || /evil\.example/.test(name + value))
				if (name !== "value") found.push(`${element.tagName} ${name}=${value}`);
	return found;
}

const trouble: unknown[] = [];
const note = (event: Event) => trouble.push((event as ErrorEvent).error ?? event);

beforeAll(() => {
	Element.prototype.scrollIntoView = () => {};
	window.addEventListener("error", note);
	vi.spyOn(console, "error").mockImplementation((...args) => void trouble.push(args));
});
afterAll(() => {
	window.removeEventListener("error", note);
	vi.restoreAllMocks();
});
afterEach(() => {
	expect(trouble.splice(0)).toEqual([]);
	expect(nothingPolluted()).toBe(true);
	expect("__pwned" in window).toBe(false);
	cleanup();
	vi.unstubAllGlobals();
	localStorage.clear();
	history.replaceState(null, "", "/zh/tools/evidence/");
});

describe("the calculator", () => {
	const STORES = ["us", "de"];
	const books = Object.fromEntries(STORES.map((id) => [id, splitRulebook(readRulebook(id, "en"))]));
	function open() {
		vi.stubGlobal("fetch", async (address: string) => {
			const [, part, id = ""] = /\/data\/en\/(sources\/)?(\w+)\.json$/.exec(address) ?? [];
			return new Response(JSON.stringify(part === undefined ? books[id]?.first : books[id]?.behind));
		});
		const titles = Object.fromEntries(STEPS.map((step) => [step, step])) as DeadlineCalculatorProps["titles"];
		const stores = STORES.map((id) => ({ id, label: id }));
		render(
			<DeadlineCalculator
				lang="en"
				home="/en/"
				data="/data/en/"
				stores={stores}
				titles={titles}
				t={packStrings(strings.en)}
			/>,
		);
	}
	const complaints = () =>
		[...document.querySelectorAll(".calc-errors li")].map(({ textContent }) => textContent ?? "");
	const clocks = () => document.querySelectorAll("[data-clock]").length;
	const SOUND = "store=us&problem=damaged&sold=amazon&delivered=2026-11-05&today=2026-11-24";

	test("250 links: each bad value is named by its key, and a sound link still works afterwards", async () => {
		open();
		const keys = ["store", "zone", "clock", ...Object.keys(CHOICES), ...DATE_KEYS, ...FLAGS];
		const values = drawn(250, hostileText);
		for (const [i, value] of values.entries()) {
			const key = keys[i % keys.length] ?? "";
			const hash = `#${SOUND}&${new URLSearchParams([[key, value.slice(0, 2000)]])}`;
			goTo(hash);
			const { problems } = readLink(hash, STORES);
			await waitFor(() => expect(complaints().length).toBeGreaterThanOrEqual(problems.length), { interval: 1 });
			for (const problem of problems) {
				const own = complaints().filter((text) => text.includes(problem.key === "store" ? "store" : problem.key));
				expect(own.join(), hash).toContain(problem.value);
			}
			expect(foreign(), hash).toEqual([]);
		}
		goTo(`#${SOUND}`);
		await waitFor(() => expect(clocks()).toBeGreaterThan(0));
		expect(complaints()).toEqual([]);
	}, 60_000);

	test("100 typed into a date: the complaint names the field and shows the text as text", async () => {
		open();
		goTo(`#${SOUND}`);
		const field = await waitFor(() => screen.getByLabelText<HTMLInputElement>(strings.en["event.delivered"]));
		for (const text of drawn(100, hostileText)) {
			fireEvent.input(field, { target: { value: text } });
			fireEvent.blur(field);
			for (const complaint of complaints()) expect(complaint).toContain(strings.en["event.delivered"]);
			expect(foreign(), text.slice(0, 80)).toEqual([]);
		}
		fireEvent.input(field, { target: { value: "2026-11-05" } });
		fireEvent.blur(field);
		await waitFor(() => expect(complaints()).toEqual([]));
		expect(clocks()).toBeGreaterThan(0);
	}, 60_000);
});

describe("the checklist", () => {
	test("150 pastes: each is answered in words, and ticks still work afterwards", () => {
		render(<Tool />);
		fireEvent.click(button(zh["evidence.import"]));
		const field = screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.import.paste"]);
		const texts = drawn(
			150,
			fc.oneof(
				hostileText,
				mutated(
					anyDocument.map((each) =>
						JSON.stringify({
							version: 1,
							ticks: Object.fromEntries(each.ticks),
							notes: Object.fromEntries(each.notes),
						}),
					),
				),
			),
		);
		for (const text of texts) {
			fireEvent.input(field, { target: { value: text } });
			fireEvent.click(button(zh["evidence.import.add"]));
			expect(said(), text.slice(0, 80)).not.toBe("");
			expect(said()).not.toMatch(/undefined|NaN|\[object/);
			expect(foreign(), text.slice(0, 80)).toEqual([]);
		}
		fireEvent.click(box("keep-a-year"));
		expect(box("keep-a-year").checked).toBe(true);
	}, 60_000);

	test("hostile texts as notes of known items are shown as text", () => {
		const ids = ["label-weight", "keep-a-year", "one-time-code"];
		for (const text of FRAGMENTS.filter(({ length }) => length < 4000)) {
			localStorage.setItem(
				STORE_KEY,
				JSON.stringify({ version: 1, ticks: {}, notes: Object.fromEntries(ids.map((id) => [id, text])) }),
			);
			render(<Tool />);
			if (text.trim() !== "")
				expect(document.querySelector("#label-weight .evc-note")?.textContent).toContain(text.trim().slice(0, 5));
			expect(foreign(), text.slice(0, 80)).toEqual([]);
			cleanup();
		}
	}, 60_000);

	test("60 stored texts: the list opens, and what was not understood is there to be taken away", () => {
		for (const text of drawn(60, hostileText)) {
			localStorage.setItem(STORE_KEY, text);
			render(<Tool />);
			expect(screen.getByLabelText<HTMLTextAreaElement>(zh["evidence.kept.text"]).value.length).toBe(
				text.replace(/\r\n?/g, "\n").length,
			);
			expect(foreign(), text.slice(0, 80)).toEqual([]);
			cleanup();
		}
	}, 60_000);
});
