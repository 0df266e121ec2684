/**
 * What a page of ours may load and run. The policy is made from the built pages themselves: a script in a page runs
 * only if its text is one that the build wrote there, so that nothing that got into a page by another way can run.
 */
import { createHash } from "node:crypto";
import { ELEMENT_NODE, parse, walkSync } from "ultrahtml";

/** Types under which a browser runs a script. Any other type (JSON-LD) is data, and no policy speaks of it. */
const RUNS = new Set(["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"]);

/**
 * The scripts that stand in a page itself, as a policy names them: `'sha256-…'`, each once, in the order of the page.
 *
 * `html` a whole page as it was built.
 */
export function inlineScriptHashes(html: string): string[] {
	const hashes = new Set<string>();
	walkSync(parse(html), (node) => {
		if (node.type !== ELEMENT_NODE || node.name !== "script" || "src" in node.attributes) return;
		const { type = "" } = node.attributes;
		if (!RUNS.has(type.toLowerCase())) return;
		const text = node.children.map(({ value }) => value ?? "").join("");
		if (text !== "") hashes.add(`'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`);
	});
	return [...hashes];
}

/**
 * The policy as text, for a `<meta>` or a header.
 *
 * - Scripts: our own files and the named ones. `wasm-unsafe-eval` is for the search, whose index is read by a
 *   WebAssembly program; it does not allow `eval`.
 * - Styles: Starlight and Astro set `style` attributes, which no hash can name in all browsers: those stay allowed.
 * - Images: the picture of a step to send on is drawn on the device (`data:`, `blob:`).
 *
 * `scripts` hashes, as {@link inlineScriptHashes} gives them.
 */
export function contentSecurityPolicy(scripts: readonly string[]): string {
	const directives: [string, ...string[]][] = [
		["default-src", "'self'"],
		["script-src", "'self'", "'wasm-unsafe-eval'", ...scripts],
		["style-src", "'self'", "'unsafe-inline'"],
		["img-src", "'self'", "data:", "blob:"],
		["object-src", "'none'"],
		["base-uri", "'none'"],
		["form-action", "'self'"],
	];
	return directives.map((parts) => parts.join(" ")).join("; ");
}

/** Who may show a page in a frame. Browsers read this in a header only and complain where a page says it. */
export const FRAMES = "frame-ancestors 'none'";

/** Headers of every answer besides the policy. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
	["X-Content-Type-Options", "nosniff"],
	["X-Frame-Options", "DENY"],
	// Nobody learns from which of our pages a reader came.
	["Referrer-Policy", "same-origin"],
	["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
	["Cross-Origin-Opener-Policy", "same-origin"],
];

/**
 * The document with its policy in the head: before any script, and behind the encoding, which has to come early.
 *
 * `hashes` of its scripts, for whoever has them already: to read a page takes time.
 */
export function withPolicy(html: string, hashes: readonly string[] = inlineScriptHashes(html)): string {
	const policy = contentSecurityPolicy(hashes);
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	const charset = /<meta charset=["']?utf-8["']?\s*\/?>/i;
	if (!charset.test(html)) throw new Error("A page without <meta charset>: its policy would have no place.");
	return html.replace(charset, (found) => `${found}${meta}`);
}
