/** `/<locale>/changes.xml`: the changes as an Atom feed, one per language. Nothing in it depends on the day of the build. */
import type { APIRoute, GetStaticPaths } from "astro";
import { pageHref } from "../components/bilingual.ts";
import { LOCALES, type Locale } from "../locales.ts";
import { changes } from "./changes.ts";

export const getStaticPaths: GetStaticPaths = () => Object.keys(LOCALES).map((locale) => ({ params: { locale } }));

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Noon in UTC: the same calendar day from Honolulu to Tokyo. */
const moment = (date: string) => `${date}T12:00:00Z`;

export const GET: APIRoute = async ({ params, site, locals }) => {
	const locale = params.locale as Locale;
	const url = (path: string) => escaped(new URL(pageHref(locale, path), site).href);
	const page = url("reference/changes/");
	const all = await changes();
	const { t } = locals;
	const entries = all.map((change) => {
		const text = escaped(change[locale]);
		return `	<entry>
		<id>${page}#${change.id}</id>
		<title>${text}</title>
		<link rel="alternate" href="${page}#${change.id}"/>
		<updated>${moment(change.date)}</updated>
		<summary>${text}</summary>
	</entry>`;
	});
	const name = `${t("site.name")} · ${t("changes.title")}`;
	const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LOCALES[locale].lang}">
	<id>${page}</id>
	<title>${escaped(name)}</title>
	<link rel="self" type="application/atom+xml" href="${url("changes.xml")}"/>
	<link rel="alternate" type="text/html" href="${page}"/>
	<updated>${moment(all[0]?.date ?? "")}</updated>
	<author><name>${escaped(t("site.name"))}</name></author>
${entries.join("\n")}
</feed>
`;
	return new Response(feed, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
};
