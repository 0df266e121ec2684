/**
 * The rule records as pages see them: read from the content collections, once per build.
 * A page that names a record which does not exist stops the build and is named in the message.
 */
import { getCollection } from "astro:content";
import type { Bilingual } from "../components/bilingual.ts";
import { STORES, storeSlug } from "../guide.ts";
import type { RuleRecord, StoreFile } from "../schema/record.ts";

/** The file a record stands in: a store, a country's law or a means of payment. */
export type Owner = { kind: "store" | "law" | "card"; id: string; name: Bilingual };

export type LedgerRecord = RuleRecord & { owner: Owner };

/** Names an owner in addresses: a store and a law may share an id. */
export const ownerSlug = ({ kind, id }: Pick<Owner, "kind" | "id">): string => `${kind}-${id}`;

/**
 * The page on which an owner's records stand in full, below the language: a store has its own page, a law a page of
 * the ledger, and the few records of each card share one.
 */
export function recordsPage(owner: Pick<Owner, "kind" | "id">): string {
	if (owner.kind === "store") return `${storeSlug(owner.id)}/`;
	return `reference/rules/${owner.kind === "law" ? ownerSlug(owner) : "cards"}/`;
}

/** Does it speak of goods of every kind? */
export const isGeneral = ({ when }: LedgerRecord): boolean => !when?.item || when.item.includes("general");

export type Group = { owner: Owner; rules: LedgerRecord[] };
type Ledger = {
	stores: StoreFile[];
	groups: Group[];
	byId: Map<string, LedgerRecord>;
	/** Research record that was merged → the record that carries it. */
	mergedInto: Map<string, string>;
};

const storeRank = (id: string) => {
	const rank = (STORES as readonly string[]).indexOf(id);
	return rank === -1 ? STORES.length : rank;
};

let cached: Promise<Ledger> | undefined;

function ledger(): Promise<Ledger> {
	// In `astro dev` the records change under us.
	if (import.meta.env.DEV) return read();
	cached ??= read();
	return cached;
}

async function read(): Promise<Ledger> {
	const [stores, laws, cards] = await Promise.all([
		getCollection("stores"),
		getCollection("laws"),
		getCollection("cards"),
	]);
	const group = (kind: Owner["kind"], file: { id: string; name: Bilingual; rules: RuleRecord[] }): Group => {
		const owner = { kind, id: file.id, name: file.name };
		return { owner, rules: file.rules.map((rule) => ({ ...rule, owner })) };
	};
	const groups = [
		...stores.map((entry) => group("store", entry.data)),
		...laws.map((entry) => group("law", entry.data)),
		...cards.map((entry) => group("card", entry.data)),
	];
	const byId = new Map<string, LedgerRecord>();
	const mergedInto = new Map<string, string>();
	for (const { owner, rules } of groups) {
		for (const rule of rules) {
			const twin = byId.get(rule.id);
			if (twin)
				throw new Error(
					`Rule "${rule.id}" stands in two files: ${twin.owner.kind} ${twin.owner.id} and ${owner.kind} ${owner.id}.`,
				);
			byId.set(rule.id, rule);
			for (const old of rule.carries ?? []) mergedInto.set(old, rule.id);
		}
	}
	return {
		stores: stores.map((entry) => entry.data).sort((a, b) => storeRank(a.id) - storeRank(b.id)),
		groups,
		byId,
		mergedInto,
	};
}

/** The record with this id. `page` is only named in the message when there is none. */
export async function recordById(id: string, page: string): Promise<LedgerRecord> {
	const { byId, mergedInto } = await ledger();
	const record = byId.get(id);
	if (record) return record;
	const heir = mergedInto.get(id);
	throw new Error(
		heir
			? `${page} names rule "${id}", which was merged into "${heir}". Name that one.`
			: `${page} names rule "${id}", which is not in content/rules/.`,
	);
}

/** All stores, in the order in which pages list them. */
export async function stores(): Promise<StoreFile[]> {
	return (await ledger()).stores;
}

/** One store. `page` is only named in the message when there is none. */
export async function store(id: string, page: string): Promise<StoreFile> {
	const found = (await stores()).find((candidate) => candidate.id === id);
	if (!found) throw new Error(`${page} names store "${id}", which is not in content/rules/stores/.`);
	return found;
}

/** What applies to an order of this store: its own rules, then its laws (nearest first), then the cards. */
export async function recordsFor(storeId: string, page: string): Promise<LedgerRecord[]> {
	const { groups } = await ledger();
	const { laws } = await store(storeId, page);
	const rulesOf = (kind: Owner["kind"], id: string) =>
		groups.find(({ owner }) => owner.kind === kind && owner.id === id)?.rules ?? [];
	return [
		...rulesOf("store", storeId),
		...laws.flatMap((law) => rulesOf("law", law)),
		...groups.filter(({ owner }) => owner.kind === "card").flatMap(({ rules }) => rules),
	];
}

/** Every file of records with what stands in it: stores in their order, then laws, then cards. */
export async function groups(): Promise<Group[]> {
	const all = [...(await ledger()).groups];
	const rank = ({ owner }: Group) => ["store", "law", "card"].indexOf(owner.kind);
	return all.sort(
		(a, b) =>
			rank(a) - rank(b) || storeRank(a.owner.id) - storeRank(b.owner.id) || a.owner.id.localeCompare(b.owner.id),
	);
}

/** Every record that applies in one of these stores, once: each store with its laws behind it, then the cards. */
export async function recordsOfStores(ids: readonly string[]): Promise<LedgerRecord[]> {
	const ofStores = await Promise.all(ids.map((id) => recordsFor(id, "recordsOfStores")));
	const records = [...new Set(ofStores.flat())];
	const isCard = ({ owner }: LedgerRecord) => owner.kind === "card";
	return [...records.filter((record) => !isCard(record)), ...records.filter(isCard)];
}
