/** The built scripts and styles ask nothing of a browser that Chrome 100 and Safari 15.4 cannot do, or do without it. */
import { parse } from "acorn";
import { full } from "acorn-walk";
import postcss, { type Declaration, type Rule } from "postcss";
import { describe, expect, test } from "vitest";
import {
	isKnownAtRule,
	isKnownFunction,
	isKnownKeyword,
	isKnownMedia,
	isKnownProperty,
	isKnownSelector,
	newInBrowser,
	newInLanguage,
} from "../support/oldest-browsers.ts";
import { builtFiles, builtPages } from "../support/site.ts";

const pages = builtPages();
type Source = { name: string; text: string };

/** The same text on many pages is looked at once. */
const once = (sources: Source[]) => [...new Map(sources.map((source) => [source.text, source])).values()];
const onPages = (selector: string, of: (element: Element) => string | null) =>
	once(
		pages.flatMap(({ path, document }) =>
			[...document.querySelectorAll(selector)].map((element) => ({
				name: `${path} (inline)`,
				text: of(element) ?? "",
			})),
		),
	);

/** Pagefind brings three interfaces of its own along that no page loads. */
const UNUSED = /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./;

const scripts = [
	...builtFiles(".js").filter(({ name }) => !UNUSED.test(name)),
	...onPages(
		"script:not([src]):not([type='application/ld+json']):not([type='application/json'])",
		({ textContent }) => textContent,
	),
];
const styles = [
	...builtFiles(".css").filter(({ name }) => !UNUSED.test(name)),
	...onPages("style", ({ textContent }) => textContent),
	...onPages("[style]", (element) => `x{${element.getAttribute("style")}}`),
];

test("there is something to look at", () => {
	expect(scripts.length).toBeGreaterThan(10);
	expect(scripts.some(({ name }) => name === "pagefind/pagefind.js")).toBe(true);
	expect(styles.length).toBeGreaterThan(5);
	expect(newInLanguage.has("toSorted") && newInLanguage.has("groupBy") && newInBrowser.has("requestIdleCallback")).toBe(
		true,
	);
	expect(newInLanguage.has("findLast") || newInLanguage.has("hasOwn") || newInBrowser.has("showModal")).toBe(false);
});

/** Members that one of the two lacks and that are asked for first, or not minded: text of the script that shows it. */
const ASKED_FIRST: Record<string, RegExp> = {
	requestIdleCallback: /window\.requestIdleCallback\s*\|\||["'`]requestIdleCallback["'`]\s*in window/,
	connection: /["'`]connection["'`]\s*in navigator|\.connection\?\.saveData/,
	saveData: /["'`]connection["'`]\s*in navigator|\.connection\?\.saveData/,
	effectiveType: /["'`]connection["'`]\s*in navigator/,
	captureStackTrace: /if\s*\(Error\.captureStackTrace\)/,
	canShare: /typeof navigator\.canShare\s*==?\s*["'`]function/,
	// Of a computed style, where it is as old as style sheets; the data name a younger interface.
	fontFamily: /getComputedStyle\([^)]*\)\.fontFamily/,
	popover: /matches\s*\?\s*null\s*:\s*["'`]auto["'`]/,
};
/**
 * `ical-generator` tells kinds of dates apart by their members, those of Temporal among them; we hand it days as text
 * (src/export/calendar-file.ts), so none of them is called.
 */
const NEVER_CALLED = { file: /^_astro\/calendar-file\./, members: /^(is|with|to|epoch|timeZone)[A-Z]/ };

/** Only these are looked for by name: others are words that any object may have, such as `to` and `last`. */
const DISTINCT = /[a-z][A-Z]|^(connection|popover|inert|scheduler)$/;

describe.each(scripts)("script $name", ({ name: source, text }) => {
	const tree = () => parse(text, { ecmaVersion: 2022, sourceType: "module", allowReturnOutsideFunction: true });

	test("is written in ECMAScript 2022 without what Safari 15.4 lacks of it", () => {
		const found: string[] = [];
		full(tree(), (node) => {
			if (node.type === "StaticBlock") found.push("static block");
			if ("regex" in node && /\(\?<[=!]/.test(String((node.regex as { pattern: string }).pattern)))
				found.push("lookbehind");
		});
		expect(found).toEqual([]);
	});

	test("calls nothing that is too new", () => {
		const found = new Set<string>();
		full(tree(), (node) => {
			if (node.type !== "MemberExpression" || !("property" in node)) return;
			const { type, name = "" } = node.property as { type: string; name?: string };
			if (type !== "Identifier" || !DISTINCT.test(name)) return;
			// What the script itself gives to an object is its own.
			const given = new RegExp(`\\.${name}\\s*=[^=]`).test(text) && name !== "popover";
			const named = new RegExp(`[{,]\\s*${name}\\s*[:(]`).test(text);
			const isNew = (newInLanguage.has(name) || (newInBrowser.has(name) && !named)) && !given;
			const neverCalled = NEVER_CALLED.file.test(source) && NEVER_CALLED.members.test(name);
			if (isNew && !neverCalled && !ASKED_FIRST[name]?.test(text)) found.add(name);
		});
		expect([...found]).toEqual([]);
	});
});

/** A browser that does not know these leaves the page whole; why is beside each. */
const DISPENSABLE: Record<string, string> = {
	outline: "Safari 15.4 draws it square instead of round",
	"accent-color": "boxes and dots in the browser's own colour",
	"paint-order": "the outline of letters in the timeline",
	"text-wrap": "headings break where they break",
	"text-autospace": "no air between Chinese and Latin letters",
	"text-size-adjust": "only where the phone would enlarge text",
	"scrollbar-gutter": "the menu's scrollbar takes room when it comes",
	"scrollbar-width": "a scrollbar is seen",
	resize: "the iPhone has no handle on text fields",
	"user-select": "with -webkit- beside it, and decoration",
	"overscroll-behavior": "the page behind scrolls on at the end of a list",
	"forced-color-adjust": "the browser's own colours apply",
	"content-visibility":
		"closed parts stay closed in print, and the tools open theirs by script; what is out of sight is drawn all the same",
	"contain-intrinsic-size": "see content-visibility",
	"break-after": "a heading may end a printed page",
	"mask-image": "with -webkit- beside it",
	"mask-repeat": "with -webkit- beside it",
	"container-type": "see @container",
	cursor: "a finger has none",
	":details-content": "see content-visibility",
	":has": "a frame around the choice whose dot is set; columns of a list without figures",
	":popover-open": "src/overrides/MobileMenuToggle.astro opens the menu",
	"@container": "tables stay lists, as on a phone",
	"@media scripting": "the button stays, and does nothing",
	"@media forced-colors": "the browser's own colours apply",
	"color-mix()": "a tint behind a text that is framed as well",
};

const declared = ({ prop, value, parent }: Declaration): string[] => {
	if (prop.startsWith("-")) return [];
	// Known by a prefix beside it, or said in an older way before.
	const beside = (parent as Rule).nodes.filter((node) => node.type === "decl") as Declaration[];
	const older =
		beside.some((other) => other.prop === prop && other.value !== value) &&
		beside.findIndex((one) => one.prop === prop) >= 0;
	const prefixed = beside.some((other) => other.prop === `-webkit-${prop}`);
	const functions = [...value.matchAll(/([a-z-]+)\(/g)]
		.map(([, name = ""]) => name)
		.filter((name) => !isKnownFunction(name));
	return [
		...(isKnownProperty(prop) || prefixed ? [] : [prop]),
		...(isKnownKeyword(prop, value.trim()) || prefixed || older ? [] : [prop]),
		...(older ? [] : functions.map((name) => `${name}()`)),
		...(/\d(?:[dsl]v|cq)(?:[whib]|min|max)\b/.test(value) && !older ? [`${prop}: ${value}`] : []),
	];
};

describe.each(styles)("style $name", ({ text }) => {
	test("uses what both browsers know, or what a page can do without", () => {
		const found = new Set<string>();
		const root = postcss.parse(text);
		root.walkDecls((declaration) => {
			for (const name of declared(declaration)) found.add(name);
		});
		root.walkRules(({ selector, parent }) => {
			if (parent?.type === "rule") found.add(`nested: ${selector}`);
			for (const [, name = ""] of selector.matchAll(/::?([a-z-]+)/g)) if (!isKnownSelector(name)) found.add(`:${name}`);
		});
		root.walkAtRules(({ name, params }) => {
			if (!isKnownAtRule(name)) found.add(`@${name}`);
			if (name !== "media") return;
			if (/[<>]/.test(params)) found.add(`@media ${params}`);
			for (const [, feature = ""] of params.matchAll(/\(\s*([a-z-]+)\s*[:)]/g))
				if (!isKnownMedia(feature)) found.add(`@media ${feature}`);
		});
		expect([...found].filter((name) => DISPENSABLE[name] === undefined)).toEqual([]);
	});

	test("what is too new takes no known selector down with it", () => {
		const lost: string[] = [];
		postcss.parse(text).walkRules(({ selectors }) => {
			// `:is()` and `:where()` forgive; a plain list does not.
			const known = selectors.map((selector) =>
				[...selector.matchAll(/::?([a-z-]+)/g)].every(([, name = ""]) => isKnownSelector(name)),
			);
			if (known.includes(true) && known.includes(false)) lost.push(selectors.join(", "));
		});
		expect(lost).toEqual([]);
	});
});
