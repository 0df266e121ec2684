/** Giving a part of the guide to somebody: by link, code, picture and text; by keyboard, without a clipboard, without script. */
import jsQR from "jsqr";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import en from "../../content/i18n/en.json";
import zh from "../../content/i18n/zh-CN.json";
import { MOST_BYTES, WIDTH } from "../../src/islands/share/share-picture.ts";
import { barriers, overflow } from "../support/axe.ts";
import { openSite, type Reader, type Site, type View } from "../support/browser.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

const STEP = "/zh/steps/submit-claim/";
const ACTION = "choose-door";

/** A reader on the step, before whose page `before` ran, and who closes after `journey`. */
async function withReader(view: View, journey: (reader: Reader) => Promise<void>, before?: () => void): Promise<void> {
	const reader = await site.page(view);
	try {
		if (before) await reader.page.addInitScript(before);
		await journey(reader);
	} finally {
		await reader.close();
	}
}
async function openDialog({ page, visit }: Reader, path = STEP, id = ACTION): Promise<void> {
	await visit(path);
	await page.locator(`a.sl-anchor-link[href="#${id}"]`).click();
	await page.locator("dialog[open]").waitFor();
}
const status = async ({ page }: Reader, words: string) =>
	page.locator("[data-share-status]", { hasText: words }).waitFor();

/** A clipboard that refuses, in both ways, as chat browsers and locked-down devices do. */
function blockClipboard(): void {
	Object.defineProperty(navigator, "clipboard", { value: undefined });
	document.execCommand = () => false;
}

/** What the picture or drawing in the page says to a scanner. */
async function scanned({ page }: Reader, selector: string): Promise<string | undefined> {
	const { pixels, width, height } = await page.locator(selector).evaluate(async (element) => {
		const image = new Image();
		image.src =
			element instanceof HTMLImageElement
				? element.src
				: `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(element))}`;
		await image.decode();
		// The code of a picture stands at its foot; a drawing has no size of its own.
		const [fromY, tall] = element instanceof HTMLImageElement ? [image.naturalHeight - 460, 460] : [0, 460];
		const canvas = document.createElement("canvas");
		canvas.width = 460;
		canvas.height = tall;
		const pen = canvas.getContext("2d");
		if (element instanceof HTMLImageElement) pen?.drawImage(image, 0, -fromY);
		else pen?.drawImage(image, 0, 0, 460, 460);
		const data = pen?.getImageData(0, 0, 460, tall).data ?? new Uint8ClampedArray();
		let binary = "";
		for (const value of data) binary += String.fromCharCode(value);
		return { pixels: btoa(binary), width: 460, height: tall };
	});
	return jsQR(new Uint8ClampedArray(Buffer.from(pixels, "base64")), width, height)?.data;
}

describe("the dialog", () => {
	test("copies the address of the action, and says so", () =>
		withReader({}, async (reader) => {
			const { page } = reader;
			await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
			await openDialog(reader, `${STEP}?from=timeline`);
			await page.locator("[data-share-copy]").click();
			await status(reader, zh["share.copied"]);
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(`${site.address}${STEP}#${ACTION}`);
			expect(reader.errors).toEqual([]);
			expect(reader.foreign).toEqual([]);
		}));

	test("selects the address and says what to do where the clipboard is blocked", () =>
		withReader(
			{ locale: "en-GB" },
			async (reader) => {
				await openDialog(reader, "/en/steps/submit-claim/");
				await reader.page.locator("[data-share-copy]").click();
				await status(reader, en["share.by-hand"]);
				const selected = await reader.page.evaluate(() => {
					const field = document.activeElement as HTMLInputElement;
					return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
				});
				expect(selected).toBe(`${site.address}/en/steps/submit-claim/#${ACTION}`);
			},
			blockClipboard,
		));

	test("copies the text with its sources, and shows it for copying by hand where that is blocked", () =>
		withReader(
			{},
			async (reader) => {
				await openDialog(reader);
				await reader.page.locator("[data-share-text]").click();
				await status(reader, zh["share.text.by-hand"]);
				const text = await reader.page.locator("[data-share-by-hand]").inputValue();
				expect(text).toMatch(/^4\.1 看谁发货，选对路\n/);
				expect(text).toMatch(/\[1\] Amazon\.com · 核对于\d{4}-\d\d-\d\d\nhttps:\/\/www\.amazon\.com\//);
				expect(text.endsWith(`\n\n${site.address}${STEP}#${ACTION}`)).toBe(true);
				expect(text).not.toMatch(/分享|undefined|function/);
			},
			blockClipboard,
		));

	test("hands title and address to the system, and nothing else", () =>
		withReader(
			{},
			async (reader) => {
				await openDialog(reader);
				await reader.page.locator("[data-share-send]").click();
				const handed = await reader.page.evaluate(() => (window as unknown as { handed: unknown }).handed);
				expect(handed).toEqual({ title: "4.1 看谁发货，选对路", url: `${site.address}${STEP}#${ACTION}` });
			},
			() => {
				navigator.share = async (data) => {
					(window as unknown as { handed: unknown }).handed = data;
				};
			},
		));

	test("has no button for the system where there is none", () =>
		withReader(
			{},
			async (reader) => {
				await openDialog(reader);
				expect(await reader.page.locator("[data-share-send]").isVisible()).toBe(false);
			},
			() => Object.defineProperty(navigator, "share", { value: undefined }),
		));

	test.each([false, true])("shows a code that leads to the address (dark: %s)", (dark) =>
		withReader({ dark }, async (reader) => {
			await openDialog(reader);
			await reader.page.locator("[data-share-code]").click();
			const code = reader.page.getByRole("img", { name: `${site.address}${STEP}#${ACTION}` });
			await code.waitFor();
			expect(await scanned(reader, ".share__code svg")).toBe(`${site.address}${STEP}#${ACTION}`);
		}),
	);

	test("makes a picture: a PNG of its size, light enough, with a code that leads to the address", () =>
		withReader({}, async (reader) => {
			const { page } = reader;
			await openDialog(reader);
			await page.locator("[data-share-picture]").click();
			const image = page.getByRole("img", { name: "看谁发货，选对路" });
			await image.waitFor();
			const source = (await image.getAttribute("src")) ?? "";
			expect(source).toMatch(/^data:image\/png;base64,/);
			const bytes = Buffer.from(source.split(",")[1] ?? "", "base64");
			expect(bytes.length).toBeLessThan(MOST_BYTES);
			expect(bytes.readUInt32BE(16)).toBe(2 * WIDTH);
			expect(bytes.readUInt32BE(20)).toBeGreaterThan(1000);
			expect(await scanned(reader, "[data-share-image]")).toBe(`${site.address}${STEP}#${ACTION}`);
			const link = page.locator("[data-share-download]");
			expect(await link.getAttribute("href")).toBe(source);
			expect(await link.getAttribute("download")).toBe("submit-claim-choose-door.png");
		}));

	test("of the whole step shares the page", () =>
		withReader({}, async (reader) => {
			await reader.visit(STEP);
			await reader.page.locator(".share-page a").click();
			expect(await reader.page.locator("[data-share-address]").inputValue()).toBe(`${site.address}${STEP}`);
		}));

	test("of an item of evidence shares its place in the checklist", () =>
		withReader({}, async (reader) => {
			await reader.visit("/zh/steps/check-and-record/");
			const control = reader.page.locator(".evp [data-share]").first();
			const href = await control.getAttribute("href");
			await control.click();
			expect(await reader.page.locator("[data-share-address]").inputValue()).toBe(`${site.address}${href}`);
		}));

	test("works by keyboard: opens, keeps the focus, closes, gives it back", () =>
		withReader({ width: 1280, height: 900 }, async (reader) => {
			const { page } = reader;
			await reader.visit(STEP, "networkidle");
			await page.locator(`a.sl-anchor-link[href="#${ACTION}"]`).focus();
			await page.keyboard.press("Enter");
			await page.locator("dialog[open]").waitFor();
			const inside = () => page.evaluate(() => document.activeElement?.closest("dialog") !== null);
			expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-share-copy"))).toBe(true);
			for (let presses = 0; presses < 3; presses += 1) {
				await page.keyboard.press("Tab");
				expect(await inside()).toBe(true);
			}
			await page.keyboard.press("Escape");
			expect(await page.locator("dialog[open]").count()).toBe(0);
			expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(`#${ACTION}`);
		}));

	test.each([false, true])("fits 320 pixels and has no barrier, with a picture in it (dark: %s)", (dark) =>
		withReader({ width: 320, height: 640, dark }, async (reader) => {
			await openDialog(reader);
			await reader.page.locator("[data-share-picture]").click();
			await reader.page.getByRole("img", { name: "看谁发货，选对路" }).waitFor();
			expect(await overflow(reader.page)).toEqual([]);
			const dialog = await reader.page.locator("dialog[open]").evaluate((box) => box.scrollWidth - box.clientWidth);
			expect(dialog).toBe(0);
			expect(await barriers(reader.page)).toEqual([]);
		}),
	);

	test("a finger has 44 pixels to hit", () =>
		withReader({ width: 390 }, async (reader) => {
			await reader.visit(STEP);
			const area = await reader.page.locator(`a.sl-anchor-link[href="#${ACTION}"]`).evaluate((link) => {
				const { width, height } = getComputedStyle(link, "::after");
				return [Number.parseFloat(width), Number.parseFloat(height)];
			});
			expect(Math.min(...area)).toBeGreaterThanOrEqual(44);
		}));
});

test("without script each control is a link to its own address, and the number stands there", () =>
	withReader({ javaScriptEnabled: false }, async ({ page, visit }) => {
		await visit(STEP);
		expect(await page.locator(".share-page a").getAttribute("href")).toBe(STEP);
		const control = page.getByRole("link", { name: "分享：看谁发货，选对路" });
		expect(await control.getAttribute("href")).toBe(`#${ACTION}`);
		await control.click();
		expect(new URL(page.url()).hash).toBe(`#${ACTION}`);
		expect(await page.locator(`#${ACTION}`).getAttribute("data-action")).toBe("4.1");
		expect(await page.locator("dialog.share").count()).toBe(0);
	}));
