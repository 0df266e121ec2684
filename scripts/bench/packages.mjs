/** Are the packages there that only the measurement needs? Installs them into this folder where not. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fingerprint } from "../lib/fingerprint.mjs";
import { Problem } from "../lib/problem.mjs";
import { inProject } from "../lib/project.mjs";
import { run } from "../lib/run.mjs";

const STAMP = inProject("scripts/bench/node_modules", ".installed");

export async function installForBench() {
	const wanted = () => fingerprint(["scripts/bench/package.json", "scripts/bench/package-lock.json"]);
	if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted()) return;
	console.log("Installing Lighthouse, which only the measurement needs …");
	const args = ["install", "--prefix", inProject("scripts/bench"), "--no-audit", "--no-fund", "--loglevel=error"];
	const { code, output } = await run("npm", args, { minutes: 10 });
	if (code !== 0) throw new Problem("npm install failed; what it said is above.", output);
	writeFileSync(STAMP, wanted());
}
