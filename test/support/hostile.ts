/** What somebody could put into a link, a stored value, a file or a paste; by hand, and mutated at random. */
import * as fc from "fast-check";

const PWN = "window.__pwned=1";

/** Texts that some program somewhere has stumbled over. None is a value any key takes, none an item's id. */
export const FRAGMENTS: readonly string[] = [
	// Markup and script
	`<script>${PWN}</script>`,
	`"><img src=x onerror=${PWN}>`,
	`'><svg onload=${PWN}>`,
	`<iframe srcdoc="<script>parent.${PWN}</script>">`,
	`<a href="javascript:${PWN}">x</a>`,
	`javascript:${PWN}`,
	`data:text/html,<script>${PWN}</script>`,
	"</textarea></style></title></script><b>bold</b>",
	"<!--",
	"]]>",
	"&lt;script&gt;&#x3C;b&#x3E;",
	`{{constructor.constructor('${PWN}')()}}`,
	`\${${PWN}}`,
	"{field} {value} {key}",
	"$& $1 $` $'",
	"//evil.example/x.js",
	"https://evil.example/",
	"' or 1=1--",
	"../../../../etc/passwd",
	// Names that reach into JavaScript
	"__proto__",
	"constructor",
	"prototype",
	"hasOwnProperty",
	"toString",
	"valueOf",
	"__proto__[polluted]",
	"constructor.prototype.polluted",
	'{"__proto__":{"polluted":1}}',
	'{"constructor":{"prototype":{"polluted":1}}}',
	// Characters
	"\uD800",
	"x\uDFFF",
	"\uDE00\uD83D",
	"\0",
	"a\0b",
	"\u202E2026-11-24",
	"\u2066\u200F\u061C",
	"\uFEFF",
	"\u2028\u2029",
	"\u200B\u200D\u00AD",
	"e\u0301\u0301\u0301\u0301",
	"\uFDFA".repeat(20),
	"👩‍👩‍👧‍👦",
	"锟斤拷烫烫烫",
	"ﷺ",
	"\t\r\n\v\f",
	"\x1B[31m",
	"'\"`\\",
	// Encodings
	"%",
	"%E0%A4%A",
	"%C0%AF",
	"%00",
	"%u202e",
	"%%%",
	"%25%32%35",
	"+%2B+",
	"&amp;&&&",
	"=;=;",
	"a[]=1&a[b]=2",
	"#?#?",
	// Numbers and days at the edges
	"NaN",
	"Infinity",
	"-0",
	"1e999",
	"9".repeat(400),
	"0x7fffffff",
	"0000-00-00",
	"0000-01-01",
	"-000001-01-01",
	"+010000-01-01",
	"9999-12-31",
	"10000-01-01",
	"275760-09-13",
	"2026-02-29",
	"2026-13-01",
	"2026-11-31",
	"2026-11-24T00:00:00Z",
	"２０２６－１１－２４x",
	"٢٠٢٦-١١-٢٤",
	"null",
	"undefined",
	"true",
	"[]",
	"{}",
	// Length and depth
	"x".repeat(5000),
	"[".repeat(10_000),
	`${"[".repeat(10_000)}${"]".repeat(10_000)}`,
	`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
	"(".repeat(300),
	" ".repeat(3000),
];

export const fragment = fc.constantFrom(...FRAGMENTS);

type Edit = { kind: "put" | "cut" | "double" | "case" | "stop"; at: number; length: number; text: string };

const edit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom("put", "put", "cut", "double", "case", "stop"),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat({ max: 12 }),
	text: fc.oneof(fragment, fc.string({ unit: "binary", maxLength: 8 })),
});

function edited(text: string, { kind, at, length, text: foreign }: Edit): string {
	const start = Math.floor(at * text.length);
	const before = text.slice(0, start);
	const part = text.slice(start, start + length);
	const after = text.slice(start + length);
	switch (kind) {
		case "put":
			return before + foreign + part + after;
		case "cut":
			return before + after;
		case "double":
			return before + part + part + after;
		case "case":
			return before + part.toUpperCase() + after;
		case "stop":
			return before;
	}
}

/** A text of `base` with one to four changes. */
export const mutated = (base: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.tuple(base, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) => edits.reduce(edited, text));

/** Anything hostile at all: a fragment, several of them, or letters of any kind. */
export const hostileText = fc.oneof(
	{ weight: 3, arbitrary: fragment },
	{ weight: 2, arbitrary: fc.array(fragment, { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")) },
	{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
	{ weight: 2, arbitrary: mutated(fragment) },
);

/** Would a sentence be broken or turned around by it? */
export const isShowable = (text: string): boolean =>
	[...text].length <= 40 && !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text);

const SHARED = [Object.prototype, Array.prototype, Map.prototype, String.prototype, Function.prototype];
const namesOf = () => SHARED.map((shared) => Reflect.ownKeys(shared).map(String));
const before = JSON.stringify(namesOf());

/** Are the objects all others inherit from as they were when this module was loaded? */
export const nothingPolluted = (): boolean => JSON.stringify(namesOf()) === before && !("polluted" in {});
