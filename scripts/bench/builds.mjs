/** How long does a build take, and does it grow faster than the site does? */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES } from "../../src/locales.ts";
import { build, forgetBuild, SOURCES } from "../lib/build.mjs";
import { Problem } from "../lib/problem.mjs";
import { inProject } from "../lib/project.mjs";
import { run } from "../lib/run.mjs";
import { buildControl } from "./control.mjs";

/** @typedef {{ pages: number, ms: number }} BuildFigures */

/** @param {string} output of Astro */
const pagesIn = (output) => Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? Number.NaN);

/**
 * @param {() => Promise<string>} runBuild answers with what Astro said
 * @returns {Promise<BuildFigures>}
 */
async function timed(runBuild) {
	const from = performance.now();
	const output = await runBuild();
	return { ms: performance.now() - from, pages: pagesIn(output) };
}

/** Builds `dist/` from nothing: no cache, as after a checkout. */
export const timeSite = () => {
	forgetBuild();
	return timed(async () => {
		const { code, output } = await build();
		if (code !== 0) throw new Problem("The build failed; why is above.", output.slice(-4000));
		return output;
	});
};

export const timeControl = () => timed(buildControl);

/** A copy of the project with as many pages as are wanted. */
const COPY = inProject("test-results", "bench", "scaled");

/**
 * Fills the copy with further pages: the steps' pages over and over, in both languages, under other names.
 *
 * @param {number} more how many pages
 */
function writeScaled(more) {
	rmSync(COPY, { recursive: true, force: true });
	mkdirSync(COPY, { recursive: true });
	for (const name of SOURCES) cpSync(inProject(name), join(COPY, name), { recursive: true });
	const locales = Object.keys(LOCALES);
	const steps = readdirSync(inProject("content/docs", locales[0] ?? "", "steps")).sort();
	for (const locale of locales) {
		const folder = join(COPY, "content/docs", locale, "copies");
		mkdirSync(folder);
		const texts = steps.map((name) => readFileSync(inProject("content/docs", locale, "steps", name), "utf8"));
		for (let at = 0; at < more / locales.length; at += 1)
			writeFileSync(join(folder, `copy-${at}.mdx`), texts[at % texts.length] ?? "");
	}
}

/**
 * Builds the site filled up to a number of pages.
 *
 * @param {number} pages
 * @param {number} own how many the site has by itself
 * @returns {Promise<BuildFigures>}
 */
export function timeScaled(pages, own) {
	writeScaled(pages - own);
	return timed(async () => {
		const { code, output } = await run("astro", ["build", "--root", COPY], { minutes: 30 });
		rmSync(COPY, { recursive: true, force: true });
		if (code !== 0)
			throw new Problem("The site filled with copies could not be built; why is above.", output.slice(-4000));
		return output;
	});
}
