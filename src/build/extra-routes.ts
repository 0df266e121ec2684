import type { AstroIntegration } from "astro";

/** Routes that are not pages of the guide: the doorway at `/` and one file of rules per store and language. */
export function extraRoutes(): AstroIntegration {
	return {
		name: "extra-routes",
		hooks: {
			"astro:config:setup": ({ injectRoute }) => {
				injectRoute({ pattern: "/", entrypoint: "./src/build/doorway.astro" });
				injectRoute({ pattern: "/[locale]/stores", entrypoint: "./src/build/stores-page.astro" });
				injectRoute({ pattern: "/[locale]/stores/[store]", entrypoint: "./src/build/store-page.astro" });
				injectRoute({ pattern: "/data/[locale]/[store].json", entrypoint: "./src/build/store-rules.json.ts" });
			},
		},
	};
}
