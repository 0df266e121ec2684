/** Which records want another look? Pure: the day is given, nothing is read. */

/** Days after which a record wants another look. */
const RECHECK = 180;
/** Seasons are announced and corrected from October to December: then they want it sooner. */
const RECHECK_SEASON = 30;
const SEASON_MONTHS = ["10", "11", "12"];
/** Month and day by which a year's season has been announced in the years we know. */
const ANNOUNCED_BY = "10-15";
/** Month and day of the next year after which an announcement helps nobody: every season we know was over by then. */
const OVER_BY = "02-10";

/** @param {string} day `YYYY-MM-DD` @param {number} count */
function addDays(day, count) {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + count);
	return date.toISOString().slice(0, 10);
}

/**
 * @typedef {{ id: string, file: string, checkedOn: string, season?: { year: number, until?: string } }} Dated
 * @typedef {{ id: string, why: "recheck" | "announced", since: string }} Stale
 */

/**
 * Why a record wants another look, and since when; `undefined` where it does not.
 * @param {Dated} record
 * @param {string} on `YYYY-MM-DD`
 * @returns {Stale | undefined}
 */
export function staleness({ id, checkedOn, season }, on) {
	if (season !== undefined && season.until === undefined) {
		// Listed until it is found, however lately somebody looked in vain: the store may announce it any day.
		const announced = `${season.year}-${ANNOUNCED_BY}`;
		if (on >= announced && on <= `${season.year + 1}-${OVER_BY}`) return { id, why: "announced", since: announced };
	}
	const current = season !== undefined && String(season.year) === on.slice(0, 4);
	const soon = current && SEASON_MONTHS.includes(on.slice(5, 7));
	const due = addDays(checkedOn, soon ? RECHECK_SEASON : RECHECK);
	return on > due ? { id, why: "recheck", since: due } : undefined;
}

/**
 * The records that want another look, by the file they stand in.
 * @param {readonly Dated[]} records
 * @param {string} on
 * @returns {Map<string, Stale[]>}
 */
export function staleByFile(records, on) {
	const found = new Map();
	for (const record of records) {
		const stale = staleness(record, on);
		if (stale !== undefined) found.set(record.file, [...(found.get(record.file) ?? []), stale]);
	}
	return found;
}
