/** Which files does a page need to work without the network? Read off its text, since a kept page has no browser to ask. */

/** Names below `/_astro/` that a page names itself: styles, scripts, and the parts of its tools. */
export const assetsOfPage = (html: string): string[] => [
	...new Set([...html.matchAll(/\/_astro\/([\w.~-]+\.(?:js|css|svg|png|woff2?))/g)].map(([, name = ""]) => name)),
];

/** Names of the scripts that a script cannot start without. What it loads later, on demand, is not among them. */
export const importsOfScript = (script: string): string[] => [
	...new Set([...script.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.~-]+\.js)["'`]/g)].map(([, name = ""]) => name)),
];

/** Names of all scripts that a script names: those it starts with and those it may ask for later. */
export const scriptsOfScript = (script: string): string[] => [
	...new Set([...script.matchAll(/["'`]\.\/([\w.~-]+\.js)["'`]/g)].map(([, name = ""]) => name)),
];
