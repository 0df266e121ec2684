/** A reader lands inside a page: folds open, places that moved are found, the other language is offered. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { BEFORE_PAINT } from "../../src/build/before-paint.ts";
import { idIn, receive, unfold } from "../../src/islands/arrival.ts";
import { watchLanguageLinks } from "../../src/islands/language-choice.ts";
import { movedTo, withoutTail } from "../../src/islands/moved-place.ts";

const root = document.documentElement;
const KEY = "claim-guide.locale";

beforeEach(() => {
	localStorage.clear();
	for (const name of ["offer", "arrived"]) delete root.dataset[name];
	document.body.innerHTML = "";
	vi.stubGlobal("fetch", async () => new Response("{}"));
});

describe("the part after #", () => {
	test("is a place, unless it is a case or cannot be read", () => {
		expect(idIn("#choose-door")).toBe("choose-door");
		expect(idIn("#store=us&problem=damaged")).toBeUndefined();
		expect(idIn("#%E0%A4%A")).toBeUndefined();
		expect(idIn("#")).toBeUndefined();
	});
	test("loses what a chat program glued to it", () => {
		expect(withoutTail("choose-door，看这里")).toBe("choose-door");
		expect(withoutTail("Choose-Door")).toBe("choose-door");
		expect(withoutTail("choose-door.")).toBe("choose-door");
		expect(withoutTail("choose-door")).toBeUndefined();
		expect(withoutTail("，")).toBeUndefined();
	});
});

describe("a place that moved", () => {
	const moved = { "/steps/contact/#old": "/steps/contact/#new", "/steps/contact/#gone": "/steps/follow-up/#there" };
	test("on the same page is found without leaving it", () => {
		expect(movedTo(moved, "zh/steps/contact/", "old")).toBe("#new");
	});
	test("to another page is found in the reader's language", () => {
		expect(movedTo(moved, "en/steps/contact/", "gone")).toBe("en/steps/follow-up/#there");
	});
	test("is not looked for on other pages, nor among what every object has", () => {
		expect(movedTo(moved, "zh/steps/follow-up/", "old")).toBeUndefined();
		expect(movedTo({}, "zh/", "constructor")).toBeUndefined();
	});
});

describe("folded parts", () => {
	test("around a place are opened, the place itself too", () => {
		document.body.innerHTML =
			'<details id="a"><summary>a</summary><details id="b"><summary>b</summary><p id="here"></p></details></details><details id="c"></details>';
		const place = document.getElementById("here");
		const open = () => [...document.querySelectorAll("details")].map((fold) => fold.open);
		expect(place && unfold(place)).toBe(true);
		expect(open()).toEqual([true, true, false]);
		expect(place && unfold(place)).toBe(false);
		const last = document.getElementById("c");
		if (last) unfold(last);
		expect(open()).toEqual([true, true, true]);
	});
});

describe("the line above the place", () => {
	const page =
		'<p data-arrived-line hidden>第4步</p><div class="sl-heading-wrapper"><h3 id="one">1</h3></div><div class="sl-heading-wrapper"><h3 id="two">2</h3></div>';
	const line = () => document.querySelector<HTMLElement>("[data-arrived-line]");
	test("stands with the place a link from elsewhere led to, and goes when the reader walks on", () => {
		document.body.innerHTML = page;
		root.dataset.arrived = "";
		location.hash = "#one";
		receive("/");
		expect(line()?.hidden).toBe(false);
		expect(line()?.parentElement?.querySelector("h3")?.id).toBe("one");
		location.hash = "#two";
		dispatchEvent(new Event("hashchange"));
		expect(line()?.hidden).toBe(true);
		expect(root.dataset.arrived).toBeUndefined();
	});
	test("is not for a reader who came from a page of the guide", () => {
		document.body.innerHTML = page;
		location.hash = "#one";
		receive("/");
		expect(line()?.hidden).toBe(true);
	});
});

/** Runs what stands in the head of every page, for a browser that prefers these languages. */
function openPage(page: "zh-CN" | "en", languages: string[]): string | undefined {
	root.lang = page;
	delete root.dataset.offer;
	vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
	new Function(BEFORE_PAINT)();
	return root.dataset.offer;
}

describe("the other language", () => {
	test("is offered where the browser prefers it", () => {
		expect(openPage("zh-CN", ["en-GB", "zh-CN"])).toBe("");
		expect(openPage("en", ["fr-FR", "zh-TW", "en"])).toBe("");
	});
	test("is not offered to whom this one suits, nor to whom neither does", () => {
		expect(openPage("zh-CN", ["zh-HK", "en"])).toBeUndefined();
		expect(openPage("en", ["fr-FR"])).toBeUndefined();
		expect(openPage("en", [])).toBeUndefined();
	});
	test("reading what somebody sent is no choice; reading one's own language is kept", () => {
		openPage("zh-CN", ["en"]);
		expect(localStorage.getItem(KEY)).toBeNull();
		openPage("en", ["en"]);
		expect(localStorage.getItem(KEY)).toBe("en");
		openPage("zh-CN", ["fr"]);
		expect(localStorage.getItem(KEY)).toBe("en");
	});
	test("refused once, it is not offered again, and the focus is not lost", () => {
		expect(openPage("zh-CN", ["en"])).toBe("");
		document.body.innerHTML =
			'<a class="language-link" data-language-link hreflang="en" href="/en/x/">English</a><button data-offer-no>x</button>';
		watchLanguageLinks();
		document.querySelector<HTMLElement>("[data-offer-no]")?.click();
		expect(root.dataset.offer).toBeUndefined();
		expect(document.activeElement?.textContent).toBe("English");
		expect(openPage("zh-CN", ["en"])).toBeUndefined();
	});
	test("chosen by its link, it is kept, and query and hash go along", () => {
		document.body.innerHTML = '<a data-language-link hreflang="en" href="/en/x/">English</a>';
		location.hash = "#one";
		watchLanguageLinks();
		const link = document.querySelector<HTMLAnchorElement>("a");
		link?.addEventListener("click", (event) => event.preventDefault());
		link?.click();
		expect(localStorage.getItem(KEY)).toBe("en");
		expect(link?.hash).toBe("#one");
	});
	test("a browser that keeps nothing is offered it, without an error", () => {
		const blocked = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
			throw new DOMException("blocked", "SecurityError");
		});
		expect(openPage("zh-CN", ["en"])).toBe("");
		blocked.mockRestore();
	});
});
