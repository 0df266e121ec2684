import { defineConfig } from "vitest/config";
import { stringsOnDemand } from "./src/build/strings-on-demand.ts";

/** One project per environment: the folder says what a test needs. */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: "engine", include: ["test/{engine,case,export}/**/*.test.ts"], environment: "node" } },
			{ test: { name: "data", include: ["test/data/**/*.test.ts"], environment: "node" } },
			{ test: { name: "content", include: ["test/content/**/*.test.ts"], environment: "node" } },
			{
				plugins: [stringsOnDemand()],
				oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
				test: { name: "islands", include: ["test/islands/**/*.test.{ts,tsx}"], environment: "happy-dom" },
			},
			// A test of the site walks through every page there is.
			{ test: { name: "site", include: ["test/site/**/*.test.ts"], environment: "node", testTimeout: 60_000 } },
			{ test: { name: "base", include: ["test/base/**/*.test.ts"], environment: "node", testTimeout: 60_000 } },
			{ test: { name: "server", include: ["test/server/**/*.test.ts"], environment: "node" } },
			{
				test: {
					name: "browser",
					include: ["test/browser/**/*.test.ts"],
					environment: "node",
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
