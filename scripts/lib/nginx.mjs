/** Where is an nginx for the tests of its configuration? One that is there is taken; else the system's package manager is asked. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, install } from "./packages.mjs";

const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];

/** Said where none is to be had. */
export const NO_NGINX = "no nginx on this machine and none could be installed; set NGINX_PATH to use one";

/** @param {string} path */
const works = (path) => existsSync(path) && spawnSync(path, ["-v"], { timeout: 30_000, stdio: "ignore" }).status === 0;

/** An installed nginx: `NGINX_PATH`, the system's. */
export function findNginx() {
	const named = process.env.NGINX_PATH;
	return [...(named ? [named] : []), ...FOLDERS.map((folder) => join(folder, "nginx"))].find(works);
}

/**
 * An installed nginx, or one that is installed now.
 *
 * @returns {Promise<string | undefined>}
 */
export async function getNginx() {
	const found = findNginx();
	if (found !== undefined || !canInstall()) return found;
	console.log("No nginx found; trying the system's package manager …");
	await install("nginx");
	return findNginx();
}
