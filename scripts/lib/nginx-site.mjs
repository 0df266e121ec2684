/** A built site on a real nginx of this machine, with the very configuration that the build writes. */
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNginx, NO_NGINX } from "./nginx.mjs";
import { inProject } from "./project.mjs";

const MIME_TYPES = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types"];

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(address)));
		});
	});

/** @param {number} port */
const once = (port) =>
	new Promise((resolve, reject) => {
		get({ host: "127.0.0.1", port, path: "/" }, (answer) => answer.resume().once("end", resolve)).once("error", reject);
	});

/**
 * @param {number} port
 * @param {import("node:child_process").ChildProcess} child
 */
async function answers(port, child) {
	for (let tried = 0; tried < 100; tried += 1) {
		if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`);
		try {
			await once(port);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
	throw new Error("nginx does not answer");
}

/** What the build writes for nginx. @type {readonly string[]} */
const NGINX_FILES = ["claim-guide.conf", "claim-guide-headers.conf", "claim-guide-redirects.conf"];

/**
 * Starts it on a free port, with a folder of its own for everything that it writes.
 *
 * @param {string} folder of the host: the built site, or what has it under its path
 * @param {Record<string, string>} [instead] texts of files by their names, instead of those that the build wrote
 * @returns {Promise<{ port: number, log: () => string, stop: () => Promise<void> }>} `log`: what it wrote of errors
 */
export async function startNginxOn(folder, instead = {}) {
	const program = findNginx();
	if (program === undefined) throw new Error(NO_NGINX);
	const mimeTypes = MIME_TYPES.find((path) => existsSync(path));
	const own = mkdtempSync(join(tmpdir(), "claim-guide-nginx-"));
	for (const name of NGINX_FILES) copyFileSync(inProject("deploy/generated", name), join(own, name));
	for (const [name, text] of Object.entries(instead)) writeFileSync(join(own, name), text);
	const port = await freePort();
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
		(name) => `${name}_temp_path ${own}/${name};`,
	);
	writeFileSync(
		join(own, "nginx.conf"),
		`pid ${own}/pid; error_log ${own}/error.log; daemon off; worker_processes 2; events {}
http { ${mimeTypes ? `include ${mimeTypes};` : ""} access_log off; ${temporary.join(" ")}
server { listen 127.0.0.1:${port}; root ${folder}; include claim-guide.conf; } }\n`,
	);
	// The folder of the site belongs to the user who runs this, who may be root.
	const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
	const child = spawn(program, ["-p", own, "-c", join(own, "nginx.conf"), ...user], { stdio: "ignore" });
	const ended = new Promise((resolve) => child.once("exit", resolve));
	const stop = async () => {
		child.kill("SIGQUIT");
		await ended;
		rmSync(own, { recursive: true, force: true });
	};
	const log = () => readFileSync(join(own, "error.log"), "utf8");
	try {
		await answers(port, child);
	} catch (error) {
		const why = existsSync(join(own, "error.log")) ? log() : "";
		child.kill("SIGKILL");
		throw new Error(`${String(error)}\n${why}`);
	}
	return { port, log, stop };
}
