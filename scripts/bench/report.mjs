/** The figures of both sites side by side: this site, the control, their ratio, the target, and whether it is held. */
import { kilobytes, milliseconds, table } from "./table.mjs";
import { BUILD_PER_PAGE, FIGURES, INPUT_TO_RESULT, kindOf, LINEAR_WITHIN, verdict } from "./targets.mjs";

const WRITTEN = {
	bytes: kilobytes,
	ms: milliseconds,
	count: (/** @type {number} */ value) => `${value}`,
	score: (/** @type {number} */ value) => `${value}`,
	number: (/** @type {number} */ value) => value.toFixed(3),
};
const HEAD = ["", "this site", "control", "ratio", "target", ""];

/**
 * @param {typeof FIGURES[number]} figure
 * @param {string} kind of the page
 * @param {number} ours
 * @param {number | undefined} control
 * @returns {string[] | undefined} nothing where it was not measured
 */
function row({ label, unit, most, least, ratio }, kind, ours, control) {
	if (ours === undefined) return undefined;
	const write = WRITTEN[unit];
	const share = control === undefined || unit === "score" ? Number.NaN : ours / control;
	const [mostHere, ratioHere] = [most?.[kind], ratio?.[kind]];
	const targets = [
		...(mostHere === undefined ? [] : [{ text: `≤ ${write(mostHere)}`, held: ours <= mostHere }]),
		...(least === undefined ? [] : [{ text: least === 100 ? "100" : `≥ ${least}`, held: ours >= least }]),
		...(ratioHere === undefined ? [] : [{ text: `≤ ${ratioHere}`, held: share <= ratioHere }]),
	];
	return [
		label,
		write(ours),
		control === undefined ? "–" : write(control),
		Number.isFinite(share) ? share.toFixed(2) : "",
		targets.map(({ text }) => text).join(", "),
		verdict(targets.map(({ held }) => held)),
	];
}

/** @param {{ path: string, site: Record<string, number>, control: Record<string, number> }} measured */
export function pageReport({ path, site, control }) {
	const rows = FIGURES.map((figure) => row(figure, kindOf(path), site[figure.id], control[figure.id]));
	return `${path}\n\n${table(
		HEAD,
		rows.filter((each) => each !== undefined),
	)}`;
}

/** @param {{ inputToResult: number, worstInputToResult: number, inp: number }} measured */
export function calculatorReport({ inputToResult, worstInputToResult, inp }) {
	const held = verdict([inputToResult <= INPUT_TO_RESULT]);
	return `The calculator at 4× slowdown\n\n${table(
		["", "this site", "target", ""],
		[
			["input to painted result, median", milliseconds(inputToResult), `≤ ${INPUT_TO_RESULT} ms`, held],
			["input to painted result, longest", milliseconds(worstInputToResult), "", ""],
			["INP (longest interaction, in steps of 8 ms)", milliseconds(inp), "", ""],
		],
	)}`;
}

/**
 * @typedef {import("./builds.mjs").BuildFigures} BuildFigures
 * @param {{ site: BuildFigures, control: BuildFigures, scaled: BuildFigures[] }} measured `scaled`: by growing size
 */
export function buildReport({ site, control, scaled }) {
	const each = (/** @type {BuildFigures} */ { ms, pages }) => ms / pages;
	const line = (
		/** @type {string} */ label,
		/** @type {BuildFigures} */ figures,
		/** @type {number | undefined} */ most,
	) => [
		label,
		`${figures.pages}`,
		`${(figures.ms / 1000).toFixed(1)} s`,
		milliseconds(each(figures)),
		most === undefined ? "" : `≤ ${most} ms`,
		most === undefined ? "" : verdict([each(figures) <= most]),
	];
	const rows = [line("this site", site, BUILD_PER_PAGE), line("control", control, undefined)];
	for (const figures of scaled) rows.push(line("this site and copies of its steps", figures, BUILD_PER_PAGE));
	const built = table(["full build", "pages", "time", "a page", "target", ""], rows);
	const sizes = [site, ...scaled];
	const more = sizes.slice(1).map((large, at) => (large.ms - sizes[at].ms) / (large.pages - sizes[at].pages));
	const [first, last] = [more[0], more.at(-1)];
	if (more.length < 2 || first === undefined || last === undefined) return built;
	const steps = sizes.slice(1).map((large, at) => `${sizes[at].pages} to ${large.pages}: ${milliseconds(more[at])}`);
	return `${built}\n\nEach page more costs, from ${steps.join(", from ")}; linear within ${LINEAR_WITHIN}: ${verdict([last / first <= LINEAR_WITHIN])}`;
}
