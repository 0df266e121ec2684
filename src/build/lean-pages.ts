import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { SAVED_ON } from "../offline/names.ts";
import { type Names, namesInMarkup, namesInScript, readSheet, type Sheet } from "./used-styles.ts";

const STYLE = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/** Scripts below `/_astro/` that a text names: a page those it starts with, a script those it imports, now or later. */
const scriptsNamedIn = (text: string): string[] =>
	[...text.matchAll(/(?:_astro\/|["'`]\.\/)([\w.~-]+\.js)/g)].map(([, name = ""]) => name);

const sheetsNamedIn = (html: string): string[] =>
	[...html.matchAll(/_astro\/([\w.~-]+\.css)/g)].map(([, name = ""]) => name);

/** Gives the names in scripts and in everything that they may load. Each file is read once. */
function readerOfScripts(site: string): (scripts: Iterable<string>) => Names {
	const known = new Map<string, { names: Names; loads: readonly string[] }>();
	const read = (name: string) => {
		const found = known.get(name);
		if (found !== undefined) return found;
		const text = readFileSync(join(site, "_astro", name), "utf8");
		const script = { names: namesInScript(text), loads: scriptsNamedIn(text) };
		known.set(name, script);
		return script;
	};
	return (scripts) => {
		const names = new Set<string>();
		const found = new Set(scripts);
		// A set that grows while it is walked through is walked through to its new end.
		for (const script of found) {
			const { names: more, loads } = read(script);
			for (const name of more) names.add(name);
			for (const load of loads) found.add(load);
		}
		return names;
	};
}

/** A drawing that Starlight puts into each heading's link; share.css shows one drawing for all of them instead. */
const HEADING_ICON = /(?<=<span[^>]* class="sl-anchor-icon"[^>]*>)<svg[\s\S]*?<\/svg>/g;

/** Pages of one kind are made of the same parts, so one cut does for all of them: a cut for each would double the build. */
const kindOf = (name: string): string => {
	const [, section = "", page = ""] = name.split("/");
	return section === "tools" || section === "steps" ? page : section;
};

type Page = { name: string; html: string };

/** Names in pages of one kind, and in all scripts that they may load. */
function namesOf(pages: readonly Page[], namesOfScripts: (scripts: Iterable<string>) => Names): Names {
	// The service worker, which is built later, marks what it shows from the device.
	const names = new Set<string>([SAVED_ON]);
	const scripts = new Set<string>();
	const inline = new Set<string>();
	for (const { html } of pages) {
		for (const name of namesInMarkup(html)) names.add(name);
		for (const script of scriptsNamedIn(html)) scripts.add(script);
		for (const [, text = ""] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) inline.add(text);
	}
	for (const text of inline) for (const name of namesInScript(text)) names.add(name);
	for (const name of namesOfScripts(scripts)) names.add(name);
	return names;
}

/**
 * Leaves out of each built page the styles that can never apply to it, and drawings that are not seen
 * (docs/measurements.md says what that saves). Comes before everything that reads the built pages.
 */
export function leanPages(): AstroIntegration {
	return {
		name: "lean-pages",
		hooks: {
			"astro:build:done": ({ dir, logger }) => {
				const site = fileURLToPath(dir);
				const kinds = new Map<string, Page[]>();
				for (const found of readdirSync(site, { recursive: true, encoding: "utf8" })) {
					const name = found.replaceAll("\\", "/");
					if (!name.endsWith(".html") || name.startsWith("pagefind")) continue;
					const page = { name, html: readFileSync(join(site, name), "utf8") };
					const pages = kinds.get(kindOf(name)) ?? [];
					pages.push(page);
					kinds.set(kindOf(name), pages);
				}
				const namesOfScripts = readerOfScripts(site);
				const sheets = new Map<string, Sheet>();
				let saved = 0;
				for (const pages of kinds.values()) {
					const names = namesOf(pages, namesOfScripts);
					const styles = [...new Set(pages.flatMap(({ html }) => html.match(STYLE) ?? []))];
					// Those of paper are files of their own.
					const linked = [...new Set(pages.flatMap(({ html }) => sheetsNamedIn(html)))].map((sheet) =>
						readFileSync(join(site, "_astro", sheet), "utf8"),
					);
					const used = new Map(
						styles.map((css) => {
							const sheet = sheets.get(css) ?? readSheet(css);
							sheets.set(css, sheet);
							const besides = [...styles.filter((other) => other !== css), ...linked].join("\n");
							return [css, sheet.usedWith(names, besides)] as const;
						}),
					);
					for (const { name, html } of pages) {
						const lean = html.replace(STYLE, (css) => used.get(css) ?? css).replace(HEADING_ICON, "");
						saved += html.length - lean.length;
						// In one go: a thread may be reading the page for its Markdown twin.
						const path = join(site, name);
						writeFileSync(`${path}.lean`, lean);
						renameSync(`${path}.lean`, path);
					}
				}
				logger.info(`${Math.round(saved / 1024)} KB left out, in ${kinds.size} kinds of pages`);
			},
		},
	};
}
