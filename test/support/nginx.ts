/** The built site on a real nginx, and its answers exactly as it sends them. */
import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import { startNginxOn } from "../../scripts/lib/nginx-site.mjs";
import { nginxBelow } from "../../src/build/nginx-settings.ts";
import { readRedirects, serverRedirects } from "../../src/build/redirects.ts";
import { dist } from "./site.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Nginx = {
	port: number;
	/** Sends the path as it is given: no browser and no `URL` tidies it up. */
	ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
	/** What nginx wrote to its log of errors. */
	log(): string;
	stop(): Promise<void>;
};

function ask(port: number): Nginx["ask"] {
	return (path, headers = {}, method = "GET") =>
		new Promise((resolve, reject) => {
			const sent = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
				const parts: Buffer[] = [];
				answer.on("data", (part: Buffer) => parts.push(part));
				answer.on("end", () =>
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
				);
			});
			sent.on("error", reject);
			sent.end();
		});
}

const root = join(import.meta.dirname, "../..");

/** The build's files for nginx as they would be for the site below a path. The headers are those of the pages in `dist/`. */
const filesBelow = (base: string) => ({
	"claim-guide-own-headers.conf": 'add_header Strict-Transport-Security "max-age=60" always;',
	"claim-guide.conf": nginxBelow(readFileSync(join(root, "deploy/nginx/claim-guide.conf"), "utf8"), base),
	"claim-guide-redirects.conf": serverRedirects(readRedirects(join(root, "content/redirects.yaml")), base).nginx,
});

/**
 * Starts it on a free port of this machine: the site alone, or a `folder` that holds the site under the path `base`,
 * with a slash at both ends.
 */
export async function startNginx(host?: { folder: string; base: string }): Promise<Nginx> {
	const nginx = await (host ? startNginxOn(host.folder, filesBelow(host.base)) : startNginxOn(dist));
	return { ...nginx, ask: ask(nginx.port) };
}
