/** What holds for the repository as a whole. */
import { expect, test } from "vitest";
import config from "../../vitest.config.ts";
import { read, walk } from "../support/source-files.ts";

const { files } = walk();
const texts = files.filter((file) => !/\.(png|jpe?g|webp|avif|ico|woff2?|pdf|zip)$/.test(file));

const MOST_LINES = 300;

const linesWith = (pattern: RegExp) =>
	texts.flatMap((file) =>
		read(file)
			.split("\n")
			.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
	);

test(`no file in src/ is longer than ${MOST_LINES} lines`, () => {
	const long = files
		.filter((file) => file.startsWith("src/"))
		.map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
		.filter(({ lines }) => lines > MOST_LINES);
	expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
});

test("no path of one machine is written down", () => {
	expect(linesWith(/(^|[^\w./@-])\/(work|root|tmp|home\/\w+)\//)).toEqual([]);
});

test("no package registry or mirror of one network is written down", () => {
	const hosts = /https?:\/\/(?:[^/\s"']*[.-])?(?:registry|mirrors?|proxy|artifactory|nexus|verdaccio)[.-]/;
	expect(linesWith(hosts).filter((at) => !at.startsWith("package-lock.json:"))).toEqual([]);
});

test("the lockfile downloads from the public npm registry or says nothing of where", () => {
	const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, { resolved?: string }> };
	const elsewhere = Object.entries(lock.packages).filter(
		([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
	);
	expect(elsewhere.map(([name]) => name)).toEqual([]);
});

test("every test file belongs to a project of Vitest", () => {
	const { projects = [] } = (config as { test: { projects?: { test: { include: string[] } }[] } }).test;
	const folders = projects.flatMap(({ test: { include } }) =>
		include.flatMap((pattern) => {
			const [, folder = ""] = /^test\/([^/]+)\//.exec(pattern) ?? [];
			return folder.replace(/[{}]/g, "").split(",");
		}),
	);
	expect(folders.length).toBeGreaterThan(0);
	const lost = files.filter(
		(file) => /\.test\.tsx?$/.test(file) && !folders.some((folder) => file.startsWith(`test/${folder}/`)),
	);
	expect(lost).toEqual([]);
});

test("docs/dependencies.md says why each dependency is here", () => {
	const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
	const said = read("docs/dependencies.md");
	const names = Object.keys({ ...dependencies, ...devDependencies });
	expect(names.filter((name) => !said.includes(`\`${name}\``))).toEqual([]);
});
