import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { LOCALES } from "../locales.ts";

const PREFIX = "strings:";
const file = (lang: string) => fileURLToPath(new URL(`../../content/i18n/${lang}.json`, import.meta.url));

/**
 * `import strings from "strings:share"` gives, by language, the strings whose keys begin with `share.`, and the site's
 * name. For parts that a page loads only when somebody asks for them: their words come along then, in one request,
 * instead of standing in every page. Both languages at once, since a script does not know of which page it is loaded.
 */
export function stringsOnDemand(): Plugin {
	return {
		name: "strings-on-demand",
		resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
		load(id) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			const first = `${id.slice(PREFIX.length + 1)}.`;
			const wanted = (key: string) => key.startsWith(first) || key === "site.name";
			const strings = Object.values(LOCALES).map(({ lang }) => {
				this.addWatchFile(file(lang));
				const all = JSON.parse(readFileSync(file(lang), "utf8")) as Record<string, string>;
				return [lang, Object.fromEntries(Object.entries(all).filter(([key]) => wanted(key)))] as const;
			});
			return `export default ${JSON.stringify(Object.fromEntries(strings))}`;
		},
	};
}
