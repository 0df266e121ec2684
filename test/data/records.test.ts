import { describe, expect, test } from "vitest";
import { cardFile, lawFile, storeFile } from "../../src/schema/record.ts";
import { yamlFiles } from "../support/ledger.ts";

const folders = [
	["rules/stores", storeFile],
	["rules/laws", lawFile],
	["rules/cards", cardFile],
] as const;

for (const [folder, schema] of folders) {
	describe(folder, () => {
		for (const file of yamlFiles(folder)) {
			test(`${file.name} follows the schema`, () => {
				const result = schema.safeParse(file.data);
				const rules = (file.data as { rules?: { id?: string }[] }).rules ?? [];
				const problems = result.success
					? []
					: result.error.issues.map((issue) => {
							const at = issue.path[0] === "rules" ? `${rules[issue.path[1] as number]?.id}: ` : "";
							return `${at}${issue.path.join(".")}: ${issue.message}`;
						});
				expect(problems).toEqual([]);
				expect((file.data as { id: string }).id).toBe(file.name);
			});
		}
	});
}
