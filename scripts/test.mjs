/**
 * `npm test`: installs what is missing, then checks everything from the types to the pages in a browser.
 * `npm test -- --only=engine,data` runs some stages. The last line is `N passed, N failed`.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { installWhatIsMissing } from "./lib/install.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { inProject } from "./lib/project.mjs";
import { STAGES } from "./lib/stages.mjs";

const NAMES = [...new Set(STAGES.map(({ name }) => name))];
const HELP = `npm test -- [--only=STAGE,STAGE]\n\nStages, in order: ${NAMES.join(", ")}`;

/** @returns {Set<string>} names of the stages that are wanted */
function wantedStages() {
	const { values } = parseArgs({ options: { only: { type: "string" }, help: { type: "boolean" } } });
	if (values.help) {
		console.log(HELP);
		process.exit(0);
	}
	const wanted = values.only === undefined ? NAMES : values.only.split(",");
	const unknown = wanted.filter((name) => !NAMES.includes(name));
	if (unknown.length > 0) throw new Problem(`No such stage: ${unknown.join(", ")}.\n${HELP}`);
	return new Set(wanted);
}

/** @param {number} from */
const secondsSince = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

await orSayWhy(async () => {
	const wanted = wantedStages();
	await installWhatIsMissing();
	mkdirSync(inProject("test-results"), { recursive: true });

	const all = { passed: 0, failed: 0, skipped: 0 };
	const started = Date.now();
	for (const stage of STAGES.filter(({ name }) => wanted.has(name))) {
		const from = Date.now();
		const { passed, failed, skipped, output } = await stage.run();
		all.passed += passed;
		all.failed += failed;
		all.skipped += skipped.length;
		if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
		const label = `${stage.name}${stage.detail ? ` (${stage.detail})` : ""}`.padEnd(30);
		const counts = passed + failed === 0 ? "no test yet" : `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
		console.log(`${failed > 0 ? "✗" : "✓"} ${label} ${counts.padEnd(24)} ${secondsSince(from)}`);
		for (const { name, reason } of skipped) console.log(`    skipped: ${name} (${reason})`);
	}

	console.log(`\nTook ${secondsSince(started)}`);
	console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ""}`);
	if (all.failed > 0) process.exitCode = 1;
});
