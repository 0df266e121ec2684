/** nginx's settings for this build: those of `deploy/nginx/claim-guide.conf`, at the path the site stands under. */
import { readFileSync } from "node:fs";
import type { AstroIntegration } from "astro";
import { literal } from "../literal.ts";
import { onceBuilt } from "./once-built.ts";
import { writeServerFile } from "./server-files.ts";

const CONF = new URL("../../deploy/nginx/claim-guide.conf", import.meta.url);

/**
 * The same settings for a site below a path: all within the `location` of that path, so that they are the business of
 * nothing else on that host, and with the path before each address.
 *
 * @param conf for a site at the root of its host
 * @param base with a slash at both ends
 */
export function nginxBelow(conf: string, base: string): string {
	if (base === "/") return conf;
	const settings = conf
		// The comments at its head tell of a site at the root.
		.replace(/^(#.*\n)+\n/, "")
		.replace(/^(location (?:= )?|error_page .* )\//gm, `$1${base}`)
		// In patterns.
		.replaceAll("^/", `^${literal(base)}`)
		.replace(/^(?=.)/gm, "\t");
	return `# The site below ${base}, for a \`server { … }\` whose \`root\` has what is in \`dist/\` in its folder ${base}
# Written by the build, like the two files that it includes: to be copied again after each, and after \`npm run compress\`.
# nginx drops inherited headers in a block that adds its own, so such a block includes them again.

location = ${base.slice(0, -1)} {
	include claim-guide-headers.conf;
	add_header Cache-Control "no-cache";
	absolute_redirect off;
	return 301 ${base}$is_args$args;
}

location ^~ ${base} {
${settings}}
`;
}

/** Writes them into `deploy/generated/`, beside the headers and the redirects that they include. */
export const nginxSettings = (): AstroIntegration =>
	onceBuilt("nginx-settings", ({ root, dir, base }) =>
		writeServerFile(root, dir, "claim-guide.conf", nginxBelow(readFileSync(CONF, "utf8"), base)),
	);
