/** What becomes of a page where there is little room, or where its words take more of it: cut, covered, small. */
import type { Page } from "playwright-core";

/** Text that a box cuts off, or that another text lies on. */
export const spoiltText = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const short = (node: Node) => (node.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40);
		const shown = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });
		const scope = document.querySelector("dialog[open]") ?? document.body;
		/** Kept for screen readers only, or a field that scrolls by itself. */
		const aside = (element: Element) =>
			element.closest("svg, textarea, select, input, script, style, template, [aria-hidden=true]") !== null ||
			["inset(50%)", "rect(0px, 0px, 0px, 0px)"].includes(getComputedStyle(element).clipPath) ||
			getComputedStyle(element).clip === "rect(0px, 0px, 0px, 0px)" ||
			(element as HTMLElement).offsetWidth <= 1;
		const found: string[] = [];
		for (const element of scope.querySelectorAll<HTMLElement>("*")) {
			if (!shown(element) || aside(element) || short(element) === "") continue;
			const { overflowX, overflowY, display } = getComputedStyle(element);
			if (display === "inline" || display === "contents") continue;
			const wide = element.scrollWidth > element.clientWidth + 1;
			const tall = element.scrollHeight > element.clientHeight + 1;
			const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
			if ((wide && cuts(overflowX)) || (tall && cuts(overflowY)))
				found.push(`cut: <${element.tagName.toLowerCase()} class="${element.className}"> ${short(element)}`);
		}
		type Line = { node: Text; box: DOMRect; layer: Element | null };
		const lines: Line[] = [];
		const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			const parent = node.parentElement;
			if (!parent || short(node) === "" || !shown(parent)) continue;
			if (parent.closest("textarea, select, script, style, template, .sr-only, .offer")) continue;
			let layer: Element | null = parent;
			let clipped = false;
			while (layer && !["fixed", "sticky"].includes(getComputedStyle(layer).position)) {
				if (getComputedStyle(layer).clipPath !== "none" || (layer as HTMLElement).offsetWidth === 1) clipped = true;
				layer = layer.parentElement;
			}
			if (clipped) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ node, box, layer });
		}
		lines.sort((a, b) => a.box.top - b.box.top);
		for (const [at, one] of lines.entries())
			for (let next = at + 1; next < lines.length; next += 1) {
				const two = lines[next];
				if (!two || two.box.top >= one.box.bottom) break;
				if (one.node === two.node || one.layer !== two.layer) continue;
				const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
				const down = Math.min(one.box.bottom, two.box.bottom) - two.box.top;
				// Boxes of lines overlap by their leading; letters do so by half of a line.
				if (across > 3 && down > 0.5 * Math.min(one.box.height, two.box.height))
					found.push(`on each other: "${short(one.node)}" and "${short(two.node)}"`);
			}
		return [...new Set(found)].slice(0, 12);
	});

/** Which part of the height of the view is covered by what does not scroll along, from 0 to 1. */
export const covered = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const rows = new Set<number>();
		for (const element of document.querySelectorAll<HTMLElement>("body *")) {
			const { position } = getComputedStyle(element);
			if (!["fixed", "sticky"].includes(position) || element.closest("dialog")) continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const { top, bottom, width } = element.getBoundingClientRect();
			if (width < innerWidth / 4) continue;
			for (let row = Math.max(0, Math.round(top)); row < Math.min(innerHeight, Math.round(bottom)); row += 1)
				rows.add(row);
		}
		return rows.size / innerHeight;
	});

export type Target = { name: string; width: number; height: number };

/**
 * What is too small to be hit: targets below `least`, unless they stand in a line of text, or so far from the next
 * that a circle of that size around each touches no other (WCAG 2.5.8).
 */
export const smallTargets = (page: Page, least: number, selector: string, spaced: boolean): Promise<string[]> =>
	page.evaluate(
		({ least, selector, spaced }) => {
			type Box = { left: number; top: number; right: number; bottom: number };
			const scope = document.querySelector("dialog[open]") ?? document.body;
			const all = [...scope.querySelectorAll<HTMLElement>(selector)].filter((element) =>
				element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }),
			);
			/** With the label of a box to tick, and with what `::after` adds for the finger. */
			const areaOf = (element: HTMLElement): Box => {
				const label = element.matches("input[type=radio], input[type=checkbox]") ? element.closest("label") : null;
				const { left, top, right, bottom } = (label ?? element).getBoundingClientRect();
				const after = getComputedStyle(element, "::after");
				if (after.content === "none" || after.position !== "absolute") return { left, top, right, bottom };
				const [width, height] = [Number.parseFloat(after.width), Number.parseFloat(after.height)];
				const [x, y] = [(left + right) / 2, (top + bottom) / 2];
				return {
					left: Math.min(left, x - width / 2),
					right: Math.max(right, x + width / 2),
					top: Math.min(top, y - height / 2),
					bottom: Math.max(bottom, y + height / 2),
				};
			};
			/** Its line holds words that are not its own: moving it apart would tear the sentence. */
			const inSentence = (element: HTMLElement): boolean => {
				if (!element.matches("a") || !getComputedStyle(element).display.startsWith("inline")) return false;
				let block = element.parentElement;
				while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
				if (!block) return false;
				const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode())
					if (!node.parentElement?.closest("a, button, .sr-only") && /[\p{L}\p{N}]{2}/u.test(node.textContent ?? ""))
						return true;
				return false;
			};
			const boxes = all.map((element) => ({ element, box: areaOf(element) }));
			return boxes
				.filter(({ element, box }) => {
					const [width, height] = [box.right - box.left, box.bottom - box.top];
					if ((width >= least - 0.5 && height >= least - 0.5) || inSentence(element)) return false;
					if (!spaced) return true;
					const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
					return boxes.some((other) => {
						if (other.element === element || other.element.contains(element) || element.contains(other.element))
							return false;
						const dx = Math.max(other.box.left - x, 0, x - other.box.right);
						const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
						return Math.hypot(dx, dy) < least / 2;
					});
				})
				.map(({ element, box }) => {
					const size = `${Math.round(box.right - box.left)}×${Math.round(box.bottom - box.top)}`;
					return `${size} <${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? "").trim().slice(0, 30)}`;
				})
				.slice(0, 12);
		},
		{ least, selector, spaced },
	);
