import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { SAVED_ON } from "../offline/names.ts";
import { type Names, namesInMarkup, namesInScript, readSheet, type Sheet } from "./used-styles.ts";

const STYLE = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/** Scripts below `/_astro/` that a text names: a page those it starts with, a script those it imports, now or later. */
const scriptsNamedIn = (text: string): string[] =>
	[...text.matchAll(/(?:_astro\/|["'`]\.\/)([\w.~-]+\.js)/g)].map(([, name = ""]) => name);

/** Gives the names in a page and in all scripts that it may load. */
function readerOfNames(site: string): (html: string) => Names {
	const known = new Map<string, { names: Names; loads: readonly string[] }>();
	const script = (name: string) => {
		const text = readFileSync(join(site, "_astro", name), "utf8");
		const read = known.get(name) ?? { names: namesInScript(text), loads: scriptsNamedIn(text) };
		known.set(name, read);
		return read;
	};
	return (html) => {
		// The service worker, which is built later, marks what it shows from the device.
		const names = new Set([...namesInMarkup(html), SAVED_ON]);
		for (const [, text = ""] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g))
			for (const name of namesInScript(text)) names.add(name);
		const seen = new Set<string>();
		const waiting = scriptsNamedIn(html);
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (seen.has(next)) continue;
			seen.add(next);
			const { names: more, loads } = script(next);
			for (const name of more) names.add(name);
			waiting.push(...loads);
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

/**
 * Leaves out of each built page the styles that can never apply to it, and drawings that are not seen (docs/measurements.md says what that saves).
 * Comes before everything that reads the built pages.
 */
export function leanPages(): AstroIntegration {
	return {
		name: "lean-pages",
		hooks: {
			"astro:build:done": ({ dir, logger }) => {
				const site = fileURLToPath(dir);
				const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
					.map((name) => name.replaceAll("\\", "/"))
					.filter((name) => name.endsWith(".html") && !name.startsWith("pagefind"))
					.map((name) => ({ name, html: readFileSync(join(site, name), "utf8") }));
				const namesIn = readerOfNames(site);
				const kinds = new Map<string, { names: Set<string>; styles: Set<string> }>();
				const kindNamed = (name: string) => {
					const kind = kinds.get(kindOf(name)) ?? { names: new Set(), styles: new Set() };
					kinds.set(kindOf(name), kind);
					return kind;
				};
				for (const { name, html } of pages) {
					const kind = kindNamed(name);
					for (const each of namesIn(html)) kind.names.add(each);
					for (const [css] of html.matchAll(STYLE)) kind.styles.add(css);
				}
				const sheets = new Map<string, Sheet>();
				const done = new Map<string, string>();
				const cut = (css: string, page: string): string => {
					const sheet = sheets.get(css) ?? readSheet(css);
					sheets.set(css, sheet);
					const key = `${kindOf(page)}\n${css}`;
					const { names, styles } = kindNamed(page);
					const besides = [...styles].filter((other) => other !== css).join("\n");
					const used = done.get(key) ?? sheet.usedWith(names, besides);
					done.set(key, used);
					return used;
				};
				let saved = 0;
				for (const { name, html } of pages) {
					const lean = html.replace(STYLE, (css) => cut(css, name)).replace(HEADING_ICON, "");
					saved += html.length - lean.length;
					writeFileSync(join(site, name), lean);
				}
				const each = Math.round(saved / pages.length / 1024);
				logger.info(`${done.size} style sheets cut down, ${each} KB less on a page`);
			},
		},
	};
}
