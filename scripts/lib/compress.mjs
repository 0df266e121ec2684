/** Puts `.gz` and `.br` beside the texts of a folder, for servers that send files compressed beforehand. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /\.(html|css|js|mjs|json|svg|xml|txt|md|ics|webmanifest)$/;
const COMPRESSED = /\.(gz|br)$/;
/** Below this the headers weigh more than what is saved. */
const SMALLEST = 1024;
/** The highest one takes ten times as long for two per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * @param {string} folder of a built site
 * @returns {{ count: number, plain: number, gzip: number }} how many files, and their bytes before and after
 */
export function compress(folder) {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	// What was compressed from an earlier build would be sent in place of the new file.
	for (const name of files) if (COMPRESSED.test(name)) rmSync(join(folder, name));

	const all = { count: 0, plain: 0, gzip: 0 };
	for (const name of files) {
		const path = join(folder, name);
		if (!TEXT.test(name) || !statSync(path).isFile()) continue;
		const bytes = readFileSync(path);
		if (bytes.length < SMALLEST) continue;
		const gzip = gzipSync(bytes, { level: 9 });
		writeFileSync(`${path}.gz`, gzip);
		writeFileSync(`${path}.br`, brotliCompressSync(bytes, BROTLI));
		all.count += 1;
		all.plain += bytes.length;
		all.gzip += gzip.length;
	}
	return all;
}
