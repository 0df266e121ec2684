/** What the measurements make of their raw figures. The measuring itself is no test: it depends on the machine. */
import { describe, expect, test } from "vitest";
import { median, medians } from "../../scripts/bench/median.mjs";
import { buildReport, pageReport } from "../../scripts/bench/report.mjs";
import { readWrk } from "../../scripts/lib/wrk.mjs";

describe("medians", () => {
	test("one run that went wrong does not move the figure", () => {
		expect(median([12, 900, 11])).toBe(12);
		expect(median([4, 1, 3, 2])).toBe(2.5);
		expect(median([7])).toBe(7);
	});

	test("each figure has its own", () => {
		const runs = [
			{ bytes: 1, lcp: 30 },
			{ bytes: 3, lcp: 10 },
			{ bytes: 2, lcp: 20 },
		];
		expect(medians(runs)).toEqual({ bytes: 2, lcp: 20 });
	});
});

/** The last column of the row with this label. */
const verdictOf = (report: string, label: string) =>
	report
		.split("\n")
		.find((line) => line.startsWith(`| ${label}`))
		?.split("|")
		.at(-2)
		?.trim();

describe("a page beside the control", () => {
	const KB = 1024;
	const control = { bytes: 60 * KB, script: 30 * KB, lcp: 1000 };
	const step = (bytes: number) =>
		pageReport({ path: "/zh/steps/contact/", site: { bytes, script: 5 * KB, lcp: 899 }, control });

	test("holds a target only where the absolute one and the ratio both hold", () => {
		expect(verdictOf(step(44 * KB), "bytes")).toBe("ok");
		expect(verdictOf(step(46 * KB), "bytes")).toBe("MISS");
		const light = pageReport({
			path: "/zh/steps/contact/",
			site: { bytes: 44 * KB },
			control: { bytes: 50 * KB },
		});
		expect(verdictOf(light, "bytes")).toBe("MISS");
	});

	test("is only held against the targets of its kind", () => {
		expect(verdictOf(step(44 * KB), "LCP, slow phone")).toBe("ok");
		const store = pageReport({ path: "/zh/stores/us/", site: { bytes: 900 * KB }, control });
		expect(verdictOf(store, "bytes")).toBe("");
	});

	test("what was not measured has no row", () => {
		expect(step(44 * KB)).not.toContain("Lighthouse");
	});
});

describe("builds of growing size", () => {
	const small = { pages: 100, ms: 5000 };
	const report = (large: number) =>
		buildReport({
			site: small,
			control: small,
			scaled: [
				{ pages: 500, ms: 13_000 },
				{ pages: 1000, ms: large },
			],
		});

	test("are linear where a page more costs the same on a large site", () => {
		expect(report(23_000)).toMatch(/100 to 500: 20 ms, from 500 to 1000: 20 ms; linear within 1.15: ok$/);
		expect(report(30_000)).toMatch(/500 to 1000: 34 ms; linear within 1.15: MISS$/);
	});
});

test("what wrk says is read in one unit, and no error is lost", () => {
	const said = `Running 10s test @ http://127.0.0.1:1/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.57ms    2.01ms  40.10ms   93.21%
    Req/Sec    30.96k     2.22k   34.63k    71.00%
  Latency Distribution
     50%  500.00us
     75%    1.72ms
     90%    3.25ms
     99%    1.20s
  308050 requests in 10.00s, 5.89GB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 4
Requests/sec:  30805.12
Transfer/sec:    603.00MB
`;
	expect(readWrk(said)).toEqual({
		requests: 30_805.12,
		bytes: 603 * 1024 * 1024,
		p50: 0.5,
		p90: 3.25,
		p99: 1200,
		failed: 7,
	});
	expect(() => readWrk("unable to connect")).toThrow("not understood");
});
