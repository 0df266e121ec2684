/** The built site on a real nginx, and its answers exactly as it sends them. */
import { type IncomingHttpHeaders, request } from "node:http";
import { startNginxOn } from "../../scripts/lib/nginx-site.mjs";
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

/** Starts it on a free port of this machine. */
export async function startNginx(): Promise<Nginx> {
	const nginx = await startNginxOn(dist);
	return { ...nginx, ask: ask(nginx.port) };
}
