/** The same headers in the two forms that servers read. One list, so that no host is laxer than another. */
import { contentSecurityPolicy, FRAMES, HEADERS } from "./security-policy.ts";

/** Names of files with a hash of their content in it: kept for a year without asking again. */
const NEVER_CHANGES = "public, max-age=31536000, immutable";

/** Headers of every answer. `scripts`: hashes of all pages together, since a header is one for all. */
const everywhere = (scripts: readonly string[]) => [
	["Content-Security-Policy", `${contentSecurityPolicy(scripts)}; ${FRAMES}`] as const,
	...HEADERS,
];

/**
 * `_headers`, as static hosts (Netlify, Cloudflare Pages and others) read it at the root of a site.
 * They serve over TLS only, so browsers are told to come back that way.
 *
 * `base` the path the site stands under, with a slash at its end.
 */
export function headersFile(scripts: readonly string[], base: string): string {
	const blocks: [path: string, headers: readonly (readonly [string, string])[]][] = [
		[`${base}*`, [...everywhere(scripts), ["Strict-Transport-Security", "max-age=31536000"]]],
		[`${base}_astro/*`, [["Cache-Control", NEVER_CHANGES]]],
		[`${base}api/*`, [["Access-Control-Allow-Origin", "*"]]],
	];
	return blocks
		.map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n"))
		.join("\n\n")
		.concat("\n");
}

/**
 * Lines of an nginx configuration, to be included wherever `add_header` is used: nginx does not pass it on. Last, what an
 * operator adds for all answers in a file that no build writes; a pattern, because there may be none.
 */
export const nginxHeaders = (scripts: readonly string[]): string =>
	everywhere(scripts)
		.map(([name, value]) => `add_header ${name} "${value}" always;\n`)
		.concat("include claim-guide-own-headers*.conf;\n")
		.join("");
