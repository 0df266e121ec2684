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

/**
 * Runs stages one after the other, two at a time where both may run beside another; answers in order.
 *
 * @param {import("./lib/stages.mjs").Stage[]} stages
 */
async function* outcomes(stages) {
	const begun = new Map();
	/** @param {import("./lib/stages.mjs").Stage} stage */
	const begin = (stage) => {
		if (!begun.has(stage)) {
			const from = Date.now();
			begun.set(
				stage,
				stage.run().then((outcome) => ({ stage, outcome, took: secondsSince(from) })),
			);
		}
		return begun.get(stage);
	};
	for (const [at, stage] of stages.entries()) {
		const own = begin(stage);
		const next = stages[at + 1];
		if (stage.beside && next?.beside) begin(next);
		yield await own;
	}
}

await orSayWhy(async () => {
	const wanted = wantedStages();
	await installWhatIsMissing();
	mkdirSync(inProject("test-results"), { recursive: true });

	const all = { passed: 0, failed: 0, skipped: 0 };
	const started = Date.now();
	for await (const { stage, outcome, took } of outcomes(STAGES.filter(({ name }) => wanted.has(name)))) {
		const { passed, failed, skipped, output } = outcome;
		all.passed += passed;
		all.failed += failed;
		all.skipped += skipped.length;
		if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
		const label = `${stage.name}${stage.detail ? ` (${stage.detail})` : ""}`.padEnd(30);
		const counts = passed + failed === 0 ? "no test yet" : `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
		console.log(`${failed > 0 ? "✗" : "✓"} ${label} ${counts.padEnd(24)} ${took}`);
		for (const { name, reason } of skipped) console.log(`    skipped: ${name} (${reason})`);
	}

	console.log(`\nTook ${secondsSince(started)}`);
	console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ""}`);
	if (all.failed > 0) process.exitCode = 1;
});
