/** How many days ago something was checked, in the reader's own calendar. Runs in the browser only. */

const DAY = 86_400_000;

/** Whole days from an ISO day to the reader's today; both are taken at UTC midnight, so that no clock change counts. */
export function daysSince(iso: string, now = new Date()): number {
	const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
	const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
	return Math.round((today - Date.UTC(year, month - 1, day)) / DAY);
}

export type AgeWords = { today: string; one: string; days: string };

/** A check in the future (a wrong clock) keeps its date. */
export function ageText(days: number, words: AgeWords): string | undefined {
	if (days < 0) return undefined;
	if (days === 0) return words.today;
	return days === 1 ? words.one : words.days.replace("{days}", String(days));
}
