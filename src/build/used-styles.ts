/**
 * Which rules of a style sheet can ever apply to a page? Starlight's sheet is written for every page there may be; here
 * each page carries it within itself, so what it has no element for is left out.
 */
import postcss, { type AtRule, type Root } from "postcss";
import selectorParser from "postcss-selector-parser";

/** What selectors speak of: elements, classes, ids, attributes and their values, variables. Each once. */
export type Names = ReadonlySet<string>;

const WORD = /[A-Za-z0-9_-]+/g;
/** Classes such as `md:sl-block`. */
const WITH_COLON = /[\w-]+(?::[\w-]+)+/g;
const wordsIn = (text: string) => [...(text.match(WORD) ?? []), ...(text.match(WITH_COLON) ?? [])];

/** Names in the markup of a page: its elements and attributes, and every word of an attribute's value. Its text is none. */
export function namesInMarkup(html: string): Names {
	const markup = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1");
	return new Set([...markup.matchAll(/<[A-Za-z](?:"[^"]*"|[^>"])*>/g)].flatMap(([tag]) => wordsIn(tag)));
}

/** `shareTitle`, as scripts call it, is the attribute `data-share-title`. */
const attributeOf = (key: string) => `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Any word of a script may be the name of what it adds to the page or looks for there. */
export const namesInScript = (script: string): Names =>
	new Set([...wordsIn(script), ...[...script.matchAll(/\bdataset\.(\w+)/g)].map(([, key = ""]) => attributeOf(key))]);

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
			case "id":
				return [(names) => names.has(node.value)];
			case "tag":
				return [(names) => names.has(node.value.toLowerCase())];
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
	const tests = new Map<string, Test>();
	const testFor = (selector: string): Test => {
		const test = tests.get(selector) ?? anyOf(selectorParser().astSync(selector).nodes);
		tests.set(selector, test);
		return test;
	};
	return {
		usedWith(names, besides) {
			const root = sheet.clone();
			root.walkRules((rule) => {
				if (rule.parent !== undefined && isKeyframes(rule.parent)) return;
				const left = rule.selectors.filter((selector) => testFor(selector)(names));
				if (left.length === 0) rule.remove();
				else if (left.length < rule.selectors.length) rule.selectors = left;
			});
			const others = postcss.parse(besides);
			dropUnusedVariables(root, others, names);
			dropUnusedKeyframes(root, others, names);
			dropEmpty(root);
			return root.toString();
		},
	};
}

const variablesIn = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

/** A variable may be all that used another one: asked again until none goes. */
function dropUnusedVariables(root: Root, others: Root, names: Names): void {
	const elsewhere = new Set([...names, ...variablesIn(others.toString())]);
	for (let dropped = true; dropped; ) {
		dropped = false;
		const used = new Set<string>(elsewhere);
		for (const name of variablesIn(root.toString())) used.add(name);
		root.walkDecls(/^--/, (declaration) => {
			if (used.has(declaration.prop)) return;
			declaration.remove();
			dropped = true;
		});
	}
}

function dropUnusedKeyframes(root: Root, others: Root, names: Names): void {
	const used = new Set<string>(names);
	for (const sheet of [root, others])
		sheet.walkDecls(/^(-webkit-)?animation(-name)?$/, ({ value }) => {
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
