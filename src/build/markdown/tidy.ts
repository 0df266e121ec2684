/**
 * Makes the content of a page plain before it becomes Markdown: what only a browser can use goes, and what only CSS
 * keeps apart is kept apart by signs.
 */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Locale } from "../../locales.ts";

type Kind = { tags?: readonly string[]; classes?: readonly string[]; attributes?: readonly string[] };

/** What the search leaves out and a text needs all the same: the source of a figure. */
const KEPT: Kind = { classes: ["source"] };
/** Drawings, controls, the calculator (its answer needs a reader), and what the search leaves out as well. */
const DROPPED: Kind = {
	tags: "script style template noscript svg form fieldset button input select textarea".split(" "),
	classes: ["calc", "sl-anchor-link"],
	attributes: ["hidden", "dataPagefindIgnore"],
};
/** Stands under its neighbour on the page, and says more about it. */
const EXPLAINS: Kind = { classes: ["tile__hint", "step-list__what"] };
/** Stands before its neighbour, and says whose it is. */
const NAMES: Kind = { classes: ["clock-rows__owner"] };
/** Smaller than its neighbour on the page, which tells it from the sentence: here brackets do. */
const ASIDES: Kind = { classes: ["source", "figure-note"] };
/** One of several figures of a record that changed. */
const FIGURES: Kind = { classes: ["figure-line"] };
/** A line that says what comes below it, without being a heading. */
const LABELS: Kind = {
	tags: ["summary"],
	classes: ["clocks__title", "clicks__goal", "record__title", "late__title", "do-not__title"],
};

/** Not with selectors: on so many elements reading them would take longer than all the rest. */
function matches({ tags = [], classes = [], attributes = [] }: Kind, { tagName, properties }: Element): boolean {
	const own = Array.isArray(properties.className) ? properties.className : [];
	return (
		tags.includes(tagName) ||
		own.some((name) => classes.includes(String(name))) ||
		attributes.some((name) => properties[name] !== undefined && properties[name] !== false)
	);
}
/** An aside is part of a line; a paragraph of the same look is none. */
const isAside = (node: RootContent): boolean => isElement(node) && node.tagName !== "p" && matches(ASIDES, node);

type Parent = Root | Element;
export type Place = {
	locale: Locale;
	/** The page's address with host: links of the page are read from there. */
	url: URL;
};

const element = (tagName: string, ...children: ElementContent[]): Element => ({
	type: "element",
	tagName,
	properties: {},
	children,
});
const text = (value: string): ElementContent => ({ type: "text", value });
const isElement = (node: RootContent | undefined): node is Element => node?.type === "element";

/** `dt` and `dd` in turn, perhaps in `div`s, as one line each: **term**: description. */
function lines(list: Element, colon: string): Element[] {
	const parts = list.children.flatMap((node) => (isElement(node) && node.tagName === "div" ? node.children : [node]));
	const items: Element[] = [];
	for (const part of parts.filter(isElement)) {
		if (part.tagName === "dt") items.push(element("li", element("strong", ...part.children), text(colon)));
		else items.at(-1)?.children.push(...part.children);
	}
	return items;
}

const inBrackets = (nodes: readonly ElementContent[], locale: Locale): ElementContent[] =>
	locale === "zh" ? [text("（"), ...nodes, text("）")] : [text(" ("), ...nodes, text(")")];

/** What stands between two parts that only the page's layout keeps apart. */
function between(before: RootContent | undefined, node: Element, locale: Locale): ElementContent[] {
	if (!isElement(before) || matches(EXPLAINS, node) || /[：。，；？！]$/.test(textOf(before))) return [];
	if (matches(FIGURES, before) && matches(FIGURES, node)) return [text(locale === "zh" ? "；" : "; ")];
	// Chinese brackets bring their own room.
	return locale === "zh" && (isAside(before) || isAside(node)) ? [] : [text(" ")];
}

function tidied(node: Element, textBefore: string, place: Place): ElementContent[] {
	const { locale, url } = place;
	const colon = locale === "zh" ? "：" : ": ";
	tidy(node, place);
	if (node.tagName === "a") {
		const { href } = node.properties;
		if (typeof href === "string") node.properties.href = new URL(href, url).href;
	}
	// Markdown has nothing for a span, and each would be asked again and again whether it is a block.
	const plain = node.tagName === "span" ? node.children : [node];
	if (isAside(node)) return inBrackets(plain, locale);
	if (node.tagName === "dl") return [element("ul", ...lines(node, colon))];
	if (matches(NAMES, node)) return [...plain, text(colon)];
	if (matches(EXPLAINS, node)) return [text(/[？?]$/.test(textBefore) ? " " : colon), ...plain];
	if (matches(LABELS, node)) {
		// The text alone: a label may hold marks that are themselves strong.
		return [element("p", element("strong", text(textOf(node).replaceAll(/\s+/g, " ").trim())))];
	}
	return plain;
}

/** Pieces of text next to each other as one: the fewer there are, the quicker is all that comes after. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
	const joined: ElementContent[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === "text" && last?.type === "text") joined[joined.length - 1] = text(last.value + node.value);
		else joined.push(node);
	}
	return joined;
}

/** Changes the tree in place. */
export function tidy(parent: Parent, place: Place): void {
	const children: ElementContent[] = [];
	let before: RootContent | undefined;
	for (const node of parent.children) {
		if (node.type === "comment" || (isElement(node) && matches(DROPPED, node) && !matches(KEPT, node))) continue;
		if (!isElement(node)) {
			// In Chinese a bracket needs no space behind it.
			const close = place.locale !== "zh" && before !== undefined && isAside(before);
			if (close && node.type === "text" && /^\w/.test(node.value)) children.push(text(" "));
			children.push(node as ElementContent);
		} else {
			children.push(...between(before, node, place.locale));
			children.push(...tidied(node, before && before.type !== "doctype" ? textOf(before) : "", place));
		}
		before = node;
	}
	parent.children = joined(children);
}
