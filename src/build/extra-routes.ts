import type { AstroIntegration } from "astro";

/**
 * Routes that nobody writes by hand: the doorway at `/`, the page for readers without network, the pages drawn from the
 * records (stores, ledger, changes), the feeds, two files of rules per store and language for the tools, the words of
 * the search, and the documents for other programs.
 */
export function extraRoutes(): AstroIntegration {
	return {
		name: "extra-routes",
		hooks: {
			"astro:config:setup": ({ injectRoute }) => {
				injectRoute({ pattern: "/", entrypoint: "./src/build/doorway.astro" });
				injectRoute({ pattern: "/offline", entrypoint: "./src/build/offline-page.astro" });
				injectRoute({ pattern: "/[locale]/stores", entrypoint: "./src/build/stores-page.astro" });
				injectRoute({ pattern: "/[locale]/stores/[store]", entrypoint: "./src/build/store-page.astro" });
				injectRoute({ pattern: "/[locale]/reference/rules", entrypoint: "./src/build/ledger-page.astro" });
				injectRoute({
					pattern: "/[locale]/reference/rules/[owner]",
					entrypoint: "./src/build/ledger-owner-page.astro",
				});
				injectRoute({ pattern: "/[locale]/reference/changes", entrypoint: "./src/build/changes-page.astro" });
				injectRoute({ pattern: "/[locale]/changes.xml", entrypoint: "./src/build/changes-feed.xml.ts" });
				injectRoute({ pattern: "/robots.txt", entrypoint: "./src/build/robots.txt.ts" });
				injectRoute({ pattern: "/data/[locale]/[store].json", entrypoint: "./src/build/store-rules.json.ts" });
				injectRoute({
					pattern: "/data/[locale]/sources/[store].json",
					entrypoint: "./src/build/store-sources.json.ts",
				});
				injectRoute({ pattern: "/data/search/words.json", entrypoint: "./src/build/search-words.json.ts" });
				injectRoute({ pattern: "/api/v1/rules.json", entrypoint: "./src/build/api-rules.json.ts" });
				injectRoute({ pattern: "/api/v1/stores/[store].json", entrypoint: "./src/build/api-store.json.ts" });
				injectRoute({ pattern: "/api/v1/schema.json", entrypoint: "./src/build/api-schema.json.ts" });
			},
		},
	};
}
