/** Reads `content/rules/` through the same schema as the site, without Astro. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import {
	type CardFile,
	cardFile,
	type LawFile,
	lawFile,
	leftOutFile,
	type RuleRecord,
	type StoreFile,
	storeFile,
} from "../../src/schema/record.ts";

export const contentDir = join(import.meta.dirname, "../../content");

/** The YAML files of one folder below `content/`, parsed but not checked. */
export function yamlFiles(folder: string): { name: string; data: unknown }[] {
	const dir = join(contentDir, folder);
	return readdirSync(dir)
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.map((name) => ({ name: name.replace(/\.yaml$/, ""), data: parse(readFileSync(join(dir, name), "utf8")) }));
}

export type Ledger = { stores: StoreFile[]; laws: LawFile[]; cards: CardFile[] };

let ledger: Ledger | undefined;

/** Read once for a test file: a test of all stores asks for it once a store. */
export function readLedger(): Ledger {
	ledger ??= {
		stores: yamlFiles("rules/stores").map((f) => storeFile.parse(f.data)),
		laws: yamlFiles("rules/laws").map((f) => lawFile.parse(f.data)),
		cards: yamlFiles("rules/cards").map((f) => cardFile.parse(f.data)),
	};
	return ledger;
}

/** Every record with the file it stands in. */
export function allRecords(ledger: Ledger): (RuleRecord & { file: string })[] {
	return [
		...ledger.stores.flatMap((s) => s.rules.map((r) => ({ ...r, file: `stores/${s.id}` }))),
		...ledger.laws.flatMap((l) => l.rules.map((r) => ({ ...r, file: `laws/${l.id}` }))),
		...ledger.cards.flatMap((c) => c.rules.map((r) => ({ ...r, file: `cards/${c.id}` }))),
	];
}

export function readLeftOut() {
	return leftOutFile.parse(parse(readFileSync(join(contentDir, "rules/left-out.yaml"), "utf8")));
}
