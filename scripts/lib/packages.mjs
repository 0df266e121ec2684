/** Installs programs that no npm package brings, where the system has a package manager that may be asked. */
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

/** Another installer may be at work at the same time: it is waited for, this many seconds. */
const WAIT = ["-o", "DPkg::Lock::Timeout=300"];

export const canInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/**
 * @param {string} name of a package of the system
 * @returns {Promise<string>} what was done, for the reader of a failure
 */
export async function install(name) {
	let log = "";
	for (const args of [
		["update", "-q", ...WAIT],
		["install", "-y", "-q", ...WAIT, "--no-install-recommends", name],
	]) {
		const { output } = await run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" }, minutes: 10 });
		log += `$ apt-get ${args.join(" ")}\n${output}`;
	}
	return log;
}
