/** `/robots.txt`: everybody may read everything, and here is the list. Written at build time: the list wants its host. */
import type { APIRoute } from "astro";
import { absolute } from "./head.ts";

export const GET: APIRoute = ({ site }) =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute("sitemap-index.xml", site)}\n`, {
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
