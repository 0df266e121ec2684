/** Which modules several scripts share in one file? Left to itself the bundler makes a dozen of it, each with headers of its own. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Search, sharing and the tools need these. */
const SHARED = [
	"engine/date.ts",
	"export/day-text.ts",
	"islands/add-styles.ts",
	"islands/copy-text.ts",
	"islands/page-lang.ts",
	"islands/today.ts",
	"strings.ts",
];

/** Both tools, or one of them and a part of it that is loaded later. */
const TOOLS = [
	"case/case.ts",
	"case/keys.ts",
	"case/link.ts",
	"engine/facts.ts",
	"export/action-text.ts",
	"export/clock-days.ts",
	"export/day-to-keep.ts",
	"export/explain.ts",
	"export/status-text.ts",
	"islands/ForeignText.tsx",
	"islands/ShareButton.tsx",
	"islands/replace-address.ts",
	"islands/use-open-for-print.ts",
];

/** Matches the modules by their paths below `src/`. One that is no longer there stops the build. */
function modules(paths: readonly string[], ...besides: string[]): RegExp {
	const gone = paths.filter((path) => !existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))));
	if (gone.length > 0) throw new Error(`${gone.join(", ")}: no such module. Does src/build/shared-scripts.ts need it?`);
	const own = paths.map((path) => `/src/${path.replaceAll(".", "\\.")}$`);
	return new RegExp([...own, ...besides].join("|"));
}

/** Groups of modules, as Rolldown's `codeSplitting.groups` takes them. */
export const SHARED_SCRIPTS = [
	{ name: "shared", test: modules(SHARED, "/node_modules/preact/") },
	{ name: "tools", test: modules(TOOLS) },
];
