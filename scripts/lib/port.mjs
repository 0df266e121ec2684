/** On which port can a server listen? Takes the wanted one or, where that is busy, the next free one. */
import { createServer } from "node:http";
import { Problem } from "./problem.mjs";

const MOST_TRIES = 20;

/** A name may stand for two addresses; a server of another program may sit on either. */
const addressesOf = (/** @type {string} */ host) => (host === "localhost" ? ["127.0.0.1", "::1"] : [host]);

/**
 * @param {import("node:http").RequestListener} handler
 * @param {string} address
 * @param {number} port
 * @returns {Promise<import("node:http").Server>}
 */
function open(handler, address, port) {
	return new Promise((resolve, reject) => {
		const server = createServer(handler);
		server.once("error", reject);
		server.listen(port, address, () => resolve(server));
	});
}

/** @param {import("node:http").Server[]} servers */
async function closeAll(servers) {
	await Promise.all(
		servers.map(
			(server) =>
				new Promise((resolve) => {
					server.close(resolve);
					server.closeAllConnections();
				}),
		),
	);
}

/**
 * @param {import("node:http").RequestListener} handler
 * @param {string} host
 * @param {number} port 0: any
 * @returns {Promise<{ port: number, close: () => Promise<void> } | "busy">}
 */
async function openAll(handler, host, port) {
	/** @type {import("node:http").Server[]} */
	const servers = [];
	let taken = port;
	for (const address of addressesOf(host)) {
		try {
			const server = await open(handler, address, taken);
			servers.push(server);
			const bound = server.address();
			if (bound !== null && typeof bound === "object") taken = bound.port;
		} catch (error) {
			const code = /** @type {NodeJS.ErrnoException} */ (error).code;
			// A machine without IPv6 has no second address.
			if (servers.length > 0 && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
			await closeAll(servers);
			if (code === "EADDRINUSE") return "busy";
			if (code === "EACCES") throw new Problem(`Port ${port} may not be opened by this user: try one above 1023.`);
			throw new Problem(`Cannot listen on ${host}:${port} (${code}).`);
		}
	}
	return { port: taken, close: () => closeAll(servers) };
}

/**
 * @param {import("node:http").RequestListener} handler
 * @param {{ host: string, port: number }} where port 0: any free one
 * @returns {Promise<{ port: number, busy: number[], close: () => Promise<void> }>} `busy`: the ports passed over
 */
export async function listen(handler, { host, port }) {
	/** @type {number[]} */
	const busy = [];
	for (let tried = 0; tried < MOST_TRIES; tried += 1) {
		const next = port === 0 ? 0 : port + tried;
		if (next > 65_535) break;
		const opened = await openAll(handler, host, next);
		if (opened !== "busy") return { ...opened, busy };
		busy.push(next);
	}
	throw new Problem(`No free port from ${port} on: name another one with --port=NUMBER.`);
}
