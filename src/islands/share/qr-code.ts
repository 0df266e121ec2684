/** An address as a QR code: black on white in dark mode too, with the quiet zone that scanners need. */
import { encode } from "uqr";

/** Modules of white around the code; the standard asks for four. */
const QUIET = 4;

/** Rows of modules, `true` for black, quiet zone included. Error correction M: reads with a thumb on its corner. */
export const qrModules = (address: string): boolean[][] => encode(address, { ecc: "M", border: QUIET }).data;

/** One path in one SVG; `label` says to a screen reader what it is. */
export function qrSvg(address: string, label: string): SVGSVGElement {
	const modules = qrModules(address);
	const size = modules.length;
	const runs = modules.flatMap((row, y) =>
		row.flatMap((black, x) =>
			black && !row[x - 1] ? [`M${x} ${y}h${runLength(row, x)}v1h-${runLength(row, x)}z`] : [],
		),
	);
	const make = <K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string>) => {
		const element = document.createElementNS("http://www.w3.org/2000/svg", name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		return element;
	};
	const svg = make("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label });
	svg.setAttribute("shape-rendering", "crispEdges");
	svg.append(make("rect", { width: `${size}`, height: `${size}`, fill: "#fff" }));
	svg.append(make("path", { d: runs.join(""), fill: "#000" }));
	return svg;
}

function runLength(row: readonly boolean[], from: number): number {
	let length = 1;
	while (row[from + length]) length += 1;
	return length;
}
