/** The control: a stock Starlight site with the text of this site's pages, no islands, settings as they come. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Window } from "happy-dom";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { sidebar } from "../../src/build/sidebar.ts";
import { DEFAULT_LOCALE, LOCALES } from "../../src/locales.ts";
import { Problem } from "../lib/problem.mjs";
import { inProject } from "../lib/project.mjs";
import { run } from "../lib/run.mjs";

/** Below the project, so that it finds the project's own Astro and Starlight. */
const FOLDER = inProject("test-results", "bench", "control");
export const CONTROL = join(FOLDER, "dist");

/** What a reader does not read as text, or what only this site's parts are: no page of Markdown has it. */
const NO_TEXT = "script, style, template, svg, noscript, button, input, .sl-anchor-link";

const CONFIG = `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
	site: "https://claim-guide.example",
	integrations: [starlight(${JSON.stringify({
		title: { "zh-CN": "亚马逊买家理赔指南", en: "Amazon buyer's claim guide" },
		defaultLocale: DEFAULT_LOCALE,
		locales: LOCALES,
		sidebar,
	})})],
});
`;
const CONTENT = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const asMarkdown = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
const parser = new new Window().DOMParser();

/** @param {string} html of a built page */
const documentOf = (html) => parser.parseFromString(html, "text/html");

/** Letters and figures of a page's text, for the comparison of both sites. */
export function textLength(/** @type {string} */ html) {
	const main = documentOf(html).querySelector(".sl-markdown-content");
	for (const each of main?.querySelectorAll(NO_TEXT) ?? []) each.remove();
	return (main?.textContent ?? "").replaceAll(/[^\p{L}\p{N}]/gu, "").length;
}

/**
 * @param {string} html of a built page
 * @returns {string | undefined} the page in Markdown; nothing where it is no page of Starlight's
 */
function markdown(html) {
	const document = documentOf(html);
	const main = document.querySelector(".sl-markdown-content");
	const title = document.querySelector("h1")?.textContent?.trim();
	if (main === null || title === undefined) return undefined;
	for (const each of main.querySelectorAll(NO_TEXT)) each.remove();
	const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
	const head = { title, ...(description ? { description } : {}) };
	const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	return `---\n${lines.join("\n")}\n---\n\n${asMarkdown.processSync(main.innerHTML)}`;
}

/**
 * Writes it from a built site.
 *
 * @param {string} site folder of the built site
 * @returns {number} how many pages
 */
export function writeControl(site) {
	rmSync(FOLDER, { recursive: true, force: true });
	const put = (/** @type {string} */ name, /** @type {string} */ text) => {
		const path = join(FOLDER, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	};
	put("astro.config.mjs", CONFIG);
	put("src/content.config.mjs", CONTENT);
	// Astro bundles what is named here and has code for it; the versions are the project's own.
	const { astro, "@astrojs/starlight": starlight } = JSON.parse(
		readFileSync(inProject("package.json"), "utf8"),
	).dependencies;
	put("package.json", JSON.stringify({ type: "module", dependencies: { astro, "@astrojs/starlight": starlight } }));
	let count = 0;
	for (const locale of Object.keys(LOCALES)) {
		for (const name of readdirSync(join(site, locale), { recursive: true, encoding: "utf8" })) {
			if (!/(^|[\\/])index\.html$/.test(name)) continue;
			const text = markdown(readFileSync(join(site, locale, name), "utf8"));
			if (text === undefined) continue;
			put(join("src/content/docs", locale, name.replace(/\.html$/, ".md")), text);
			count += 1;
		}
	}
	if (count === 0)
		throw new Problem("The control has no page: the built site is not what it was when this was written.");
	return count;
}

/** @returns {Promise<string>} what Astro said */
export async function buildControl() {
	for (const old of ["dist", ".astro", "node_modules"]) rmSync(join(FOLDER, old), { recursive: true, force: true });
	const { code, output } = await run("astro", ["build", "--root", FOLDER], { minutes: 20 });
	if (code !== 0) throw new Problem("The control could not be built; why is above.", output);
	return output;
}
