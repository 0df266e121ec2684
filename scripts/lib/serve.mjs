/** Answers requests from a folder as a static host would: directory index, own 404 page, no stale pages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

/** Texts whose charset a browser would otherwise guess; sirv names it for pages only. */
const TEXT = { ".txt": "text/plain", ".ics": "text/calendar", ".css": "text/css", ".js": "text/javascript" };

/**
 * The files below have a hash of their content in the name. Everything else is asked for anew each time.
 * @param {string} path
 */
const neverChanges = (path) => path.startsWith("/_astro/");

/**
 * Says of an answer how long it may be kept.
 * @param {import("node:http").ServerResponse} response
 * @param {string} path
 */
export function keepWhatNeverChanges(response, path) {
	if (neverChanges(path)) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

/**
 * The site under a path of its host: what lies beside that path is not ours.
 *
 * @param {string} folder
 * @param {string} [base] with a slash at both ends
 * @returns {import("node:http").RequestListener}
 */
export function siteHandler(folder, base = "/") {
	const site = rootHandler(folder, base);
	if (base === "/") return site;
	return (request, response) => {
		const url = request.url ?? "/";
		if (url.startsWith(base)) {
			request.url = url.slice(base.length - 1);
			site(request, response);
		} else {
			// On the way in only: whoever tries the site on their own machine begins at the root.
			const moved = url === "/" || url === base.slice(0, -1);
			response.writeHead(moved ? 302 : 404, moved ? { Location: base } : {}).end();
		}
	};
}

/**
 * @param {string} folder
 * @param {string} base goes in front of addresses that are sent back
 * @returns {import("node:http").RequestListener}
 */
function rootHandler(folder, base) {
	const files = sirv(folder, {
		// Looks at the disk at each request, so that a new build is served without a restart.
		dev: true,
		etag: true,
		extensions: ["html"],
		setHeaders(response, path) {
			keepWhatNeverChanges(response, path);
			for (const [ending, type] of Object.entries(TEXT))
				if (path.endsWith(ending)) response.setHeader("Content-Type", `${type};charset=utf-8`);
		},
	});
	const notFound = join(folder, "404.html");

	return (request, response) => {
		if (request.method !== "GET" && request.method !== "HEAD") {
			response.writeHead(405, { Allow: "GET, HEAD" }).end();
			return;
		}
		const [path = "/", query] = (request.url ?? "/").split(/\?(.*)/s);
		// One address per page: relative links and the language switch count on the slash.
		if (!path.endsWith("/") && isFolderOf(folder, path)) {
			const there = `${base}${path.replace(/^\/+/, "")}/${query === undefined ? "" : `?${query}`}`;
			response.writeHead(301, { Location: there, "Cache-Control": "no-cache" }).end();
			return;
		}
		files(request, response, () => {
			const page = existsSync(notFound);
			response.writeHead(404, {
				"Content-Type": page ? "text/html;charset=utf-8" : "text/plain;charset=utf-8",
				"Cache-Control": "no-cache",
			});
			response.end(page ? readFileSync(notFound) : "Not found\n");
		});
	};
}

/**
 * Does the site have a page in a folder of this path?
 *
 * @param {string} folder of the site
 * @param {string} path of a request, as it came
 */
function isFolderOf(folder, path) {
	let plain = path;
	try {
		plain = decodeURIComponent(path);
	} catch {
		return false;
	}
	return !plain.includes("..") && existsSync(join(folder, plain, "index.html"));
}
