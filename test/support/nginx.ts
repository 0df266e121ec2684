/** The built site on a real nginx, with the very configuration that `deploy/` offers. */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNginx, NO_NGINX } from "../../scripts/lib/nginx.mjs";
import { dist } from "./site.ts";

const project = join(import.meta.dirname, "../..");
const MIME_TYPES = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"];

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Nginx = {
	port: number;
	/** Sends the path as it is given: no browser and no `URL` tidies it up. */
	ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
	/** What nginx wrote to its log of errors. */
	log(): string;
	stop(): Promise<void>;
};

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(address)));
		});
	});

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

async function answers(port: number, child: ChildProcess): Promise<void> {
	for (let tried = 0; tried < 100; tried += 1) {
		if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`);
		try {
			await ask(port)("/");
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	throw new Error("nginx does not answer");
}

/** Starts it on a free port of this machine, with a folder of its own for everything that it writes. */
export async function startNginx(): Promise<Nginx> {
	const program = findNginx();
	if (program === undefined) throw new Error(NO_NGINX);
	const mimeTypes = MIME_TYPES.find((path) => existsSync(path));
	const folder = mkdtempSync(join(tmpdir(), "claim-guide-nginx-"));
	copyFileSync(join(project, "deploy/nginx/claim-guide.conf"), join(folder, "claim-guide.conf"));
	for (const name of ["claim-guide-headers.conf", "claim-guide-redirects.conf"])
		copyFileSync(join(project, "deploy/generated", name), join(folder, name));
	const port = await freePort();
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
		(name) => `${name}_temp_path ${folder}/${name};`,
	);
	writeFileSync(
		join(folder, "nginx.conf"),
		`pid ${folder}/pid; error_log ${folder}/error.log; daemon off; worker_processes 2; events {}
http { ${mimeTypes ? `include ${mimeTypes};` : ""} access_log off; ${temporary.join(" ")}
server { listen 127.0.0.1:${port}; root ${dist}; include claim-guide.conf; } }\n`,
	);
	// The folder of the tests belongs to the user who runs them, who may be root.
	const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
	const child = spawn(program, ["-p", folder, "-c", join(folder, "nginx.conf"), ...user], { stdio: "ignore" });
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const stop = async () => {
		child.kill("SIGQUIT");
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};
	const log = () => readFileSync(join(folder, "error.log"), "utf8");
	try {
		await answers(port, child);
	} catch (error) {
		const why = existsSync(join(folder, "error.log")) ? log() : "";
		child.kill("SIGKILL");
		throw new Error(`${String(error)}\n${why}`);
	}
	return { port, ask: ask(port), log, stop };
}
