/** On what was measured? A figure says nothing without it. */
import { cpus, totalmem } from "node:os";
import { median } from "./median.mjs";

/**
 * How long the same plain calculation takes, in milliseconds: a shared machine is not as fast in each hour. Measured before
 * and after all others, it says whether their times can be compared with each other and with those of another day.
 */
export function yardstick() {
	const times = [];
	for (let run = 0; run < 5; run += 1) {
		const from = performance.now();
		let sum = 0;
		for (let at = 0; at < 100_000_000; at += 1) sum += at % 7;
		// What nobody reads might not be reckoned.
		if (sum === 0) throw new Error("unreachable");
		times.push(performance.now() - from);
	}
	return median(times);
}

/** @param {number} before @param {number} after as `yardstick` gives them */
export const yardsticks = (before, after) =>
	`yardstick ${Math.round(before)} ms before and ${Math.round(after)} ms after`;

/** One line: day, processor, memory, Node, and what else was needed. */
export function machine(...more) {
	const processors = cpus();
	const model = processors[0]?.model.trim() || "unknown processor";
	const memory = Math.round(totalmem() / 1024 ** 3);
	const day = new Date().toISOString().slice(0, 10);
	return [day, `${processors.length} × ${model}`, `${memory} GB`, `Node ${process.version.slice(1)}`, ...more].join(
		", ",
	);
}
