/** `npm run compress`: puts `.gz` and `.br` beside the texts of `dist/`, for servers that send files compressed beforehand. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { hasSite } from "./lib/build.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { DIST } from "./lib/project.mjs";

const TEXT = /\.(html|css|js|mjs|json|svg|xml|txt|md|ics|webmanifest)$/;
const COMPRESSED = /\.(gz|br)$/;
/** Below this the headers weigh more than what is saved. */
const SMALLEST = 1024;
/** The highest one takes ten times as long for two per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

await orSayWhy(async () => {
	if (!hasSite()) throw new Problem('There is no built site: run "npm run build" first.');
	const files = readdirSync(DIST, { recursive: true, encoding: "utf8" });
	// What was compressed from an earlier build would be sent in place of the new file.
	for (const name of files) if (COMPRESSED.test(name)) rmSync(join(DIST, name));

	let [count, plain, small] = [0, 0, 0];
	for (const name of files) {
		const path = join(DIST, name);
		if (!TEXT.test(name) || !statSync(path).isFile()) continue;
		const bytes = readFileSync(path);
		if (bytes.length < SMALLEST) continue;
		const gzip = gzipSync(bytes, { level: 9 });
		writeFileSync(`${path}.gz`, gzip);
		writeFileSync(`${path}.br`, brotliCompressSync(bytes, BROTLI));
		count += 1;
		plain += bytes.length;
		small += gzip.length;
	}
	const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1024)} KB`;
	console.log(`${count} files: ${kilobytes(plain)}, with gzip ${kilobytes(small)}`);
});
