/** Serves a built site compressed, both sites in the same way. */
import sirv from "sirv";
import { compress } from "../lib/compress.mjs";
import { listen } from "../lib/port.mjs";
import { keepWhatNeverChanges } from "../lib/serve.mjs";

/**
 * @param {string} folder
 * @returns {Promise<{ address: string, sent: () => number, close: () => Promise<void> }>} `address` without a slash at
 *   the end; `sent`: all bytes so far, headers too, whoever asked: a service worker's requests belong to no page
 */
export async function serveCompressed(folder) {
	compress(folder);
	// As every host of ours says it (deploy/), of both sites.
	const files = sirv(folder, { gzip: true, etag: true, setHeaders: keepWhatNeverChanges });
	let bytes = 0;
	const { port, close } = await listen(
		(request, response) => {
			const { socket } = request;
			const before = socket.bytesWritten;
			response.once("close", () => {
				bytes += socket.bytesWritten - before;
			});
			files(request, response);
		},
		{ host: "127.0.0.1", port: 0 },
	);
	return { address: `http://127.0.0.1:${port}`, sent: () => bytes, close };
}
