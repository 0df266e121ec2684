/** Imports run one way (docs/architecture.md): a file that reaches where it may not is named with what it imports. */
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, walk } from "../support/source-files.ts";

const { files, folders } = walk();
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Files right in `src/`: the steps, the languages, the strings, the checklist's shape. */
const SHARED = /^src\/[^/]+$/;
const TEXTS = /^content\/i18n\//;
/** Styles of a part that is loaded on demand come with its script. */
const STYLES = /^src\/styles\/[\w-]+\.css\?inline$/;

/** What each layer may import. A layer that is not listed may import every other one. */
const LAYERS: Record<string, RegExp[]> = {
	"src/engine/": [/^src\/engine\//, /^date-fns$/, /^@date-fns\//],
	"src/case/": [/^src\/(engine|case)\//, SHARED],
	"src/export/": [/^src\/(engine|case|export)\//, SHARED, /^ical-generator$/],
	"src/search/": [/^src\/search\//, SHARED, /^damerau-levenshtein$/],
	"src/islands/": [
		/^src\/(engine|case|export|search|islands)\//,
		SHARED,
		TEXTS,
		/^preact(\/|$)/,
		/^strings:/,
		/^uqr$/,
		STYLES,
	],
	"src/offline/": [/^src\/offline\//, /^workbox-/],
	"src/schema/": [/^src\/(engine|schema)\//, SHARED, TEXTS, /^astro\/zod$/],
};

const found = (test: (file: string, imported: string) => boolean) =>
	[...imports].flatMap(([file, all]) =>
		all.filter((imported) => test(file, imported)).map((imported) => `${file} imports ${imported}`),
	);

describe("a layer imports only the layers below it", () => {
	for (const [layer, allowed] of Object.entries(LAYERS)) {
		test(layer, () => {
			expect(
				found((file, imported) => file.startsWith(layer) && !allowed.some((pattern) => pattern.test(imported))),
			).toEqual([]);
		});
	}
	test("files right in src/ know the engine's words and nothing else", () => {
		expect(
			found(
				(file, imported) =>
					SHARED.test(file) && ![/^src\/engine\//, SHARED, TEXTS].some((pattern) => pattern.test(imported)),
			),
		).toEqual([]);
	});
});

test("what runs in a browser never reaches the schema, not even for a type and not through another file", () => {
	const forbidden = (path: string) => path.startsWith("src/schema/") || /^(astro\/)?zod$|^astro:/.test(path);
	const chains: string[] = [];
	for (const start of files.filter((file) => /^src\/(engine|case|export|search|islands|offline)\//.test(file))) {
		const seen = new Set<string>();
		const visit = (file: string, chain: string[]) => {
			if (forbidden(file)) chains.push(chain.join(" → "));
			if (seen.has(file) || forbidden(file)) return;
			seen.add(file);
			for (const next of imports.get(file) ?? []) visit(next, [...chain, next]);
		};
		visit(start, [start]);
	}
	expect(chains).toEqual([]);
});

test("nothing imports a test but tests", () => {
	expect(found((file, imported) => !file.startsWith("test/") && imported.startsWith("test/"))).toEqual([]);
});

test("replaced parts of Starlight are named in the configuration only", () => {
	expect(
		found(
			(file, imported) =>
				imported.startsWith("src/overrides/") && !file.startsWith("src/overrides/") && file !== "astro.config.mjs",
		),
	).toEqual([]);
});

test("no drawer for what found no place", () => {
	const drawer = /^(utils?|helpers?|misc|common|shared)$/i;
	expect(folders.filter((folder) => drawer.test(basename(folder)))).toEqual([]);
	expect(files.filter((file) => drawer.test(basename(file).replace(/\..*$/, "")))).toEqual([]);
});
