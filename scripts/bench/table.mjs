/** Figures as a table in Markdown, which also reads well in a terminal. */

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows the first column is text, all others are figures
 */
export function table(head, rows) {
	const widths = head.map((title, at) => Math.max(3, title.length, ...rows.map((row) => (row[at] ?? "").length)));
	/** @param {readonly string[]} cells */
	const line = (cells) =>
		`| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? "").padEnd(width) : (cells[at] ?? "").padStart(width))).join(" | ")} |`;
	const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
	return [line(head), rule, ...rows.map(line)].join("\n");
}

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
/** @param {number} ms */
export const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`;
