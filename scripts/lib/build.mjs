/** Does `dist/` hold what the sources say? Builds it where not. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { DIST, inProject } from "./project.mjs";
import { run } from "./run.mjs";

/** Written after a build that succeeded: what it was built from. */
const STAMP = inProject("node_modules", ".built");

/** Files and folders that a build reads. */
export const SOURCES = [
	"astro.config.mjs",
	"content",
	"content.config.ts",
	// nginx's settings are written for the path the site stands under.
	"deploy/nginx",
	"package-lock.json",
	"package.json",
	"public",
	// Asked by the configuration.
	"scripts/lib/base-path.mjs",
	"src",
	// The page on counting shows some of them.
	"test/cases",
	"tsconfig.json",
];
const sources = () => fingerprint(SOURCES, [process.env.SITE_URL ?? "", process.env.BASE_PATH ?? ""]);

/** Is there a built site at all? */
export const hasSite = () => existsSync(join(DIST, "index.html"));

/** Is the built site that of the sources as they are now? */
export const isBuilt = () => hasSite() && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources();

/** Removes the built site and everything that a build may reuse. */
export function forgetBuild() {
	for (const path of [DIST, STAMP, inProject(".astro"), inProject("node_modules", ".astro")])
		rmSync(path, { recursive: true, force: true });
}

/**
 * @param {{ show?: boolean, args?: string[] }} [options] `show`: let Astro write to the terminal; `args`: for Astro
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function build({ show = false, args = [] } = {}) {
	const from = sources();
	rmSync(STAMP, { force: true });
	const result = await run("astro", ["build", ...args], { show, minutes: 20 });
	if (result.code !== 0) {
		// Half a site must not be taken for one.
		rmSync(DIST, { recursive: true, force: true });
	} else if (args.length === 0) writeFileSync(STAMP, from);
	return result;
}
