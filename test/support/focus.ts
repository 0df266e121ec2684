/** What the keyboard meets on a page: where the focus can go, and how it looks where it is. */
import type { Page } from "playwright-core";

/** Put into a page by `teachFocus`. */
declare global {
	interface Window {
		/** A short name of an element, one of its own in the page. */
		nameOf(element: Element): string;
		/** Everything the Tab key should reach, in the order of the document; of a group of radio buttons one. */
		tabbable(): HTMLElement[];
	}
}

/** Puts `nameOf` and `tabbable` into the page. */
export const teachFocus = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const numbers = new WeakMap<Element, number>();
		let last = 0;
		// Numbered as they are met: what a page adds or moves later renames nothing, and no name changes with its words.
		window.nameOf = (element) => {
			const number = numbers.get(element) ?? ++last;
			numbers.set(element, number);
			const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
			const shown = element.closest("header, mobile-starlight-toc, starlight-menu-button")
				? ""
				: ` "${words.slice(0, 30)}"`;
			return `${number} ${element.tagName.toLowerCase()}.${element.className}${shown}`;
		};
		window.tabbable = () => {
			const scope = document.querySelector("dialog[open]") ?? document.body;
			const radios = new Set<string>();
			return [
				...scope.querySelectorAll<HTMLElement>(
					"a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]",
				),
			].filter((element) => {
				if (element.tabIndex < 0 || element.matches(":disabled, input[type=hidden]")) return false;
				if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
				if (element instanceof HTMLInputElement && element.type === "radio") {
					const group = [...scope.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)];
					const chosen = group.find((radio) => radio.checked);
					if (chosen ? chosen !== element : radios.has(element.name)) return false;
					radios.add(element.name);
				}
				return true;
			});
		};
	});

/** The next Tab begins with the first thing of the page, or of the dialog that is open. */
export const startAtTop = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const mark = document.createElement("span");
		mark.tabIndex = -1;
		(document.querySelector("dialog[open]") ?? document.body).prepend(mark);
		mark.focus();
		mark.remove();
		scrollTo(0, 0);
	});

export type Focused = {
	name: string;
	/** Is there a ring: an outline on the element or on the box drawn for it, three to one against what is behind it. */
	ring: boolean;
	/** How many of nine points of it are covered by something else. */
	covered: number;
	points: number;
};

/** How the element looks that has the focus now; `undefined` where it is none of the page. */
export const focused = (page: Page): Promise<Focused | undefined> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return undefined;
		const drawn = [element, element.closest("label"), element.parentElement?.closest("label")];
		const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
		const light = (color: string) => {
			const [r = 0, g = 0, b = 0] = rgb(color).map((value) => {
				const part = value / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const groundOf = (from: Element | null): string => {
			for (let at = from; at; at = at.parentElement) {
				const { backgroundColor } = getComputedStyle(at);
				const alpha = rgb(backgroundColor)[3] ?? 1;
				if (backgroundColor.startsWith("rgb") && alpha === 1) return backgroundColor;
			}
			return getComputedStyle(document.documentElement).backgroundColor;
		};
		const ring = drawn.some((box) => {
			if (!box) return false;
			const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(box);
			if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return false;
			const [one, two] = [light(outlineColor), light(groundOf(box.parentElement))];
			return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05) >= 3;
		});
		const box = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height)[0];
		const hits: boolean[] = [];
		if (box)
			for (const across of [0.1, 0.5, 0.9])
				for (const down of [0.1, 0.5, 0.9]) {
					const [x, y] = [box.left + box.width * across, box.top + box.height * down];
					if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
					const top = document.elementFromPoint(x, y);
					hits.push(
						top !== null &&
							(element.contains(top) || top.contains(element) || element.closest("label")?.contains(top) === true),
					);
				}
		return {
			name: window.nameOf(element),
			ring,
			covered: hits.filter((hit) => !hit).length,
			points: hits.length,
		};
	});
