/** The middle of several measurements, which one that went wrong does not move. */

/** @param {readonly number[]} values not empty */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
	return (low + high) / 2;
}

/**
 * @template {Record<string, number>} T
 * @param {readonly T[]} runs not empty
 * @returns {T} the median of each figure
 */
export const medians = (runs) =>
	/** @type {T} */ (
		Object.fromEntries(
			Object.keys(runs[0] ?? {}).map((key) => [key, median(runs.map((run) => run[key] ?? Number.NaN))]),
		)
	);
