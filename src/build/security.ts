import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { htmlFiles } from "./html-files.ts";
import { onceBuilt } from "./once-built.ts";
import { inlineScriptHashes, withPolicy } from "./security-policy.ts";
import { writeServerFile } from "./server-files.ts";
import { headersFile, nginxHeaders } from "./server-headers.ts";

/**
 * Writes a content security policy into every built page, and the same as headers for servers: `_headers` for static
 * hosts and a file that nginx includes. Comes last of the integrations: what is added to a page later has no hash.
 */
export const security = (): AstroIntegration =>
	onceBuilt("security", ({ root, dir, base }) => {
		const site = fileURLToPath(dir);
		const scripts = new Set<string>();
		for (const { file } of htmlFiles(site)) {
			const html = readFileSync(file, "utf8");
			const hashes = inlineScriptHashes(html);
			for (const hash of hashes) scripts.add(hash);
			writeFileSync(file, withPolicy(html, hashes));
		}
		const sorted = [...scripts].sort();
		writeFileSync(join(site, "_headers"), headersFile(sorted, base));
		writeServerFile(root, dir, "claim-guide-headers.conf", nginxHeaders(sorted));
	});
