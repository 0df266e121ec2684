/** How a store's page is put in order: which record stands under which heading, and what nobody could find out. */
import { CLOCKS, type ClockId } from "../engine/rule.ts";
import { isGeneral, type LedgerRecord, type Owner, recordsFor } from "./ledger.ts";

/** Sections of the store's own records, in the order of the page. The ids are public: people link to them. */
export const STORE_SECTIONS = [
	"windows",
	"not-returnable",
	"seasons",
	"claim",
	"appeal",
	"seller",
	"missing",
	"fees",
	"refunds",
	"contact",
	"other",
] as const;
export type StoreSection = (typeof STORE_SECTIONS)[number];

const SECTION_OF_KIND: Partial<Record<LedgerRecord["kind"], StoreSection>> = {
	"return-window": "windows",
	"non-returnable": "not-returnable",
	"holiday-extension": "seasons",
	"a-to-z-precondition": "claim",
	"a-to-z-window": "claim",
	"appeal-window": "appeal",
	"seller-response": "seller",
	"non-delivery": "missing",
	"late-delivery-law": "missing",
	"return-fee": "fees",
	"refund-time": "refunds",
	"contact-channel": "contact",
	"regulator-route": "contact",
};

const SECTION_OF_CLOCK: Partial<Record<ClockId, StoreSection>> = {
	return: "windows",
	"send-back": "windows",
	claim: "claim",
	appeal: "appeal",
	"report-missing": "missing",
	"cancel-late": "missing",
	refund: "refunds",
};

/** The kind decides where a reader looks for a record; only what has no place by kind goes by its clock. */
function sectionOf({ kind, clock, role }: LedgerRecord): StoreSection {
	// A window for returns that comes out of the guarantee is still a window for returns.
	if (role === "window" && (clock === "return" || clock === "send-back")) return "windows";
	return SECTION_OF_KIND[kind] ?? (clock && SECTION_OF_CLOCK[clock]) ?? "other";
}

/** What a reader needs first: the rule for everything before the rule for one kind of goods, figures before remarks. */
function rank(record: LedgerRecord): number {
	const figure = record.versions ?? record.amount ?? record.period;
	return (record.clock ? 0 : 2) + (isGeneral(record) ? 0 : 1) + (figure ? 0 : 4);
}

const byYear = (a: LedgerRecord, b: LedgerRecord) => (b.season?.year ?? 0) - (a.season?.year ?? 0);

export type OwnerRecords = { owner: Owner; records: LedgerRecord[] };
export type Gap = { clock: ClockId; searched: boolean };
export type StoreContents = {
	sections: { id: StoreSection; records: LedgerRecord[] }[];
	laws: OwnerRecords[];
	cards: OwnerRecords[];
	/** Clocks without any figure for this store. `searched`: there is a record that says nothing was found. */
	gaps: Gap[];
	/** Records of the store itself without a reliable source. */
	unsourced: LedgerRecord[];
};

function byOwner(records: readonly LedgerRecord[], kind: Owner["kind"]): OwnerRecords[] {
	const found = new Map<string, OwnerRecords>();
	for (const record of records) {
		if (record.owner.kind !== kind) continue;
		const group = found.get(record.owner.id) ?? { owner: record.owner, records: [] };
		group.records.push(record);
		found.set(record.owner.id, group);
	}
	return [...found.values()];
}

/** Everything on one store's page. Rules for ways to pay that the store does not take are left out. */
export async function storeContents(store: { id: string; payments: readonly string[] }): Promise<StoreContents> {
	const all = (await recordsFor(store.id, `stores/${store.id}`)).filter(
		({ when }) => !when?.pay || when.pay.some((way) => store.payments.includes(way)),
	);
	const own = all.filter(({ owner }) => owner.kind === "store");
	const sections = STORE_SECTIONS.map((id) => {
		const records = own.filter((record) => sectionOf(record) === id);
		return { id, records: id === "seasons" ? records.sort(byYear) : records.sort((a, b) => rank(a) - rank(b)) };
	});
	const gaps = CLOCKS.flatMap((clock): Gap[] => {
		const ofClock = all.filter(
			(record) => record.clock === clock && record.role !== "season" && record.role !== "block",
		);
		if (ofClock.some(({ confidence }) => confidence !== "unsourced")) return [];
		return [{ clock, searched: ofClock.length > 0 }];
	});
	return {
		sections: sections.filter(({ records }) => records.length > 0),
		laws: byOwner(all, "law"),
		// A card rule without a clock says something of the issuers of one place: the ledger has those.
		cards: byOwner(
			all.filter(({ owner, clock }) => owner.kind !== "card" || clock !== undefined),
			"card",
		),
		gaps,
		unsourced: own.filter(({ confidence, role }) => confidence === "unsourced" && role !== "season"),
	};
}
