/** What the page and its service worker have to call by the same name. */

/** Caches on the device. The part behind the last dash changes when what is kept changes its shape. */
export const CACHES = {
	pages: "claim-guide-pages-1",
	data: "claim-guide-data-2",
	assets: "claim-guide-assets-1",
} as const;

/** Is this a cache of ours? Also one of an older shape. */
export const isOurs = (name: string): boolean => name.startsWith("claim-guide-");

/** Header of a kept answer: the moment it came from the network, ISO 8601. Answers of the network have no such header. */
export const SAVED_AT = "x-claim-guide-saved-at";

/** Attribute of `<html>` on a page that came from the device: the calendar day on which it was kept, `YYYY-MM-DD`. */
export const SAVED_ON = "data-saved-on";

/** What a page asks of the worker. Addresses are absolute. */
export type Request =
	/** The reader has just read these: keep them. */
	| { ask: "keep"; addresses: readonly string[] }
	/** Keep both tools in this language, with all they may load. */
	| { ask: "keep-tools"; locale: string }
	/** Delete everything that is kept. */
	| { ask: "forget" }
	/** Of which build are you? Answered with `{ build }`. */
	| { ask: "build" };
