/** The records of the research the ledger was made from: `test/data/research-ids.txt`, one id and its scope a line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export function researchIds(): { id: string; scope: string }[] {
	return readFileSync(join(import.meta.dirname, "../data/research-ids.txt"), "utf8")
		.trim()
		.split("\n")
		.map((line) => {
			const [id = "", scope = ""] = line.split("\t");
			return { id, scope };
		});
}
