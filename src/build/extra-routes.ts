import type { AstroIntegration } from "astro";

/** Routes that are not pages of the guide: the doorway at `/` and one file of rules per store and language. */
export function extraRoutes(): AstroIntegration {
	return {
		name: "extra-routes",
		hooks: {
			"astro:config:setup": ({ injectRoute }) => {
				injectRoute({ pattern: "/", entrypoint: "./src/build/doorway.astro" });
				injectRoute({ pattern: "/data/[locale]/[store].json", entrypoint: "./src/build/store-rules.json.ts" });
			},
		},
	};
}
