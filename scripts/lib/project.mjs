/** Where things are in this project. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @param {string[]} parts of a path below the project's root */
export const inProject = (...parts) => join(ROOT, ...parts);

/** The built site. */
export const DIST = inProject("dist");
