/** What comes or goes on a page must not make a browser style all that stands behind it anew (src/build/starlight-changes.ts). */
import { selectAll } from "hast-util-select";
import postcss from "postcss";
import selectorParser from "postcss-selector-parser";
import { describe, expect, test } from "vitest";
import { treeOf } from "../../src/build/html-tree.ts";
import { FLOW } from "../../src/build/starlight-changes.ts";
import { builtPages } from "../support/site.ts";

const pages = builtPages();

/** Does it say what kind of element it is for? What it must not be, and its place or state, say nothing. */
const names = (node: selectorParser.Node): boolean =>
	["tag", "class", "id", "attribute"].includes(node.type) ||
	(node.type === "pseudo" && [":is", ":where"].includes(node.value) && node.nodes.every((each) => each.some(names)));

/** Selectors with an element after a sibling where neither of the two is named. */
function namelessIn(css: string): string[] {
	const found: string[] = [];
	postcss.parse(css).walkRules(({ selector }) => {
		selectorParser((root) =>
			root.each((one) => {
				const parts = one.split(({ type }) => type === "combinator");
				parts.slice(1).forEach((part, before) => {
					const combinator = parts[before]?.at(-1)?.toString().trim();
					const unnamed = ![...(parts[before] ?? []), ...part].some(names);
					if ((combinator === "+" || combinator === "~") && unnamed) found.push(String(one).trim());
				});
			}),
		).processSync(selector);
	});
	return found;
}

describe("rules about siblings", () => {
	test("such a rule is seen", () => {
		expect(namelessIn(".a > * + *{top:0}.b :not(i) + :not(b){top:0}")).toHaveLength(2);
		expect(namelessIn(".a + *{top:0}* + :is(p, ul){top:0}p > :where(:not(:first-child)){top:0}")).toEqual([]);
	});

	test("name what they are for, on every page", () => {
		const styles = new Set(pages.flatMap(({ html }) => html.match(/(?<=<style>)[\s\S]*?(?=<\/style>)/g) ?? []));
		expect(styles.size).toBeGreaterThan(0);
		expect([...styles].flatMap(namelessIn)).toEqual([]);
	});

	test("no block of a page's text is missing from those that keep their distance", () => {
		const inline = ["a", "strong", "em", "del", "span", "input", "code", "br"];
		/** Never seen, part of a drawing, or a tool that brings its own distance. */
		const without = ["script", "style", "template", "noscript", "path", "astro-island"];
		const missing = new Set<string>();
		for (const { html } of pages) {
			const page = treeOf(html);
			const apart = new Set(selectAll(".not-content *", page));
			const not = `:not(${inline.join(", ")})`;
			for (const block of selectAll(`.sl-markdown-content ${not} + ${not}`, page)) {
				if (!apart.has(block) && ![...FLOW, ...without].includes(block.tagName)) missing.add(block.tagName);
			}
		}
		expect([...missing]).toEqual([]);
	});
});
