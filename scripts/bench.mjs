/**
 * `npm run bench`: this site beside a stock Starlight site with the same text, both built and measured in the same run.
 * Prints tables of figures, ratios and targets; the figures also go to `test-results/bench.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machine, yardstick, yardsticks } from "./bench/machine.mjs";
import { median, medians } from "./bench/median.mjs";
import { installForBench } from "./bench/packages.mjs";
import { buildReport, calculatorReport, pageReport } from "./bench/report.mjs";
import { kindOf } from "./bench/targets.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { DIST, inProject } from "./lib/project.mjs";

const PAGES = "/zh/steps/contact/,/zh/steps/outcome-or-appeal/,/zh/tools/deadlines/,/zh/stores/us/";
/** Pages of the site filled with copies; the site as it is stands for the smallest. */
const SIZES = [500, 1000];
const HELP = `npm run bench -- [--runs=5] [--pages=PATH,PATH] [--no-lighthouse] [--no-builds]

  --runs           how often everything is measured; the medians are shown
  --pages          else ${PAGES}
  --no-lighthouse  only Chromium's own figures
  --no-builds      builds each site once, without measuring how builds grow`;

function options() {
	const { values } = parseArgs({
		options: {
			runs: { type: "string", default: "5" },
			pages: { type: "string", default: PAGES },
			"no-lighthouse": { type: "boolean", default: false },
			"no-builds": { type: "boolean", default: false },
			help: { type: "boolean" },
		},
	});
	if (values.help) {
		console.log(HELP);
		process.exit(0);
	}
	if (!/^[1-9]\d?$/.test(values.runs)) throw new Problem(`--runs wants a number, not "${values.runs}".\n${HELP}`);
	return {
		runs: Number(values.runs),
		pages: values.pages.split(","),
		lighthouse: !values["no-lighthouse"],
		builds: !values["no-builds"],
	};
}

/** @param {string} what */
const say = (what) => console.error(`${new Date().toTimeString().slice(0, 8)} ${what}`);

/**
 * @template T
 * @param {number} runs
 * @param {(at: number) => Promise<T>} measure
 */
async function times(runs, measure) {
	const all = [];
	for (let at = 0; at < runs; at += 1) all.push(await measure(at));
	return all;
}

await orSayWhy(async () => {
	const { runs, pages, lighthouse, builds } = options();
	await installForBench();
	// Only now: they need packages that may just have been installed.
	const { chromiumPath, launch } = await import("./bench/browser.mjs");
	const { CASE, measureCalculator } = await import("./bench/calculator.mjs");
	const { measurePage } = await import("./bench/page.mjs");
	const { CONTROL, textLength, writeControl } = await import("./bench/control.mjs");
	const { timeControl, timeScaled, timeSite } = await import("./bench/builds.mjs");
	const { serveCompressed } = await import("./bench/serve.mjs");
	const { audit } = await import("./bench/lighthouse.mjs");
	const executable = await chromiumPath();
	const before = yardstick();

	const buildRuns = builds ? runs : 1;
	say(`Building this site (${buildRuns}×) …`);
	const site = medians(await times(buildRuns, timeSite));
	say(`Building the control (${buildRuns}×) …`);
	writeControl(DIST);
	const control = medians(await times(buildRuns, timeControl));
	const scaled = [];
	for (const size of builds ? SIZES : []) {
		say(`Building ${size} pages (${runs}×) …`);
		scaled.push(medians(await times(runs, () => timeScaled(size, site.pages))));
	}

	const [ours, theirs] = [await serveCompressed(DIST), await serveCompressed(CONTROL)];
	const browser = await launch(executable);
	/** @type {{ path: string, site: Record<string, number>, control: Record<string, number>, missed: string[] }[]} */
	const measured = [];
	let calculator;
	try {
		for (const path of pages) {
			say(`Chromium: ${path} …`);
			// With one store's rules: a reader who names the store loads them.
			const hash = kindOf(path) === "calculator" ? `#${CASE}` : "";
			const both = await times(runs, async () => ({
				site: await measurePage(browser, ours, `${path}${hash}`),
				control: await measurePage(browser, theirs, path),
			}));
			const text = (/** @type {string} */ folder) => textLength(readFileSync(join(folder, path, "index.html"), "utf8"));
			measured.push({
				path,
				site: { text: text(DIST), ...medians(both.map(({ site }) => site)) },
				control: { text: text(CONTROL), ...medians(both.map(({ control }) => control)) },
				missed: [],
			});
		}
		const tool = pages.find((path) => kindOf(path) === "calculator");
		if (tool !== undefined) {
			say("Chromium: the calculator …");
			calculator = medians(await times(runs, () => measureCalculator(browser, `${ours.address}${tool}`)));
		}
		await browser.close();
		for (const each of lighthouse ? measured : []) {
			for (const [name, server] of /** @type {const} */ ([
				["site", ours],
				["control", theirs],
			])) {
				say(`Lighthouse: ${each.path} of ${name === "site" ? "this site" : "the control"} …`);
				const audits = await times(runs, () => audit(executable, `${server.address}${each.path}`));
				Object.assign(each[name], medians(audits.map(({ scores }) => scores)), {
					lighthouseLcp: median(audits.map(({ lcp }) => lcp)),
					lighthouseTbt: median(audits.map(({ tbt }) => tbt)),
				});
				if (name === "site") each.missed.push(...new Set(audits.flatMap(({ missed }) => missed)));
			}
		}
	} finally {
		await browser.close();
		await Promise.all([ours.close(), theirs.close()]);
	}

	const on = machine(runs === 1 ? "one run" : `${runs} runs, medians`, yardsticks(before, yardstick()));
	mkdirSync(inProject("test-results"), { recursive: true });
	const figures = { on, runs, pages: measured, calculator, builds: { site, control, scaled } };
	writeFileSync(inProject("test-results", "bench.json"), `${JSON.stringify(figures, null, "\t")}\n`);
	console.log(`\n${on}\n`);
	for (const each of measured) {
		console.log(`${pageReport(each)}\n`);
		if (each.missed.length > 0)
			console.log(`Lighthouse asks for:\n${each.missed.map((what) => `- ${what}`).join("\n")}\n`);
	}
	if (calculator !== undefined) console.log(`${calculatorReport(calculator)}\n`);
	console.log(buildReport({ site, control, scaled }));
});
