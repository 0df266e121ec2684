/** On what was measured? A figure says nothing without it. */
import { cpus, totalmem } from "node:os";

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
