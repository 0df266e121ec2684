/** Serves a built site compressed, both sites in the same way. */
import sirv from "sirv";
import { compress } from "../lib/compress.mjs";
import { listen } from "../lib/port.mjs";

/**
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` without a slash at the end
 */
export async function serveCompressed(folder) {
	compress(folder);
	const { port, close } = await listen(sirv(folder, { gzip: true, etag: true }), { host: "127.0.0.1", port: 0 });
	return { address: `http://127.0.0.1:${port}`, close };
}
