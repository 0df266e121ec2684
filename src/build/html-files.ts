/** Every page as a file of the built site: also those that are nobody's to send, such as the 404 page. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** `name` below the site, with `/`, such as `zh/steps/contact/index.html` · `file` where it lies. */
export const htmlFiles = (site: string): { name: string; file: string }[] =>
	readdirSync(site, { recursive: true, encoding: "utf8" })
		.map((name) => name.replaceAll("\\", "/"))
		.filter((name) => name.endsWith(".html") && !name.startsWith("pagefind"))
		.map((name) => ({ name, file: join(site, name) }));
