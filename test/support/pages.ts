/** The pages as authors write them (`content/docs/`), taken apart without Astro. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { LOCALES, type Locale } from "../../src/locales.ts";
import { contentDir } from "./ledger.ts";

/** A component of a page with the props that are plain strings or switches. */
export type Part = { name: string; props: Record<string, string>; line: number };

export type Page = {
	locale: Locale;
	/** Path below the language, without ending: `steps/contact`. */
	slug: string;
	/** For messages: `zh/steps/contact.mdx`. */
	file: string;
	frontMatter: { title?: unknown; description?: unknown; template?: unknown; tableOfContents?: unknown };
	/** The body line by line, numbered as in the file. */
	lines: { number: number; text: string }[];
};

export const locales = Object.keys(LOCALES) as Locale[];

const docs = join(contentDir, "docs");

/** Every page of one language. */
export function pagesOf(locale: Locale): Page[] {
	return readdirSync(join(docs, locale), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.mdx?$/.test(name))
		.sort()
		.map((name) => {
			const text = readFileSync(join(docs, locale, name), "utf8");
			const [, head = ""] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
			const headLines = head === "" ? 0 : head.split("\n").length + 2;
			return {
				locale,
				slug: name.replace(/\.mdx?$/, ""),
				file: `${locale}/${name}`,
				frontMatter: (parse(head) ?? {}) as Page["frontMatter"],
				lines: text
					.split("\n")
					.map((line, at) => ({ number: at + 1, text: line }))
					.slice(headLines),
			};
		});
}

/** The pages of both languages. */
export const allPages = (): Page[] => locales.flatMap(pagesOf);

/** Ids of the headings in order, with their level: `2 do-now`. A heading without an id of its own says so. */
export function headings({ lines }: Page): string[] {
	return lines.flatMap(({ text }) => {
		const [, marks = ""] = /^(#{1,6}) /.exec(text) ?? [];
		if (marks === "") return [];
		const [, id = "(no id)"] = /\{#([a-z0-9-]+)\}\s*$/.exec(text) ?? [];
		return [`${marks.length} ${id}`];
	});
}

/** The components in order; closing tags and imports are no components. */
export function parts({ lines }: Page): Part[] {
	return lines.flatMap(({ text, number }) =>
		[...text.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(([, name = "", attributes = ""]) => ({
			name,
			line: number,
			props: Object.fromEntries(
				[...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, prop = "", value = ""]) => [prop, value]),
			),
		})),
	);
}

/** What a reader reads of a line: without components, addresses, heading ids and code. */
export function prose(line: string): string {
	if (/^(import|export) /.test(line)) return "";
	return line
		.replace(/<\/?[A-Za-z][^>]*>/g, "")
		.replace(/\]\([^)]*\)/g, "]")
		.replace(/\{#[a-z0-9-]+\}/g, "")
		.replace(/`[^`]*`/g, "");
}
