/** What `npm test` does, in order. A stage without a report of its own counts as one test. */
import { build, forgetBuild, hasSite, isBuilt } from "./build.mjs";
import { getChromium, NO_CHROMIUM } from "./chromium.mjs";
import { getNginx, NO_NGINX } from "./nginx.mjs";
import { inProject } from "./project.mjs";
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

/** The site once more, under a path of its host instead of at the root. @returns {Promise<Outcome>} */
async function underAPath() {
	const { path, output } = await getChromium();
	if (path === undefined) return asOne({ code: 1, output: `${output}\n${NO_CHROMIUM}` });
	// Without slashes: people write it in each way.
	const place = { BASE_PATH: "guide", SITE_URL: "https://host.example" };
	const folder = inProject("test-results", "under-a-path");
	const built = await run("astro", ["build", "--outDir", folder], { env: place, minutes: 20 });
	if (built.code !== 0) return asOne(built);
	return runTests("base", { env: { ...place, DIST: folder, CHROMIUM_PATH: path } });
}

/** @returns {Promise<Outcome>} */
async function onServer() {
	const nginx = await getNginx();
	if (nginx === undefined)
		return { passed: 0, failed: 0, skipped: [{ name: "the site on nginx", reason: NO_NGINX }], output: "" };
	// What the build wrote for nginx is of one build, and the tests ask at the root.
	if (!isBuilt())
		return asOne({ code: 1, output: "Not run: dist/ is not these sources at the root. Run the stage build." });
	const { code, output } = await run("node", ["scripts/compress.mjs"], { minutes: 5 });
	return code === 0 ? runTests("server", { env: { NGINX_PATH: nginx } }) : asOne({ code, output });
}

/** @type {Stage[]} */
export const STAGES = [
	{
		name: "types",
		run: async () => asOne(await run("astro", ["check", "--minimumSeverity", "warning"], { minutes: 10 })),
	},
	{
		name: "types",
		detail: "service worker",
		run: async () => asOne(await run("tsc", ["-p", "src/offline/worker"], { minutes: 5 })),
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
	{ name: "base", run: underAPath },
	{ name: "server", run: () => onSite(onServer) },
	{ name: "browser", run: () => onSite(inBrowser) },
];
