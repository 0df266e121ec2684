/**
 * `/data/search/words.json`: what the search knows about words. Loaded with the search, never before.
 * One for both languages: readers of Chinese pages type English words, too.
 */

import { getCollection, getEntry } from "astro:content";
import type { APIRoute } from "astro";
import * as OpenCC from "opencc-js/t2cn";
import { storeSlug } from "../guide.ts";
import type { StoreFile } from "../schema/record.ts";
import { nearest } from "../search/spelling.ts";
import type { SearchWords } from "../search/words.ts";
import { stores } from "./ledger.ts";

/** Every text of the site, in both languages: pages, records, strings, words of the stores. */
async function everyText(): Promise<string> {
	const pages = (await getCollection("docs")).map(({ body, data }) => [body, data.title, data.description]);
	const data = await Promise.all(
		(["stores", "laws", "cards", "i18n", "words", "evidence"] as const).map((name) => getCollection(name)),
	);
	return JSON.stringify([pages, data.flat().map((entry) => entry.data)]);
}

/** Latin words of the site that would be taken for misspelled ones of the topics. The others need not be told. */
function mistakable(text: string, topics: SearchWords["topics"]): string {
	const ours = latinWords(topics.flatMap(({ words }) => words).join(" "));
	return [...latinWords(text)]
		.filter((word) => !ours.has(word) && nearest(word, ours) !== undefined)
		.sort()
		.join(" ");
}

const latinWords = (text: string) => new Set(text.toLowerCase().match(/(?<![a-z])[a-z]{4,}(?![a-z])/g));

/** Traditional characters whose simplified one stands in the text, each with that one behind it. */
function traditionalPairs(text: string): string {
	const simplified = OpenCC.Converter({ from: "t", to: "cn" });
	const ours = new Set(text);
	let pairs = "";
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		const character = String.fromCodePoint(code);
		const simple = simplified(character);
		if (simple !== character && ours.has(simple)) pairs += character + simple;
	}
	return pairs;
}

/** A store by each of its names. 美亚 and 美国站 are not all: readers write 美国亚马逊, too. */
function storeTopic({ id, name, nickname, domain }: StoreFile): SearchWords["topics"][number] {
	const words = [nickname.zh, name.zh, name.zh.replace(/站$/, ""), name.en, domain, `amazon ${id}`];
	return { page: storeSlug(id), words: [...new Set(words)] };
}

export const GET: APIRoute = async () => {
	const file = (await getEntry("search", "search"))?.data;
	if (file === undefined) throw new Error("content/search.yaml is missing");
	const text = await everyText();
	const asked = file.topics.map(({ to, zh, en }) => {
		const [page = "", heading] = to.split("#");
		return { page, ...(heading === undefined ? {} : { heading }), words: [...new Set([...zh, ...en])] };
	});
	const topics = [...(await stores()).map(storeTopic), ...asked];
	const words: SearchWords = {
		topics,
		filler: [...file.filler.zh, ...file.filler.en],
		known: mistakable(text, topics),
		simplified: traditionalPairs(text + JSON.stringify(file)),
	};
	return new Response(JSON.stringify(words), { headers: { "content-type": "application/json" } });
};
