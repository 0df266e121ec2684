import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "vite";

/** Changes when any page, asset or datum does. The search index is left out: it is not kept on the device. */
function buildId(site: string): string {
	const hash = createHash("sha256");
	const names = readdirSync(site, { recursive: true, encoding: "utf8" }).filter(
		(name) => /\.(html|json|js|css)$/.test(name) && !name.startsWith("pagefind"),
	);
	for (const name of names.sort()) hash.update(name).update(readFileSync(join(site, name)));
	return hash.digest("hex").slice(0, 16);
}

/** Bundles the service worker into `/sw.js`, once the site is there. Comes behind whatever changes a page. */
export function offline(): AstroIntegration {
	return {
		name: "offline",
		hooks: {
			"astro:build:done": async ({ dir }) => {
				const site = fileURLToPath(dir);
				await build({
					configFile: false,
					logLevel: "warn",
					publicDir: false,
					define: {
						BUILD: JSON.stringify(buildId(site)),
						// Workbox says what it does in a build that is not for readers.
						"process.env.NODE_ENV": '"production"',
					},
					build: {
						outDir: site,
						emptyOutDir: false,
						copyPublicDir: false,
						target: ["chrome100", "safari15.4"],
						rolldownOptions: {
							input: fileURLToPath(new URL("../offline/worker/service-worker.ts", import.meta.url)),
							output: { format: "iife", entryFileNames: "sw.js", codeSplitting: false },
						},
					},
				});
			},
		},
	};
}
