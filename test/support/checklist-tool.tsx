/** The checklist as a reader has it before them, and what tests look at and press. */
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import { readDocument } from "../../src/case/checklist-document.ts";
import { STORE_KEY } from "../../src/case/checklist-store.ts";
import { type Filter, neededMoments } from "../../src/evidence.ts";
import { EvidenceChecklist } from "../../src/islands/EvidenceChecklist/EvidenceChecklist.tsx";
import { LOCALES, type Locale } from "../../src/locales.ts";
import { FakeStorage } from "./device-storage.ts";
import { momentsIn, strings } from "./evidence.ts";

export const moments = { zh: momentsIn("zh"), en: momentsIn("en") };
export const zh = strings.zh;
export const allIds = moments.zh.flatMap(({ items }) => items.map(({ id }) => id));
export const Tool = ({ locale = "zh" as Locale }) => (
	<EvidenceChecklist moments={moments[locale]} t={strings[locale]} lang={LOCALES[locale].lang} />
);
export const box = (id: string) =>
	document.querySelector<HTMLInputElement>(`#${id} input[type=checkbox]`) as HTMLInputElement;
export const shownIds = () => [...document.querySelectorAll(".evc-item")].map(({ id }) => id);
export const needed = (filter: Filter) =>
	neededMoments(moments.zh, filter).flatMap(({ items }) => items.map(({ id }) => id));
export const stored = () => readDocument(localStorage.getItem(STORE_KEY) ?? '{"version":1,"ticks":{}}').document;
export const said = () => document.querySelector(".evc-said")?.textContent ?? "";
export const button = (name: string) => screen.getByRole("button", { name });
export const store = (text: string) => localStorage.setItem(STORE_KEY, text);
/** Puts a storage that can fail in the place of the browser's. */
export function failing(): FakeStorage {
	const device = new FakeStorage();
	vi.spyOn(window, "localStorage", "get").mockReturnValue(device as unknown as Storage);
	return device;
}
export const goTo = (hash: string) => {
	history.replaceState(null, "", hash);
	fireEvent(window, new Event("hashchange"));
};

/** Ids of the elements that were scrolled to, in order. */
export const scrolledTo: string[] = [];

/** A fresh page of 24 November 2026 for each test. Call once in a file. */
export function freshPage() {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
		localStorage.clear();
		history.replaceState(null, "", "/zh/tools/evidence/");
		scrolledTo.length = 0;
		Element.prototype.scrollIntoView = function () {
			scrolledTo.push(this.id);
		};
	});
	afterEach(() => {
		cleanup();
		document.body.innerHTML = "";
		vi.restoreAllMocks();
		vi.useRealTimers();
	});
}
