/** The calculator as a reader has it before them, with rulebooks served from the YAML files. */
import { cleanup, render, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { splitRulebook } from "../../src/case/rulebook-parts.ts";
import { STEPS } from "../../src/guide.ts";
import {
	DeadlineCalculator,
	type DeadlineCalculatorProps,
} from "../../src/islands/DeadlineCalculator/DeadlineCalculator.tsx";
import { LOCALES, type Locale } from "../../src/locales.ts";
import { packStrings, type Strings } from "../../src/strings.ts";
import { readRulebook } from "./rulebook.ts";

export const words: Record<Locale, Strings> = { en, zh };

const titles = Object.fromEntries(STEPS.map((step) => [step, step])) as DeadlineCalculatorProps["titles"];
const STORES = ["us", "uk", "de", "jp"].map((id) => ({ id, label: id }));

/** Opens the page with what stands after `#`. */
export function openCalculator(hash: string, locale: Locale = "en") {
	window.location.hash = hash;
	return render(
		<DeadlineCalculator
			lang={LOCALES[locale].lang}
			home={`/${locale}/`}
			data={`/data/${locale}/`}
			stores={STORES}
			titles={titles}
			t={packStrings(words[locale])}
		/>,
	);
}

/** The row of a clock, once it is there. */
export const clockRow = (id: string) =>
	waitFor(() => {
		const row = document.querySelector<HTMLElement>(`[data-clock="${id}"]`);
		if (row === null) throw new Error(`no clock ${id}`);
		return row;
	});

/** A fresh page at noon of 24 November 2026 for each test. Call once in a file. */
export function freshCalculator() {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 10, 24, 12) });
		vi.stubGlobal("fetch", async (address: string) => {
			const [, locale, part, store] = /\/data\/(zh|en)\/(sources\/)?(\w+)\.json$/.exec(address) ?? [];
			if ((locale !== "zh" && locale !== "en") || store === undefined) return new Response("", { status: 404 });
			const { first, behind } = splitRulebook(readRulebook(store, locale));
			return new Response(JSON.stringify(part === undefined ? first : behind));
		});
	});
	afterEach(() => {
		cleanup();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
		vi.useRealTimers();
		window.location.hash = "";
		window.localStorage.clear();
	});
}
