/** How did the tests of one Vitest project go? Counted from Vitest's own report. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 * @property {string} output shown where something failed
 */

/** @param {string} file */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/**
 * @param {string} project of vitest.config.ts
 * @param {{ env?: Record<string, string>, label?: string }} [options] `label` tells reports of the same project apart
 * @returns {Promise<Outcome>}
 */
export async function runTests(project, { env = {}, label = project } = {}) {
	const file = inProject("test-results", `${label.replaceAll(/[^\w-]+/g, "-")}.json`);
	const skippedFile = file.replace(/\.json$/, ".skipped.json");
	for (const old of [file, skippedFile]) rmSync(old, { force: true });
	const { code, output } = await run(
		"vitest",
		[
			"run",
			`--project=${project}`,
			"--passWithNoTests",
			// Random tests run long on a machine that does other things besides; a test that hangs still ends.
			"--testTimeout=120000",
			"--hookTimeout=120000",
			"--reporter=dot",
			"--reporter=json",
			`--outputFile.json=${file}`,
			"--reporter=./scripts/lib/skipped.mjs",
		],
		{ env: { ...env, SKIPPED_FILE: skippedFile }, minutes: 40 },
	);
	const report = readJson(file);
	if (report === undefined) return { passed: 0, failed: 1, skipped: [], output: `${output}\nNo report was written.` };

	/** @type {{ status: string, assertionResults: { status: string }[] }[]} */
	const files = report.testResults;
	// A file that could not be loaded has no test that failed, and an error between tests belongs to none.
	const brokenFiles = files.filter(
		({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	).length;
	const counted = report.numFailedTests + brokenFiles;
	return {
		passed: report.numPassedTests,
		failed: code !== 0 && counted === 0 ? 1 : counted,
		skipped: readJson(skippedFile) ?? [],
		output,
	};
}
