/** Makes twins in a thread of its own: what `twins.ts` starts. */
import { parentPort, workerData } from "node:worker_threads";
import { treeOf } from "../html-tree.ts";
import { twinOf } from "./twin.ts";
import type { Wanted } from "./twins.ts";

const wanted: readonly Wanted[] = workerData;
// With its doctype, without which a table would be read by the rules of old browsers.
parentPort?.postMessage(
	wanted.map(({ main, url, otherTwin, ...page }) =>
		twinOf({ ...page, url: new URL(url), otherTwin: new URL(otherTwin), tree: treeOf(`<!doctype html>${main}`) }),
	),
);
