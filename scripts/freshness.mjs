/**
 * `npm run freshness -- --on=YYYY-MM-DD [--strict]`: the records that want another look on that day, by file.
 * The day is given rather than asked of the clock, so that the same call says the same. Never part of `npm test`: a
 * record that grows old breaks nothing. With `--strict` the exit code is 1 where anything is listed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { inProject } from "./lib/project.mjs";
import { staleByFile } from "./lib/stale.mjs";

const HELP = "npm run freshness -- --on=YYYY-MM-DD [--strict]";
const FOLDERS = ["stores", "laws", "cards"];
const WHY = { announced: "should be announced by now, since", recheck: "to be checked again, since" };

function readRecords() {
	return FOLDERS.flatMap((folder) =>
		readdirSync(inProject("content/rules", folder))
			.filter((name) => name.endsWith(".yaml"))
			.sort()
			.flatMap((name) => {
				const { rules } = parse(readFileSync(inProject("content/rules", folder, name), "utf8"));
				return rules.map((rule) => ({ ...rule, file: `${folder}/${basename(name, ".yaml")}` }));
			}),
	);
}

/** @param {string | undefined} day */
function isDay(day) {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? new Date(`${day}T00:00:00Z`) : undefined;
	return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function asked() {
	try {
		return parseArgs({ options: { on: { type: "string" }, strict: { type: "boolean", default: false } } }).values;
	} catch (error) {
		throw new Problem(`${error.message}\n${HELP}`);
	}
}

await orSayWhy(async () => {
	const { on, strict } = asked();
	if (!isDay(on)) throw new Problem(`Which day? ${HELP}`);
	const records = readRecords();
	const found = staleByFile(records, on);
	for (const [file, stale] of found) {
		console.log(`\n${file}`);
		for (const { id, why, since } of stale) console.log(`  ${id}: ${WHY[why]} ${since}`);
	}
	const count = [...found.values()].flat().length;
	console.log(`\n${count} of ${records.length} records want another look on ${on}.`);
	if (strict && count > 0) process.exitCode = 1;
});
