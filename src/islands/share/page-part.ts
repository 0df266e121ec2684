/** What a part of a page says, read from the page itself: its lines, and the sources they rest on. */

/** A line of plain text. `mark` stands before it: a number, a dash, or nothing. */
export type PartLine = { kind: "heading" | "item" | "text"; mark: string; text: string };
/** `note`: the day of the check, and how far it can be trusted, in the page's own words. */
export type PartSource = { publisher: string; address: string; note: string };
export type PagePart = { title: string; number: string; lines: PartLine[]; sources: PartSource[] };

const WRAPPER = "sl-heading-wrapper";
/** Controls, and words that are only there for a screen reader. */
const SILENT =
	"script, style, template, svg, button, select, input, form, [hidden], .sr-only, .sl-anchor-link, [data-share], [data-silent]";
const BLOCKS =
	"p, li, ul, ol, dl, dt, dd, div, section, article, aside, details, summary, table, tr, blockquote, figure, h2, h3, h4, h5";

const tidy = (text: string) =>
	text
		.replace(/\s+/g, " ")
		.replace(/ (?=[，。；：！？、（）」])|(?<=[，。；：！？、（「]) /g, "")
		.trim();
const bracketed = (text: string) => (document.documentElement.lang.startsWith("zh") ? `（${text}）` : ` (${text})`);
const levelOf = (element: Element) => Number(/level-h(\d)/.exec(element.className)?.[1] ?? 0);
const headingIn = (wrapper: Element) => wrapper.querySelector<HTMLElement>("h2, h3, h4, h5, h6");

/** The elements from a heading's wrapper up to the next heading that is not below it. */
function elementsUnder(wrapper: Element): Element[] {
	const found: Element[] = [];
	for (let next = wrapper.nextElementSibling; next; next = next.nextElementSibling) {
		if (next.classList.contains(WRAPPER) && levelOf(next) <= levelOf(wrapper)) break;
		found.push(next);
	}
	return found;
}

/** The part under the heading with this id; an element with the id that is no heading is a part itself. */
export function partWithId(document: Document, id: string): PagePart | undefined {
	const place = document.getElementById(id);
	if (place === null) return undefined;
	const wrapper = place.closest(`.${WRAPPER}`);
	if (wrapper === null) return partFrom([place], tidy(place.textContent ?? ""), "");
	return partFrom(elementsUnder(wrapper), tidy(place.textContent ?? ""), place.dataset.action ?? "");
}

/** The whole page: everything an author wrote below the title. */
export function wholePage(document: Document): PagePart {
	const title = tidy(document.querySelector("h1")?.textContent ?? document.title);
	return partFrom([...(document.querySelector(".sl-markdown-content")?.children ?? [])], title, "");
}

/** A part made of these elements, under a title given by the caller. */
export function partFrom(elements: readonly Element[], title: string, number: string): PagePart {
	const lines: PartLine[] = [];
	const sources: PartSource[] = [];
	const cite = (link: HTMLAnchorElement): string => {
		const publisher = tidy(link.querySelector(".source__publisher")?.textContent ?? "");
		const notes = [...link.querySelectorAll(".source__date, .source__mark")].map(({ textContent }) =>
			tidy(textContent),
		);
		const source = { publisher, address: link.href, note: notes.join(" · ") };
		const same = (other: PartSource) => other.address === source.address && other.note === source.note;
		const at = sources.findIndex(same);
		if (at === -1) sources.push(source);
		return `[${at === -1 ? sources.length : at + 1}]`;
	};
	const inline = (node: Node): string => {
		if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
		if (!(node instanceof Element) || node.matches(SILENT)) return "";
		if (node instanceof HTMLAnchorElement && node.classList.contains("source")) return cite(node);
		const text = [...node.childNodes].map(inline).join("");
		// A framed word on the page, such as "not verified", stands in brackets.
		if (node.matches(".word__mark")) return bracketed(text);
		// A margin on the page is a space in a text.
		return node.matches(
			".words__store, .clicks__store, .clicks__word, .figure-line, .figure-note, .role, [class$=__owner]",
		)
			? ` ${text} `
			: text;
	};
	const say = (kind: PartLine["kind"], mark: string, text: string) => {
		if (tidy(text)) lines.push({ kind, mark, text: tidy(text) });
	};
	const sayHeading = (wrapper: Element) => {
		const heading = headingIn(wrapper);
		say("heading", heading?.dataset.action ? `${heading.dataset.action} ` : "", heading?.textContent ?? "");
	};
	const sayRow = (row: Element) => {
		const cells = [...row.children].map((cell) => {
			const label = cell.getAttribute("data-label");
			const text = tidy(inline(cell));
			return label && text && !text.startsWith("[") ? `${label}: ${text}` : text;
		});
		say("item", "- ", cells.filter(Boolean).join(" | "));
	};
	/** Text of its own and blocks inside, in their order. The first line carries the mark of the item. */
	const sayBlock = (element: Element, mark: string) => {
		const kind = mark ? "item" : element.matches("summary, h2, h3, h4, h5") ? "heading" : "text";
		const before = lines.length;
		let run = "";
		const free = () => (lines.length === before ? mark : "");
		const flush = () => {
			say(kind, free(), run);
			run = "";
		};
		for (const child of element.childNodes) {
			if (child instanceof Element && (child.matches(BLOCKS) || child.querySelector(BLOCKS) !== null)) {
				flush();
				walk(child, child.matches("p, div") ? free() : "");
			} else run += inline(child);
		}
		flush();
	};
	const walk = (element: Element, mark: string): void => {
		if (element.matches(SILENT) || element.matches("thead")) return;
		if (element.classList.contains(WRAPPER)) sayHeading(element);
		else if (element.matches("tr")) sayRow(element);
		else sayBlock(element, markOf(element) ?? mark);
	};
	for (const element of elements) walk(element, "");
	return { title, number, lines, sources };
}

/** `1. ` or `- ` for an item of a list; crosses stay crosses. */
function markOf(element: Element): string | undefined {
	if (!element.matches("li")) return undefined;
	const list = element.parentElement;
	if (element.closest(".do-not")) return "✕ ";
	if (!list?.matches("ol")) return "- ";
	const start = Number(list.getAttribute("start") ?? 1);
	return `${start + [...list.children].indexOf(element)}. `;
}
