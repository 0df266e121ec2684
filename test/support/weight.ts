/**
 * What a built page makes a browser load by itself, read from its HTML and its modules. Nothing is run: that nothing else
 * is loaded is for `test/browser/loaded-files.test.ts` to say.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { init, parse } from "es-module-lexer";
import { type BuiltPage, dist } from "./site.ts";

await init;

export type Weight = {
	/** Bytes with gzip. `css` and `script` count files; what stands in the page itself is in `html`. */
	html: number;
	css: number;
	script: number;
	/** Images, icons, fonts, the service worker, and what was named besides. */
	other: number;
	total: number;
	/** Everything but the page itself. */
	files: string[];
};

const sizes = new Map<string, number>();

/** Bytes of a file of the site on the wire: as `npm run compress` packs it, except what is packed already. */
export function wireSize(path: string): number {
	const known = sizes.get(path);
	if (known !== undefined) return known;
	const bytes = readFileSync(join(dist, path));
	const size = /\.(png|jpe?g|webp|avif|woff2?)$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
	sizes.set(path, size);
	return size;
}

/** Modules that a script cannot start without. What it may ask for later is not among them. */
function imports(code: string, from: string): string[] {
	const [found] = parse(code);
	return found.flatMap(({ n, d }) => {
		if (n === undefined || !/^[./]/.test(n) || d > -1) return [];
		return [n.startsWith("/") ? n : join(dirname(from), n)];
	});
}

/** The script and what it imports. */
function closure(start: readonly string[]): string[] {
	const found = new Set<string>();
	const open = [...start];
	for (let path = open.pop(); path !== undefined; path = open.pop()) {
		if (found.has(path)) continue;
		found.add(path);
		open.push(...imports(readFileSync(join(dist, path), "utf8"), path));
	}
	return [...found];
}

/** Does the address lie on this site, and is there such a file? */
const isOurs = (address: string | null): address is string =>
	address !== null && /^\/(?!\/)/.test(address) && existsSync(join(dist, address));

/** @param further files that are loaded once the reader has answered something, such as a store's rules */
export function weightOf({ path, html, document }: BuiltPage, further: readonly string[] = []): Weight {
	const attributes = (selector: string, ...names: string[]) =>
		[...document.querySelectorAll(selector)].flatMap((element) =>
			names.map((name) => element.getAttribute(name)).filter(isOurs),
		);
	const inline = [...document.querySelectorAll('script[type="module"]:not([src])')].flatMap((script) =>
		imports(script.textContent ?? "", path.endsWith("/") ? `${path}index.html` : path),
	);
	const scripts = closure([
		...attributes("script[src]", "src"),
		...attributes('link[rel="modulepreload"]', "href"),
		...attributes("astro-island", "component-url", "renderer-url"),
		...inline,
	]);
	// The service worker is no module that a script imports: it is named as text.
	const worker = scripts.some((name) => readFileSync(join(dist, name), "utf8").includes("sw.js")) ? ["/sw.js"] : [];
	const css = attributes('link[rel="stylesheet"]', "href");
	const others = [
		...worker,
		...attributes('link[rel~="icon"], link[rel="preload"]', "href"),
		...attributes("img[src], source[src]", "src"),
		...further,
	];
	const sum = (paths: readonly string[]) => [...new Set(paths)].reduce((all, each) => all + wireSize(each), 0);
	const weight = {
		html: gzipSync(html, { level: 9 }).length,
		css: sum(css),
		script: sum(scripts),
		other: sum(others),
	};
	return {
		...weight,
		total: weight.html + weight.css + weight.script + weight.other,
		files: [...new Set([...css, ...scripts, ...others])],
	};
}
