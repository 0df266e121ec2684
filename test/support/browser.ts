/** The built site in a real browser, served the way `npm start` serves it. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ARGS, findChromium, NO_CHROMIUM } from "../../scripts/lib/chromium.mjs";
import { listen } from "../../scripts/lib/port.mjs";
import { siteHandler } from "../../scripts/lib/serve.mjs";
import { dist, requireDist } from "./site.ts";

export type View = {
	/** BCP 47 tag of the reader's browser; `zh-CN` if absent. */
	locale?: string;
	dark?: boolean;
	width?: number;
	height?: number;
	javaScriptEnabled?: boolean;
	/** IANA zone of the reader's device. */
	zone?: string;
	/** What the reader's browser says it is. */
	userAgent?: string;
	/** `block`: as on a first visit, when no worker answers for the network yet. */
	serviceWorkers?: "allow" | "block";
};

/** One reader: a browser context of its own (no shared storage) with one page. */
export type Reader = {
	page: Page;
	/** Requests to another host; they are refused. */
	foreign: string[];
	/** Errors in the console and uncaught ones. */
	errors: string[];
	/** Goes to a path of the site, forgetting earlier trouble; answers the status. */
	visit(path: string, waitUntil?: "load" | "networkidle"): Promise<number>;
	close(): Promise<void>;
};

export type Site = {
	/** Without a slash at the end. */
	address: string;
	page(view?: View): Promise<Reader>;
	/** Is there an answer to requests? `false`: connections break off, as without network. */
	network(on: boolean): void;
	/** Serves another text at a path, as after a new build; `undefined`: the built one again. */
	replace(path: string, text: string | undefined): void;
	close(): Promise<void>;
};

async function readerIn(context: BrowserContext, address: string): Promise<Reader> {
	const foreign: string[] = [];
	const errors: string[] = [];
	const isForeign = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== address;
	await context.route(isForeign, (route) => {
		foreign.push(route.request().url());
		return route.abort();
	});
	context.on("console", (message) => {
		if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
	});
	context.on("weberror", (error) => errors.push(String(error.error())));
	const page = await context.newPage();
	return {
		page,
		foreign,
		errors,
		async visit(path, waitUntil = "load") {
			foreign.length = 0;
			errors.length = 0;
			const response = await page.goto(address + path, { waitUntil });
			return response?.status() ?? 0;
		},
		close: () => context.close(),
	};
}

/**
 * Serves `dist/` on a free port and starts a browser. Close it when done.
 *
 * `base` the path it stands under, with a slash at both ends. `backForwardCache`: pages that were left stay alive, as
 * in a reader's browser; Playwright switches that off.
 */
export async function openSite(base = "/", { backForwardCache = false } = {}): Promise<Site> {
	requireDist();
	const executablePath = await findChromium();
	if (executablePath === undefined) throw new Error(NO_CHROMIUM);
	const built = siteHandler(dist, base);
	const replaced = new Map<string, string>();
	let online = true;
	const server = await listen(
		(request, response) => {
			const path = (request.url ?? "").split("?", 1)[0] ?? "";
			const text = replaced.get(path);
			if (!online) request.socket.destroy();
			else if (text === undefined) built(request, response);
			else {
				const type = path.endsWith(".js")
					? "text/javascript"
					: path.endsWith(".json")
						? "application/json"
						: "text/html";
				response.writeHead(200, { "Content-Type": `${type};charset=utf-8`, "Cache-Control": "no-cache" }).end(text);
			}
		},
		{ host: "127.0.0.1", port: 0 },
	);
	const address = `http://127.0.0.1:${server.port}`;
	let browser: Browser;
	try {
		const ignoreDefaultArgs = backForwardCache ? ["--disable-back-forward-cache"] : [];
		browser = await chromium.launch({ executablePath, args: ARGS, ignoreDefaultArgs });
	} catch (error) {
		await server.close();
		throw error;
	}
	return {
		address,
		async page({
			locale = "zh-CN",
			dark = false,
			width = 390,
			height = 844,
			javaScriptEnabled = true,
			zone,
			userAgent,
			serviceWorkers = "allow",
		} = {}) {
			const context = await browser.newContext({
				locale,
				colorScheme: dark ? "dark" : "light",
				viewport: { width, height },
				javaScriptEnabled,
				reducedMotion: "reduce",
				serviceWorkers,
				...(zone === undefined ? {} : { timezoneId: zone }),
				...(userAgent === undefined ? {} : { userAgent }),
			});
			return readerIn(context, address);
		},
		network(on) {
			online = on;
		},
		replace(path, text) {
			if (text === undefined) replaced.delete(path);
			else replaced.set(path, text);
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}
