/** Which names stand twice in a JSON text? A parser keeps the last and says nothing of the others. */

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

export type DoubledKey = {
	/** The name it stands below; absent on the top level. */
	within?: string;
	key: string;
};

/** @param text valid JSON. Only the two outer levels are looked at; each doubled name is answered once. */
export function doubledKeys(text: string): DoubledKey[] {
	const seen = new Set<string>();
	const doubled = new Map<string, DoubledKey>();
	let depth = 0;
	let within: string | undefined;
	let string = "";
	for (const [token] of text.matchAll(TOKEN)) {
		if (token === "{" || token === "[") depth += 1;
		else if (token === "}" || token === "]") depth -= 1;
		else if (token !== ":") string = token;
		else if (depth <= 2) {
			const key: string = JSON.parse(string);
			if (depth === 1) within = key;
			// The names themselves may hold anything, so the pair is written as JSON.
			const name = JSON.stringify(depth === 1 ? [key] : [within, key]);
			if (seen.has(name)) doubled.set(name, depth === 1 || within === undefined ? { key } : { within, key });
			seen.add(name);
		}
	}
	return [...doubled.values()];
}
