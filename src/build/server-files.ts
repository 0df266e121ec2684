import { mkdirSync, writeFileSync } from "node:fs";

/**
 * Writes a part of a server's configuration that is made from the site: `deploy/generated/`, not committed.
 * Only for the build in `dist/`: one for a look or a test elsewhere must not change what goes online with it.
 *
 * `root` of the project, `site` the folder that was built, both with a slash at their end
 */
export function writeServerFile(root: URL, site: URL, name: string, text: string): void {
	if (site.href !== new URL("dist/", root).href) return;
	const folder = new URL("deploy/generated/", root);
	mkdirSync(folder, { recursive: true });
	writeFileSync(new URL(name, folder), text);
}
