/** What Starlight's own route data gets wrong for this site. Runs once per page, at build time. */
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { STEPS, stepSlug, storeSlug, TOOLS, toolSlug } from "../guide.ts";
import { type Locale, localeOf } from "../locales.ts";
import { BEFORE_PAINT } from "./before-paint.ts";
import { stores } from "./ledger.ts";

export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const locale = localeOf(route.id);
	if (locale) {
		route.head.push({ tag: "script", content: BEFORE_PAINT });
		numberSteps(route.sidebar);
		await nameStores(route.sidebar, locale);
		route.pagination = pagination(route, route.id.slice(locale.length + 1));
	} else {
		standAlone(route);
	}
});

/** The steps lead to each other and, behind the last, to the tools; no other page is one of a row. */
function pagination({ sidebar, pagination: none }: StarlightRouteData, slug: string): StarlightRouteData["pagination"] {
	const row = [...STEPS.map(stepSlug), ...TOOLS.map(toolSlug)];
	const at = row.indexOf(slug);
	if (at === -1) return { ...none, prev: undefined, next: undefined };
	const link = (target: string | undefined) =>
		target ? linksOf(sidebar).find(({ href }) => href.endsWith(`/${target}/`)) : undefined;
	return { prev: link(row[at - 1]), next: link(row[at + 1]) };
}

/** The order of the steps matters, so their links say it: in the sidebar and before and after each step. */
function numberSteps(sidebar: StarlightRouteData["sidebar"]): void {
	const links = linksOf(sidebar);
	for (const [at, step] of STEPS.entries()) {
		const link = links.find(({ href }) => href.endsWith(`/${stepSlug(step)}/`));
		if (link) link.label = `${at + 1}. ${link.label}`;
	}
}

/** The configuration knows the stores by their ids only; their names stand in the records. */
async function nameStores(sidebar: StarlightRouteData["sidebar"], locale: Locale): Promise<void> {
	const links = linksOf(sidebar);
	for (const { id, nickname, domain } of await stores()) {
		const link = links.find(({ href }) => href.endsWith(`/${storeSlug(id)}/`));
		if (link) link.label = locale === "zh" ? nickname.zh : domain;
	}
}

type Link = Extract<StarlightRouteData["sidebar"][number], { type: "link" }>;

function linksOf(entries: StarlightRouteData["sidebar"]): Link[] {
	return entries.flatMap((entry) => (entry.type === "link" ? [entry] : linksOf(entry.entries)));
}

/** The 404 page is one page in two languages: it has no twin and no address of its own. */
function standAlone(route: StarlightRouteData): void {
	route.head = route.head.filter(({ tag, attrs }) => {
		if (tag !== "link") return true;
		return attrs?.rel !== "alternate" && attrs?.rel !== "canonical";
	});
	route.head.push({ tag: "meta", attrs: { name: "robots", content: "noindex" } });
	const title = route.head.find(({ tag }) => tag === "title");
	if (title) title.content = `${route.entry.data.title} · Page not found`;
	route.pagination = { prev: undefined, next: undefined };
}
