/** Pagefind and the words of the site, loaded once. */
import type { Pagefind } from "../../search/find.ts";
import { type Meaning, reader } from "../../search/query.ts";
import type { SearchWords } from "../../search/words.ts";

export type Engine = { pagefind: Pagefind; read: (query: string) => Meaning };

let loaded: Promise<Engine> | undefined;

/** @param base path the site is served under, with a slash at its end */
export function engine(base: string): Promise<Engine> {
	loaded ??= load(base).catch((error: unknown) => {
		loaded = undefined;
		throw error;
	});
	return loaded;
}

async function load(base: string): Promise<Engine> {
	const [pagefind, words] = await Promise.all([
		// Written behind the build, so not a module the build could know.
		import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
		fetch(`${base}data/search/words.json`).then((response) =>
			response.ok ? (response.json() as Promise<SearchWords>) : Promise.reject(new Error(String(response.status))),
		),
	]);
	await pagefind.options({ excerptLength: 16 });
	return { pagefind, read: reader(words) };
}
