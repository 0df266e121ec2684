/** One page of each kind, in the state in which it has most to press and to read: what tests of accessibility walk through. */
import type { Page } from "playwright-core";

export type Place = {
	name: string;
	path: string;
	/** A browser's language; if absent one the guide does not offer, so that nothing floats over the page. */
	locale?: string;
	/** Brings the page into the state that is looked at. */
	ready?: (page: Page) => Promise<void>;
};

/** Neither of the two languages: nobody is led away from a page or offered the other one. */
export const NEITHER = "fr-FR";

const RESULT =
	"store=jp&problem=defective&sold=seller&promised=2026-11-10&delivered=2026-11-09&contacted=2026-11-20&today=2026-11-24&clock=claim&made=2026-11-20";
/** The claim's own row: what is in it, unfolded. */
const CLAIM = '[data-clock="claim"]';

async function unfoldResult(page: Page): Promise<void> {
	await page.locator(`${CLAIM} .calc-how > summary`).click();
	await page.locator(`${CLAIM} .calc-calendar > summary`).click();
	await page.locator(`${CLAIM} .calc-file-again`).waitFor();
}
async function unfoldChecklist(page: Page): Promise<void> {
	await page.locator("[aria-expanded]:not([disabled])").first().click();
	await page.locator("#evc-panel").waitFor();
	await page.locator(".evc-more > summary").first().click();
	await page.locator('.evc-tick input[type="checkbox"]').first().check();
}
async function openDialog(page: Page): Promise<void> {
	await page.locator('a.sl-anchor-link[href="#choose-door"]').click();
	await page.locator("dialog[open]").waitFor();
	await page.locator("[data-share-picture]").click();
	await page.locator("[data-share-image][src]").waitFor();
}

export const PLACES: readonly Place[] = [
	{ name: "home", path: "/zh/" },
	{ name: "step", path: "/zh/steps/submit-claim/" },
	{ name: "step in English", path: "/en/steps/return-policy/" },
	{ name: "calculator with a result", path: `/zh/tools/deadlines/#${RESULT}`, ready: unfoldResult },
	{ name: "checklist", path: "/en/tools/evidence/", ready: unfoldChecklist },
	{ name: "store", path: "/zh/stores/de/" },
	{ name: "stores side by side", path: "/en/stores/" },
	{ name: "ledger", path: "/en/reference/rules/" },
	{ name: "ledger of one owner", path: "/zh/reference/rules/law-jp/" },
	{ name: "glossary", path: "/zh/reference/glossary/" },
	{ name: "about", path: "/en/about/" },
	{ name: "share dialog", path: "/zh/steps/submit-claim/", ready: openDialog },
	{
		name: "language offer, arrived in the middle",
		path: "/zh/steps/contact/#write-to-seller",
		locale: "en-GB",
		ready: (page) => page.locator(".offer").waitFor(),
	},
];

/** Opens every fold of the page's own part, so that a test sees what is in them. */
export const unfold = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
	});
