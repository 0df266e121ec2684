/** `npm run compress`: puts `.gz` and `.br` beside the texts of `dist/`. */
import { hasSite } from "./lib/build.mjs";
import { compress } from "./lib/compress.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { DIST } from "./lib/project.mjs";

await orSayWhy(async () => {
	if (!hasSite()) throw new Problem('There is no built site: run "npm run build" first.');
	const { count, plain, gzip } = compress(DIST);
	const kilobytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1024)} KB`;
	console.log(`${count} files: ${kilobytes(plain)}, with gzip ${kilobytes(gzip)}`);
});
