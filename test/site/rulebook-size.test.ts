/** What a reader on a phone waits for once the store is named: at most 12 KB on the wire, the sources after it no more. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../src/locales.ts";
import { dist, requireDist } from "../support/site.ts";

requireDist();
const MOST = 12 * 1024;

describe.each(Object.keys(LOCALES))("%s", (locale) => {
	const folder = join(dist, "data", locale);
	const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
	const wire = (path: string) => gzipSync(readFileSync(path)).length;
	const heavy = (paths: string[]) =>
		paths.filter((path) => wire(path) > MOST).map((path) => `${path.slice(dist.length)}: ${wire(path)} bytes`);

	test("every store has both parts", () => {
		expect(names.length).toBeGreaterThan(0);
		expect(names.filter((name) => !existsSync(join(folder, "sources", name)))).toEqual([]);
	});

	test("the first part is small", () => {
		expect(heavy(names.map((name) => join(folder, name)))).toEqual([]);
	});

	test("so are the sources", () => {
		expect(heavy(names.map((name) => join(folder, "sources", name)))).toEqual([]);
	});
});
