/** The project's own files and what each imports, read as text: nothing is run. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

export const root = join(import.meta.dirname, "../..");

/** Made by tools or by a build, and not committed. */
const NOT_OURS = ["node_modules", ".git", "dist", ".astro", "test-results"];

/** Folders and files below a folder of the project, as paths with `/` from the root. */
export function walk(folder = ""): { folders: string[]; files: string[] } {
	const found = { folders: [] as string[], files: [] as string[] };
	for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
		const path = posix.join(folder, entry.name);
		if (entry.isFile()) found.files.push(path);
		if (!entry.isDirectory() || NOT_OURS.includes(entry.name)) continue;
		const below = walk(path);
		found.folders.push(path, ...below.folders);
		found.files.push(...below.files);
	}
	return found;
}

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The part of a file that can import something: an `.astro` file has its head and its scripts, an `.mdx` file its import lines. */
function code(path: string): string {
	const text = read(path);
	if (path.endsWith(".astro")) {
		const [, head = ""] = /^\s*---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
		const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
		return [head, ...scripts].join("\n");
	}
	if (path.endsWith(".mdx"))
		return text
			.split("\n")
			.filter((line) => /^(import|export) .*["']/.test(line))
			.join("\n");
	return text;
}

/** What a file imports: paths from the root for the project's own files, else the name as it stands. Types count too. */
export function importsOf(path: string): string[] {
	if (!/\.(ts|tsx|mjs|js|astro|mdx)$/.test(path)) return [];
	const { importedFiles } = ts.preProcessFile(code(path), true, true);
	return importedFiles.map(({ fileName }) => {
		if (fileName.startsWith("~/")) return `src/${fileName.slice(2)}`;
		if (!fileName.startsWith(".")) return fileName;
		return relative(root, join(root, dirname(path), fileName))
			.split(sep)
			.join("/");
	});
}
