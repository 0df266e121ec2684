import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { SAVED_ON } from "../offline/names.ts";
import { assetsOfPage, scriptsOfScript } from "../offline/worker/assets.ts";
import { htmlFiles } from "./html-files.ts";
import { once } from "./once.ts";
import { type Names, namesInMarkup, namesInScript, readSheet } from "./used-styles.ts";

type Page = { file: string; html: string };

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** Starlight's styles for paper, which it links, before those that the page carries within itself. */
const PAPER = /<link rel="stylesheet" href="[^"]*\/_astro\/([\w.-]+\.css)" media="print"><style>/;

/** For the search index, which is made by now. */
const FOR_INDEX = / data-pagefind-[a-z]+(="[^"]*")?(?=[ >])/g;

const scriptsIn = (pages: readonly Page[]): Set<string> =>
	new Set(pages.flatMap(({ html }) => assetsOfPage(html)).filter((name) => name.endsWith(".js")));

/** Gives the names in scripts and in everything that they may load. Each file is read once. */
function readerOfScripts(site: string): (scripts: Iterable<string>) => Names {
	const read = once((name: string) => {
		const text = readFileSync(join(site, "_astro", name), "utf8");
		return { names: namesInScript(text), loads: scriptsOfScript(text) };
	});
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

/** A page carries a few scripts within itself, mostly the same as every other page. */
const namesOfInline = once(namesInScript);

/** Names in pages of one kind, and in all scripts that they may load. */
function namesOf(pages: readonly Page[], namesOfScripts: (scripts: Iterable<string>) => Names): Names {
	// The service worker, which is built later, marks what it shows from the device.
	const names = new Set<string>([SAVED_ON, ...namesInMarkup(...pages.map(({ html }) => html))]);
	const inline = new Set<string>();
	for (const { html } of pages) {
		for (const [, text = ""] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) inline.add(text);
	}
	for (const text of inline) for (const name of namesOfInline(text)) names.add(name);
	for (const name of namesOfScripts(scriptsIn(pages))) names.add(name);
	return names;
}

/**
 * Leaves out of each built page the styles that can never apply to it, drawings that are not seen, and marks for the
 * search index (docs/measurements.md says what that saves). What is left of the styles for paper is less than a request
 * of its own and moves into the page. Comes after the search index and before everything else that changes built pages or
 * reads whole ones.
 */
export function leanPages(): AstroIntegration {
	return {
		name: "lean-pages",
		hooks: {
			"astro:build:done": ({ dir, logger }) => {
				const site = fileURLToPath(dir);
				const asset = (name: string) => join(site, "_astro", name);
				const paper = new Set<string>();
				const readPaper = once((name: string) => readFileSync(asset(name), "utf8").trim());
				const kinds = new Map<string, Page[]>();
				for (const { name, file } of htmlFiles(site)) {
					const built = readFileSync(file, "utf8");
					const html = built.replace(PAPER, (_, sheet: string) => {
						paper.add(sheet);
						return `<style>${readPaper(sheet)}`;
					});
					const pages = kinds.get(kindOf(name)) ?? [];
					pages.push({ file, html });
					kinds.set(kindOf(name), pages);
				}
				const namesOfScripts = readerOfScripts(site);
				const sheetOf = once(readSheet);
				let saved = 0;
				for (const pages of kinds.values()) {
					const names = namesOf(pages, namesOfScripts);
					const styles = [
						...new Set(pages.flatMap(({ html }) => [...html.matchAll(STYLE)].map(([, css = ""]) => css))),
					];
					const used = new Map(
						styles.map((css) => {
							const besides = styles.filter((other) => other !== css).join("\n");
							return [css, sheetOf(css).usedWith(names, besides)] as const;
						}),
					);
					for (const { file, html } of pages) {
						const lean = html
							.replace(STYLE, (_, css: string) => {
								const left = used.get(css) ?? css;
								return left.trim() === "" ? "" : `<style>${left}</style>`;
							})
							.replace(HEADING_ICON, "")
							.replace(FOR_INDEX, "");
						saved += html.length - lean.length;
						writeFileSync(file, lean);
					}
				}
				for (const name of paper) rmSync(asset(name));
				logger.info(`${Math.round(saved / 1024)} KB left out, in ${kinds.size} kinds of pages`);
			},
		},
	};
}
