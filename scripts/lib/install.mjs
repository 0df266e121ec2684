/** Are the dependencies there, as the lockfile wants them? Installs them where not. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "./fingerprint.mjs";
import { Problem } from "./problem.mjs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";

/** Written after an installation that succeeded: what it installed. */
const STAMP = inProject("node_modules", ".installed");
const wanted = () => fingerprint(["package.json", "package-lock.json"]);

/** Astro needs it; the project brings its own (devDependency `node`), whatever Node runs this script. */
const OLDEST_NODE = [22, 12];

/** @param {string} version as `node --version` prints it */
function isNewEnough(version) {
	const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
	return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** `npm install`, never `npm ci`: that refuses a lockfile written where other platforms' packages were not to be had. */
export async function installWhatIsMissing() {
	if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted()) return;
	console.log("Installing what is missing …");
	const { code, output } = await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"]);
	if (code !== 0) throw new Problem("npm install failed; what it said is above.", output);
	const node = await run("node", ["--version"]);
	if (!isNewEnough(node.output.trim()))
		throw new Problem(
			`The build needs Node ${OLDEST_NODE.join(".")} or newer and found ${node.output.trim() || "none"}. The project brings its own, but npm has not set it up: try "npm rebuild node".`,
		);
	writeFileSync(STAMP, wanted());
}
