/** What Starlight's own route data gets wrong for this site. Runs once per page, at build time. */
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { STEPS, stepSlug, storeSlug, TOOLS, toolSlug } from "../guide.ts";
import { DEFAULT_LOCALE, type Locale, localeOf } from "../locales.ts";
import { BEFORE_PAINT } from "./before-paint.ts";
import { absolute, dataScript, imageAlt, replaceTags, shareTags, twinLink } from "./head.ts";
import { stores } from "./ledger.ts";
import { sayingOnce } from "./said-once.ts";
import { structuredData } from "./structured-data.ts";
import { BOTH_NAMES } from "./texts.ts";

export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	// While somebody edits them, texts change.
	if (import.meta.env.PROD) context.locals.t = sayingOnce(context.locals.t, route.lang);
	const locale = localeOf(route.id);
	if (locale) {
		const slug = route.id.slice(locale.length + 1);
		route.head.push({ tag: "script", content: BEFORE_PAINT });
		await describe(route, context, locale, slug);
		numberSteps(route.sidebar);
		await nameStores(route.sidebar, locale);
		route.pagination = pagination(route, slug);
	} else {
		standAlone(route, context.site);
	}
});

type Context = Parameters<Parameters<typeof defineRouteMiddleware>[0]>[0];

/** Says in the head what chat apps, search engines and other programs ask for. */
async function describe(route: StarlightRouteData, context: Context, locale: Locale, slug: string): Promise<void> {
	const { site, locals } = context;
	const { t } = locals;
	const { title, description = "" } = route.entry.data;
	route.head = replaceTags(
		route.head,
		shareTags(
			{
				id: route.id,
				locale,
				title,
				description,
				siteName: t("site.name"),
				alt: imageAlt(slug, title, t),
				address: absolute(`${route.id}/`, site),
			},
			site,
		),
	);
	route.head.push(twinLink(route.id, site));
	route.head.push(dataScript(await structuredData({ locale, slug, title, description, t, site })));
}

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
function standAlone(route: StarlightRouteData, site: URL | undefined): void {
	const name = `${route.entry.data.title} · Page not found`;
	route.head = replaceTags(
		route.head,
		shareTags(
			{
				id: "",
				locale: DEFAULT_LOCALE,
				title: name,
				description: route.entry.data.description ?? "",
				siteName: BOTH_NAMES,
				alt: BOTH_NAMES,
			},
			site,
		),
	);
	route.head = route.head.filter(({ tag, attrs }) => {
		if (attrs?.property === "og:url") return false;
		if (tag !== "link") return true;
		return attrs?.rel !== "alternate" && attrs?.rel !== "canonical";
	});
	route.head.push({ tag: "meta", attrs: { name: "robots", content: "noindex" } });
	const title = route.head.find(({ tag }) => tag === "title");
	if (title) title.content = name;
	route.pagination = { prev: undefined, next: undefined };
}
