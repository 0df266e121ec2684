/** What `npm test` does, in order. A stage without a report of its own counts as one test. */
import { build, forgetBuild, hasSite } from "./build.mjs";
import { getChromium, NO_CHROMIUM } from "./chromium.mjs";
import { run } from "./run.mjs";
import { runTests } from "./tests.mjs";
import { ZONES } from "./zones.mjs";

/** @typedef {import("./tests.mjs").Outcome} Outcome */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [detail] tells stages of the same name apart
 * @property {boolean} [beside] may run at the same time as a neighbour of which this holds too: one core each
 * @property {() => Promise<Outcome>} run
 */

/**
 * @param {{ code: number, output: string }} result
 * @returns {Outcome}
 */
const asOne = ({ code, output }) => ({
	passed: code === 0 ? 1 : 0,
	failed: code === 0 ? 0 : 1,
	skipped: [],
	output,
});

/** @returns {Promise<Outcome>} */
async function cleanBuild() {
	forgetBuild();
	return asOne(await build());
}

/**
 * @param {() => Promise<Outcome>} runStage
 * @returns {Promise<Outcome>}
 */
async function onSite(runStage) {
	if (hasSite()) return runStage();
	return asOne({ code: 1, output: "Not run: there is no built site (dist/). Run the stage build first." });
}

/** @returns {Promise<Outcome>} */
async function inBrowser() {
	const { path, output } = await getChromium();
	if (path === undefined) return asOne({ code: 1, output: `${output}\n${NO_CHROMIUM}` });
	return runTests("browser", { env: { CHROMIUM_PATH: path } });
}

/** @type {Stage[]} */
export const STAGES = [
	{
		name: "types",
		run: async () => asOne(await run("astro", ["check", "--minimumSeverity", "warning"], { minutes: 10 })),
	},
	{ name: "lint", run: async () => asOne(await run("biome", ["check", "."], { minutes: 5 })) },
	...ZONES.map((zone) => ({
		name: "engine",
		detail: zone,
		beside: true,
		run: () => runTests("engine", { env: { TZ: zone }, label: `engine ${zone}` }),
	})),
	{ name: "data", beside: true, run: () => runTests("data") },
	{ name: "content", beside: true, run: () => runTests("content") },
	{ name: "islands", run: () => runTests("islands") },
	{ name: "build", run: cleanBuild },
	{ name: "site", run: () => onSite(() => runTests("site")) },
	{ name: "browser", run: () => onSite(inBrowser) },
];
