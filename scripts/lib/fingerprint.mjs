/** Have files changed? One text per set of files, which differs when a name or a content differs. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";

/**
 * @param {string} path below the root
 * @returns {string[]} the file, or all files of the folder, in a fixed order
 */
function filesBelow(path) {
	const full = inProject(path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/**
 * @param {string[]} paths files and folders below the root; one that does not exist counts as empty
 * @param {string[]} facts further texts that belong to it
 */
export function fingerprint(paths, facts = []) {
	const hash = createHash("sha256");
	for (const file of paths.flatMap(filesBelow)) {
		hash.update(`${file}\0`);
		hash.update(readFileSync(inProject(file)));
	}
	for (const fact of facts) hash.update(`\0${fact}`);
	return hash.digest("hex");
}
