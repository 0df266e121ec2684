/** Which clocks a step page shows, and the records behind them. */
import type { ClockId, Role } from "../engine/rule.ts";
import { MAIN_STORES, type StepId } from "../guide.ts";
import { isGeneral, type LedgerRecord, recordsOfStores } from "./ledger.ts";

type Shown = { clock: ClockId; roles?: readonly Role[] };

/** In the order in which a reader of the step needs them. */
const CLOCKS_OF_STEP: Record<StepId, readonly Shown[]> = {
	"return-policy": [{ clock: "return" }, { clock: "withdrawal" }],
	"check-and-record": [{ clock: "report-missing" }, { clock: "reject" }, { clock: "burden" }],
	contact: [{ clock: "claim", roles: ["wait"] }, { clock: "cancel-late" }],
	"submit-claim": [{ clock: "claim" }, { clock: "report-missing" }],
	"follow-up": [{ clock: "send-back" }, { clock: "refund" }],
	"outcome-or-appeal": [{ clock: "appeal" }, { clock: "card" }, { clock: "statement" }, { clock: "liability" }],
};

/** The clock that most readers of a step come for: its table stands below the calculator too. */
export const LEADING_CLOCK: Partial<Record<StepId, ClockId>> = { "return-policy": "return", "submit-claim": "claim" };

/** Roles that say how long; a season only moves a window, a block closes one. */
const COUNTED: readonly Role[] = ["window", "wait", "due"];

export type ClockTable = {
	clock: ClockId;
	/** Rules for goods of every kind. */
	general: LedgerRecord[];
	/** Rules for one kind of goods only. */
	special: LedgerRecord[];
	/** Holiday seasons: the newest year on record and the one before it, also where it was not announced. */
	seasons: LedgerRecord[];
};

/** The tables of one step, of the main stores only: nineteen would bury the reader. A clock without any record is left out. */
export async function clockTables(step: StepId): Promise<ClockTable[]> {
	const records = await recordsOfStores(MAIN_STORES);
	return CLOCKS_OF_STEP[step]
		.map(({ clock, roles = COUNTED }) => {
			const ofClock = records.filter((record) => record.clock === clock);
			const counted = ofClock.filter(({ role }) => role && roles.includes(role));
			return {
				clock,
				general: counted.filter(isGeneral),
				special: counted.filter((record) => !isGeneral(record)),
				seasons: roles === COUNTED ? newestSeasons(ofClock) : [],
			};
		})
		.filter(({ general, special }) => general.length + special.length > 0);
}

/** Of each store the seasons of its two newest years. */
function newestSeasons(records: readonly LedgerRecord[]): LedgerRecord[] {
	const seasons = records.filter(({ role }) => role === "season");
	const owners = [...new Set(seasons.map(({ owner }) => owner.id))];
	return owners.flatMap((id) => {
		const own = seasons.filter(({ owner }) => owner.id === id);
		const years = [...new Set(own.map(({ season }) => season?.year ?? 0))].sort((a, b) => b - a).slice(0, 2);
		return own
			.filter(({ season }) => years.includes(season?.year ?? 0))
			.sort((a, b) => (b.season?.year ?? 0) - (a.season?.year ?? 0));
	});
}
