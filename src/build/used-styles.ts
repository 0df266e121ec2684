/**
 * Which rules of a style sheet can ever apply to a page? Starlight's sheet is written for every page there may be; here
 * each page carries it within itself, so what it has no element for is left out.
 */
import { parse, type Token, tokTypes } from "acorn";
import postcss, { type AtRule, type Declaration, type Root, type Rule } from "postcss";
import selectorParser from "postcss-selector-parser";

/**
 * What selectors speak of: elements (as `<p`), classes (as `.late`), ids, attributes and their values, variables. Each
 * once.
 */
export type Names = ReadonlySet<string>;

const WORD = /[A-Za-z0-9_-]+/g;
/** Classes such as `md:sl-block`. */
const WITH_COLON = /[\w-]+(?::[\w-]+)+/g;
const wordsIn = (text: string) => [...(text.match(WORD) ?? []), ...(text.match(WITH_COLON) ?? [])];

/** Names in the markup of pages: elements and attributes, and every word of an attribute's value. Their text is none. */
export function namesInMarkup(...pages: readonly string[]): Names {
	// Each tag once: pages have most of theirs in common.
	const tags = new Set<string>();
	for (const html of pages) {
		const markup = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1");
		for (const tag of markup.match(/<[A-Za-z](?:"[^"]*"|[^>"])*>/g) ?? []) tags.add(tag);
	}
	return new Set(
		[...tags].flatMap((tag) => {
			const [element = ""] = /^<[\w-]+/.exec(tag) ?? [];
			const [, classes = ""] = /\sclass=["']([^"']*)/.exec(tag) ?? [];
			return [
				element.toLowerCase(),
				...classes.split(/\s+/).map((name) => `.${name}`),
				...wordsIn(tag.slice(element.length)),
			];
		}),
	);
}

/** `shareTitle`, as scripts call it, is the attribute `data-share-title`. */
const attributeOf = (key: string) => `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A script makes elements by their whole name between quotes, or out of markup. */
const ELEMENTS = /(["'`])([a-z][\w-]*)\1|<([a-z][\w-]*)/g;

/** Not behind a point: `.late` in a string is a selector, which looks for a class and gives it to nothing. */
const CLASS = /(?<![\w.-])[A-Za-z_-][\w-]*/g;

/**
 * Classes that a script may give to an element: words of its strings. A name of a variable or of a property is none, and
 * `switch` neither. All words of what is no script.
 */
function classesInScript(script: string): string[] {
	const tokens: Token[] = [];
	try {
		parse(script, { ecmaVersion: "latest", sourceType: "module", onToken: tokens });
	} catch {
		return wordsIn(script);
	}
	const strings = tokens.flatMap(({ type, start, end }) =>
		type === tokTypes.string || type === tokTypes.template
			? [script.slice(start, end).replaceAll(/\\[nrt]/g, " ")]
			: [],
	);
	return [...new Set(strings)].flatMap((text) => [...(text.match(CLASS) ?? []), ...(text.match(WITH_COLON) ?? [])]);
}

/**
 * Any word of a script may be the name of what it adds to the page or looks for there. For classes only words of its
 * strings count, so a class has to stand in one as a whole: `"tile--" + kind` gives none that is known here.
 */
export const namesInScript = (script: string): Names =>
	new Set([
		...wordsIn(script),
		...classesInScript(script).map((name) => `.${name}`),
		...[...script.matchAll(ELEMENTS)].map(([, , quoted, opened]) => `<${quoted ?? opened}`),
		...[...script.matchAll(/\bdataset\.(\w+)/g)].map(([, key = ""]) => attributeOf(key)),
	]);

/** Can there be an element for it where only these names occur? */
type Test = (names: Names) => boolean;

const anyOf = (selectors: readonly selectorParser.Selector[]): Test => {
	const tests = selectors.map(testOf);
	return (names) => tests.some((test) => test(names));
};

/** What may be one of several is asked for. What must not be there, a state, a language or a place in a row never is. */
const ALTERNATIVES = new Set([":is", ":where", ":has"]);

function testOf(selector: selectorParser.Selector): Test {
	const tests = selector.nodes.flatMap((node): Test[] => {
		switch (node.type) {
			case "class":
				return [(names) => names.has(`.${node.value}`)];
			case "id":
				return [(names) => names.has(node.value)];
			case "tag":
				return [(names) => names.has(`<${node.value.toLowerCase()}`)];
			case "attribute": {
				const { attribute, operator, value } = node;
				const whole = operator === "=" && value !== undefined && /^[\w-]+$/.test(value) ? value : undefined;
				return [(names) => names.has(attribute) && (whole === undefined || names.has(whole))];
			}
			case "pseudo":
				return ALTERNATIVES.has(node.value) ? [anyOf(node.nodes)] : [];
			default:
				return [];
		}
	});
	return (names) => tests.every((test) => test(names));
}

/** Rules inside it are stages of a movement: they have no elements. */
const isKeyframes = (node: { type: string }): node is AtRule =>
	node.type === "atrule" && /keyframes$/.test((node as AtRule).name);

export type Sheet = {
	/**
	 * The rules that can apply where only these names occur, in the same order, with the media, layers and conditions
	 * around them. Keyframes and variables that nothing is left to use are dropped.
	 *
	 * @param besides the other style sheets of these pages, which may use variables and keyframes of this one
	 */
	usedWith(names: Names, besides: string): string;
};

/**
 * A style sheet, read once to be cut down for several kinds of pages.
 *
 * @param css as it stands in a `<style>`
 */
export function readSheet(css: string): Sheet {
	const sheet = postcss.parse(css);
	/** By place: a copy of the sheet has its rules in the same order. */
	const rules: { selectors: readonly string[]; tests: readonly Test[] }[] = [];
	sheet.walkRules(({ parent, selectors }) => {
		const stage = parent !== undefined && isKeyframes(parent);
		const tests = selectors.map((selector) => (stage ? () => true : anyOf(selectorParser().astSync(selector).nodes)));
		rules.push({ selectors, tests });
	});
	return {
		usedWith(names, besides) {
			const root = sheet.clone();
			let at = 0;
			const unused: Rule[] = [];
			root.walkRules((rule) => {
				const { selectors = [], tests = [] } = rules[at++] ?? {};
				const left = selectors.filter((_, index) => tests[index]?.(names));
				if (left.length === 0) unused.push(rule);
				else if (left.length < selectors.length) rule.selectors = left;
			});
			// Only now: a walk that takes rules away under itself would lose count.
			for (const rule of unused) rule.remove();
			dropOverridden(root);
			dropUnusedVariables(root, new Set([...names, ...variablesIn(besides)]));
			dropUnusedKeyframes(root, new Set([...names, ...movementsIn(besides)]));
			dropEmpty(root);
			return root.toString();
		},
	};
}

const isIn = (node: Rule, name: string): boolean => {
	for (let around = node.parent; around && around.type !== "root"; around = around.parent)
		if (around.type === "atrule" && (around as AtRule).name === name) return true;
	return false;
};

/** The page as a whole, in whatever theme; what lies behind a dialog takes its variables from there, too. */
const OF_ROOT = /^(:root(\[[^\]]*\])*|(\[data-theme=\w+\] )?::backdrop)$/;

/**
 * Variables of the page as a whole that are always overridden: what stands in a layer by what stands in none and on no
 * condition, what has the same weight by what comes later. Starlight's palette is set anew by ours in this way.
 */
function dropOverridden(root: Root): void {
	/** By variable the last rule that sets it for the page on no condition. */
	const last = new Map<string, Rule>();
	/** Of each such rule the place among all rules. */
	const places = new Map<Rule, number>();
	let backdropAsks = false;
	root.walkRules((rule) => {
		places.set(rule, places.size);
		if (rule.parent?.type === "root" && rule.selectors.includes(":root"))
			for (const { prop } of variablesOf(rule)) last.set(prop, rule);
		if (rule.selector.includes("::backdrop"))
			rule.walkDecls(({ variable, value }) => {
				backdropAsks ||= !variable && value.includes("var(");
			});
	});
	// Before Chrome 122 a backdrop did not take them from the page.
	if (backdropAsks) return;
	for (const [rule, place] of places) {
		const inLayer = isIn(rule, "layer") && rule.selectors.every((selector) => OF_ROOT.test(selector));
		if (!inLayer && rule.selector !== ":root") continue;
		for (const variable of variablesOf(rule)) {
			const by = last.get(variable.prop);
			if (by !== undefined && !variable.important && (inLayer || (places.get(by) ?? 0) > place)) variable.remove();
		}
	}
}

const variablesOf = (rule: Rule): Declaration[] =>
	rule.nodes.filter((node): node is Declaration => node.type === "decl" && node.variable);

const variablesIn = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);
const movementsIn = (text: string) =>
	[...text.matchAll(/animation(?:-name)?\s*:([^;}]*)/g)].flatMap(([, value = ""]) => wordsIn(value));

/** Of those left, the variables that no rule, no other variable in use and nothing elsewhere asks for. */
function dropUnusedVariables(root: Root, usedElsewhere: Names): void {
	const variables: Declaration[] = [];
	const used = new Set(usedElsewhere);
	root.walkAtRules(({ params }) => {
		for (const name of variablesIn(params)) used.add(name);
	});
	root.walkDecls((declaration) => {
		if (declaration.variable) variables.push(declaration);
		else for (const name of variablesIn(declaration.value)) used.add(name);
	});
	// What a used variable is made of is used, too.
	for (let size = -1; size !== used.size; ) {
		size = used.size;
		for (const { prop, value } of variables) if (used.has(prop)) for (const name of variablesIn(value)) used.add(name);
	}
	for (const variable of variables) if (!used.has(variable.prop)) variable.remove();
}

function dropUnusedKeyframes(root: Root, usedElsewhere: Names): void {
	const used = new Set(usedElsewhere);
	root.walkDecls(/^(-webkit-)?animation(-name)?$/, ({ value }) => {
		for (const word of wordsIn(value)) used.add(word);
	});
	root.walkAtRules(/keyframes$/, (rule) => {
		if (!used.has(rule.params)) rule.remove();
	});
}

/** What stood around rules that are gone. `@layer one, two;` stays: it has no rules and sets their order. */
function dropEmpty(root: Root): void {
	const dropIn = (container: Root | AtRule) => {
		for (const node of [...(container.nodes ?? [])]) {
			if (node.type === "atrule" && node.nodes !== undefined) dropIn(node);
			if ((node.type === "rule" || node.type === "atrule") && node.nodes?.length === 0) node.remove();
		}
	};
	dropIn(root);
}
