// Wiring only: what the site is made of. Decisions live in src/.

import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { basePath } from "./scripts/lib/base-path.mjs";
import { actionNumbers } from "./src/build/action-numbers.ts";
import { baseLinks } from "./src/build/base-links.ts";
import { besidePages } from "./src/build/beside-pages.ts";
import { OLDEST_BROWSERS } from "./src/build/browsers.ts";
import { extraRoutes } from "./src/build/extra-routes.ts";
import { jsxOnce } from "./src/build/jsx-once.ts";
import { leanPages } from "./src/build/lean-pages.ts";
import { lightPreload } from "./src/build/light-preload.ts";
import { nginxSettings } from "./src/build/nginx-settings.ts";
import { offline } from "./src/build/offline.ts";
import { oneScript } from "./src/build/one-script.ts";
import { redirects } from "./src/build/redirects.ts";
import { security } from "./src/build/security.ts";
import { SHARED_SCRIPTS } from "./src/build/shared-scripts.ts";
import { sidebar } from "./src/build/sidebar.ts";
import { pagesOfBothLanguages } from "./src/build/sitemap.ts";
import { starlightChanges } from "./src/build/starlight-changes.ts";
import { stringsOnDemand } from "./src/build/strings-on-demand.ts";
import { DEFAULT_LOCALE, LOCALES } from "./src/locales.ts";

const base = basePath();

export default defineConfig({
	site: process.env.SITE_URL ?? "https://claim-guide.example",
	base,
	srcDir: ".",
	trailingSlash: "always",
	devToolbar: { enabled: false },
	// The footer's script starts it, so that it comes in the same file.
	prefetch: false,
	// Readers come from a link to one page, on slow networks: a style sheet of its own would cost them another round trip
	// before they see a word. Twelve KB on each further page cost less (docs/measurements.md).
	build: { inlineStylesheets: "always" },
	markdown: {
		processor: satteri({ features: { headingAttributes: true }, hastPlugins: [baseLinks(base), actionNumbers] }),
	},
	integrations: [
		starlight({
			title: { "zh-CN": "亚马逊买家理赔指南", en: "Amazon buyer's claim guide" },
			defaultLocale: DEFAULT_LOCALE,
			locales: LOCALES,
			sidebar,
			customCss: [
				"./src/styles/theme.css",
				"./src/styles/parts.css",
				"./src/styles/device.css",
				"./src/styles/print.css",
			],
			routeMiddleware: "./src/build/route-data.ts",
			components: {
				Banner: "./src/overrides/Banner.astro",
				Footer: "./src/overrides/Footer.astro",
				Header: "./src/overrides/Header.astro",
				LanguageSelect: "./src/overrides/LanguageSelect.astro",
				MobileMenuFooter: "./src/overrides/MobileMenuFooter.astro",
				MarkdownContent: "./src/overrides/MarkdownContent.astro",
				MobileMenuToggle: "./src/overrides/MobileMenuToggle.astro",
				PageTitle: "./src/overrides/PageTitle.astro",
				ThemeProvider: "./src/overrides/ThemeProvider.astro",
				ThemeSelect: "./src/overrides/ThemeSelect.astro",
				Search: "./src/overrides/Search.astro",
				Sidebar: "./src/overrides/Sidebar.astro",
			},
			expressiveCode: false,
			lastUpdated: false,
			credits: false,
		}),
		mdx(),
		preact(),
		extraRoutes(),
		pagesOfBothLanguages(),
		leanPages(),
		besidePages(),
		redirects(),
		nginxSettings(),
		security(),
		offline(),
	],
	// What a built page may ask of a browser; `test/site/baseline.test.ts` reads the output by the same two.
	vite: {
		plugins: [jsxOnce(), lightPreload(), oneScript(), starlightChanges(), stringsOnDemand()],
		build: {
			target: OLDEST_BROWSERS,
			cssTarget: OLDEST_BROWSERS,
			// Fields of classes as plain assignments: our classes have no setters for them to go around, and the other way
			// brings a helper of 0.7 KB to every page.
			rolldownOptions: {
				transform: { assumptions: { setPublicClassFields: true } },
				// Astro writes "use astro:head-inject" into each page of MDX, which Rolldown does not know: nothing to be done.
				checks: { moduleLevelDirective: false },
			},
		},
		// As part of the program that draws the pages: Node would read 250 small files, and for each of them the package's
		// own description of 200 KB.
		environments: {
			prerender: { resolve: { noExternal: ["date-fns", "@date-fns/tz"] } },
			client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SHARED_SCRIPTS } } } } },
		},
	},
});
