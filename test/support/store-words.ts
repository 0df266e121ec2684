/** What the stores print on their buttons, as content/words/ has it: each word with its language. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { wordsFile } from "../../src/schema/words.ts";

const folder = join(import.meta.dirname, "../../content/words");

export const readTerms = (): { lang: string; word: string }[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".yaml"))
		.flatMap((name) => Object.values(wordsFile.parse(parse(readFileSync(join(folder, name), "utf8"))).terms))
		.flatMap(({ words, alt = [] }) => {
			const [main = "en"] = Object.keys(words);
			return [
				...Object.entries(words).map(([lang, word]) => ({ lang, word })),
				...alt.map((word) => ({ lang: main, word })),
			];
		});
