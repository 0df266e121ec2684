/** The colours of a share image: those of the light theme, read where the pages have them from. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const css = readFileSync(resolve("src/styles/tokens.css"), "utf8");
const light = /:root\[data-theme="light"\]\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
const tokens = new Map(
	[...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
);

/** The value of a colour of `src/styles/tokens.css`; one that is not there stops the build. */
export function colour(name: string): string {
	const value = tokens.get(name);
	if (value === undefined) throw new Error(`src/styles/tokens.css has no --${name} for the light theme.`);
	return value;
}
