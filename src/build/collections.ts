import { defineCollection } from "astro:content";
import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { calendarFile } from "../schema/calendar.ts";
import { changesFile } from "../schema/changes.ts";
import { evidenceFile } from "../schema/evidence.ts";
import { cardFile, lawFile, storeFile } from "../schema/record.ts";
import { searchFile } from "../schema/search.ts";
import { strings } from "../schema/strings.ts";
import { wordsFile } from "../schema/words.ts";

const yaml = (base: string) => glob({ pattern: "*.yaml", base });

export const collections = {
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
	i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: strings }) }),
	stores: defineCollection({ loader: yaml("./content/rules/stores"), schema: storeFile }),
	laws: defineCollection({ loader: yaml("./content/rules/laws"), schema: lawFile }),
	cards: defineCollection({ loader: yaml("./content/rules/cards"), schema: cardFile }),
	calendars: defineCollection({ loader: yaml("./content/calendars"), schema: calendarFile }),
	words: defineCollection({ loader: yaml("./content/words"), schema: wordsFile }),
	changes: defineCollection({ loader: glob({ pattern: "changes.yaml", base: "./content" }), schema: changesFile }),
	search: defineCollection({ loader: glob({ pattern: "search.yaml", base: "./content" }), schema: searchFile }),
	evidence: defineCollection({ loader: yaml("./content/evidence"), schema: evidenceFile }),
};
