/** What readers set in their system: colours of their own, no motion. Everything that is told by colour or movement stays. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Reader, type Site } from "../support/browser.ts";
import { NEITHER, PLACES, type Place, unfold } from "../support/places.ts";

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site?.close());

/** At the place, in the reader's own colours on a dark ground, or in ours. */
async function at(name: string, forced: boolean): Promise<Reader> {
	const { path, locale, ready } = PLACES.find((place) => place.name === name) as Place;
	const reader = await site.page({ locale: locale ?? NEITHER, dark: forced });
	if (forced) await reader.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
	await reader.visit(path);
	await ready?.(reader.page);
	return reader;
}
/** One property of what the selector names first, or of its pseudo-element. */
const styled = ({ page }: Reader, selector: string, property: string, pseudo?: string) =>
	page
		.locator(selector)
		.first()
		.evaluate(
			(element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name as string),
			[property, pseudo],
		);
const ground = (reader: Reader) => styled(reader, "body", "background-color");

describe("with forced colours", () => {
	test("signs that are drawn with a mask keep a colour", async () => {
		const reader = await at("step", true);
		expect(await styled(reader, ".sl-anchor-icon", "background-color")).not.toBe(await ground(reader));
		await reader.close();
	});

	test("the place to which a link led is marked", async () => {
		const reader = await at("language offer, arrived in the middle", true);
		const bar = ".sl-heading-wrapper:has(> :target)";
		expect(await styled(reader, bar, "width", "::before")).toBe("4px");
		expect(await styled(reader, bar, "background-color", "::before")).not.toBe(await ground(reader));
		expect(await styled(reader, ".offer", "border-top-style")).toBe("solid");
		await reader.close();
	});

	test("the step that is read looks unlike the others", async () => {
		const reader = await at("step", true);
		expect(await styled(reader, "[aria-current] .step-nav__number", "outline-style")).toBe("solid");
		expect(await styled(reader, ".step-nav__row a:not([aria-current]) .step-nav__number", "outline-style")).toBe(
			"none",
		);
		await reader.close();
	});

	test("in the calculator choice, focus, status, picture and count are told apart", async () => {
		const reader = await at("calculator with a result", true);
		const { page } = reader;
		expect(await styled(reader, ".calc-choice:has(:checked)", "border-top-width")).toBe("3px");
		expect(await styled(reader, ".calc-choice:not(:has(:checked))", "border-top-width")).toBe("1px");
		expect(await styled(reader, ".calc-status", "border-top-style")).toBe("solid");
		expect(((await page.locator(".calc-status").first().textContent()) ?? "").length).toBeGreaterThan(0);
		expect(await styled(reader, "[data-marked]", "border-top-width")).toBe("2px");
		const behind = await ground(reader);
		const bar = await styled(reader, ".calc-bar", "fill");
		expect(bar).not.toBe(behind);
		const careful = await styled(reader, ".calc-safe", "fill");
		expect(careful).not.toBe(behind);
		expect(careful, "the careful day stands on the bar").not.toBe(bar);
		expect(await styled(reader, ".calc-today", "stroke")).not.toBe(behind);
		expect(await styled(reader, ".calc-timeline text", "fill")).not.toBe(behind);
		// Days of a count are boxes: without their ground they need an edge.
		expect(await styled(reader, ".calc-strip li", "border-top-style")).toBe("solid");
		for (const button of [".calc-primary", ".calc-button:not(.calc-primary)", ".calc-chip"])
			expect(await styled(reader, button, "border-top-style")).toBe("solid");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe(
			"none",
		);
		await reader.close();
	});

	test("a code stays dark on light, its signs keep a colour, and the dialog has an edge", async () => {
		const reader = await at("share dialog", true);
		await reader.page.locator("[data-share-code]").click();
		await reader.page.locator(".share__code svg").waitFor();
		expect(await styled(reader, ".share__code", "background-color")).toBe("rgb(255, 255, 255)");
		expect(await styled(reader, ".share__code svg", "forced-color-adjust")).toBe("none");
		expect(await styled(reader, ".share .icon", "color")).not.toBe(await styled(reader, ".share", "background-color"));
		expect(await styled(reader, ".share", "border-top-style")).toBe("solid");
		await reader.close();
	});

	test("in the checklist a tick and a linked item are seen", async () => {
		const reader = await at("checklist", true);
		expect(await styled(reader, ".evc-tick input", "appearance")).toBe("auto");
		await reader.page.evaluate(() => {
			location.hash = `#${document.querySelector(".evc-item")?.id}`;
		});
		await reader.page.locator(".evc-item:target").waitFor();
		expect(await styled(reader, ".evc-item:target", "border-left-style")).toBe("solid");
		await reader.close();
	});
});

describe("without motion", () => {
	// What moves is Starlight's frame and our folds, dialog and tools: each is on one of these.
	const MOVABLE = ["home", "step", "calculator with a result", "checklist", "ledger", "share dialog"];
	test.each(MOVABLE)("nothing moves on %s", async (name) => {
		const reader = await at(name, false);
		await unfold(reader.page);
		const moving = await reader.page.evaluate(() => {
			const long = (times: string) => times.split(",").some((time) => Number.parseFloat(time) > 0);
			const found = [...document.querySelectorAll("*")].flatMap((element) =>
				[undefined, "::before", "::after", "::backdrop"].flatMap((part) => {
					const style = getComputedStyle(element, part);
					const animated = style.animationName !== "none" && long(style.animationDuration);
					if (!animated && !long(style.transitionDuration) && style.scrollBehavior !== "smooth") return [];
					return [`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}${part ?? ""}`];
				}),
			);
			return [...new Set([...found, ...document.getAnimations().map((animation) => `running: ${animation.id}`)])];
		});
		expect(moving).toEqual([]);
		await reader.close();
	});
});
