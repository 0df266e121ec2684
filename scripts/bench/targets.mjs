/** What is to be reached, and is it? The one list of targets that `npm run bench` holds figures against. */

const KB = 1024;

/** Which figure of a page, how it is written, and what it must reach; `page`: only there. */
export const FIGURES = [
	// The comparison is fair as long as this ratio is about 1.
	{ id: "text", label: "letters of text", unit: "count" },
	{
		id: "bytes",
		label: "bytes, all in",
		unit: "bytes",
		most: { step: 45 * KB, calculator: 85 * KB },
		ratio: { step: 0.75 },
	},
	{ id: "html", label: "– HTML", unit: "bytes" },
	{ id: "css", label: "– CSS", unit: "bytes" },
	{ id: "script", label: "– script before any interaction", unit: "bytes", most: { step: 12 * KB } },
	{ id: "behind", label: "– service worker and what it fetches", unit: "bytes" },
	{ id: "requests", label: "requests", unit: "count" },
	{ id: "lcp", label: "LCP, slow phone", unit: "ms", ratio: { step: 0.9 } },
	{ id: "tbt", label: "TBT, slow phone", unit: "ms" },
	{ id: "cls", label: "CLS", unit: "number" },
	{ id: "lighthouseLcp", label: "LCP, Lighthouse", unit: "ms", ratio: { step: 0.9 } },
	{ id: "lighthouseTbt", label: "TBT, Lighthouse", unit: "ms" },
	{ id: "performance", label: "Lighthouse: performance", unit: "score", least: 99 },
	{ id: "accessibility", label: "Lighthouse: accessibility", unit: "score", least: 100 },
	{ id: "best-practices", label: "Lighthouse: best practices", unit: "score", least: 100 },
	{ id: "seo", label: "Lighthouse: SEO", unit: "score", least: 100 },
];

/** ms, from an input to the frame that shows the result. */
export const INPUT_TO_RESULT = 50;
/** ms of a full build a page. */
export const BUILD_PER_PAGE = 60;
/** A page more may cost this much more on a large site than on a small one, and the build still counts as linear. */
export const LINEAR_WITHIN = 1.15;

/** @param {string} path of a page */
export const kindOf = (path) =>
	/\/steps\/[^/]+\/$/.test(path) ? "step" : /\/tools\/deadlines\/$/.test(path) ? "calculator" : "other";

/**
 * @param {boolean[]} held one of each target that there is
 * @returns {"" | "ok" | "MISS"}
 */
export const verdict = (held) => (held.length === 0 ? "" : held.every(Boolean) ? "ok" : "MISS");
