/** The figures by which stores are compared, taken from the records: one row a store. */
import type { StoreFile } from "../schema/record.ts";
import { isGeneral, type LedgerRecord, recordsFor, stores } from "./ledger.ts";

export type CompareRow = {
	store: StoreFile;
	/** Return windows for most goods. */
	general: LedgerRecord[];
	/** Windows for electronics; `same`: those of `general` cover them. */
	electronics: LedgerRecord[] | "same";
	seasons: LedgerRecord[];
	waits: LedgerRecord[];
	claim: LedgerRecord[];
	appeal: LedgerRecord[];
	withdrawal: LedgerRecord[];
	/** The law says something on withdrawing that no clock counts. */
	lawSpeaks: boolean;
	/** The oldest check behind this row. */
	checkedOn: string;
};
export type Comparison = { year: number; rows: CompareRow[] };

/** Only what a source vouches for: the rest is shown as not known. */
const sourced = ({ confidence }: LedgerRecord) => confidence !== "unsourced";

/** Every store, and the newest year for which any store has announced a season. */
export async function comparison(): Promise<Comparison> {
	const all = await Promise.all(
		(await stores()).map(async (store) => ({ store, records: await recordsFor(store.id, "stores") })),
	);
	const years = all.flatMap(({ records }) =>
		records.flatMap(({ season }) => (season?.until === undefined ? [] : [season.year])),
	);
	const year = Math.max(...years);
	return { year, rows: all.map(({ store, records }) => row(store, records.filter(sourced), year)) };
}

function row(store: StoreFile, records: readonly LedgerRecord[], year: number): CompareRow {
	const own = records.filter(({ owner }) => owner.kind === "store");
	const windows = own.filter(
		({ clock, role, reading, when }) => clock === "return" && role === "window" && reading !== "cautious" && !when?.to,
	);
	const general = windows.filter(isGeneral);
	const special = windows.filter((record) => !isGeneral(record) && record.when?.item?.includes("electronics"));
	const covered = general.some(({ when }) => !when?.item || when.item.includes("electronics"));
	const ofClock = (clock: LedgerRecord["clock"], role: LedgerRecord["role"], from = own) =>
		from.filter((record) => record.clock === clock && record.role === role);
	const laws = records.filter(({ owner }) => owner.kind === "law");
	const withdrawals = ofClock("withdrawal", "window", laws);
	const nearest = withdrawals[0]?.owner.id;
	const cells = {
		general,
		electronics: special.length === 0 && covered ? ("same" as const) : special,
		seasons: own.filter((record) => record.season?.year === year && record.season.until && isGeneral(record)),
		// A wait of nothing (tracking already says delivered) and a wait after a return say little about a store.
		waits: ofClock("claim", "wait").filter(
			({ versions, when }) => versions?.some(({ count }) => count > 0) && when?.problem?.[0] !== "return-not-refunded",
		),
		claim: ofClock("claim", "window"),
		appeal: ofClock("appeal", "window"),
		withdrawal: withdrawals.filter(({ owner }) => owner.id === nearest),
	};
	const shown = Object.values(cells).flatMap((cell) => (cell === "same" ? [] : cell));
	return {
		store,
		...cells,
		lawSpeaks: laws.some(({ kind }) => kind === "statutory-withdrawal"),
		checkedOn: shown.map(({ checkedOn }) => checkedOn).sort()[0] ?? "",
	};
}
