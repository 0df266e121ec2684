// Wiring only: what the site is made of. Decisions live in src/.

import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { OLDEST_BROWSERS } from "./src/build/browsers.ts";
import { extraRoutes } from "./src/build/extra-routes.ts";
import { sidebar } from "./src/build/sidebar.ts";
import { tocWithoutHas } from "./src/build/toc-without-has.ts";
import { DEFAULT_LOCALE, LOCALES } from "./src/locales.ts";

export default defineConfig({
	site: process.env.SITE_URL ?? "https://claim-guide.example",
	srcDir: ".",
	trailingSlash: "always",
	devToolbar: { enabled: false },
	markdown: { processor: satteri({ features: { headingAttributes: true } }) },
	integrations: [
		starlight({
			title: { "zh-CN": "亚马逊买家理赔指南", en: "Amazon buyer's claim guide" },
			defaultLocale: DEFAULT_LOCALE,
			locales: LOCALES,
			sidebar,
			customCss: ["./src/styles/theme.css", "./src/styles/parts.css", "./src/styles/print.css"],
			routeMiddleware: "./src/build/route-data.ts",
			components: {
				Footer: "./src/overrides/Footer.astro",
				Header: "./src/overrides/Header.astro",
				LanguageSelect: "./src/overrides/LanguageSelect.astro",
				MobileMenuFooter: "./src/overrides/MobileMenuFooter.astro",
				MarkdownContent: "./src/overrides/MarkdownContent.astro",
				MobileMenuToggle: "./src/overrides/MobileMenuToggle.astro",
				PageTitle: "./src/overrides/PageTitle.astro",
				Search: "./src/overrides/Search.astro",
			},
			expressiveCode: false,
			lastUpdated: false,
			credits: false,
		}),
		mdx(),
		preact(),
		extraRoutes(),
	],
	// What a built page may ask of a browser; `test/site/baseline.test.ts` reads the output by the same two.
	vite: { plugins: [tocWithoutHas()], build: { target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS } },
});
