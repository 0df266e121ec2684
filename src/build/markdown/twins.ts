/** The Markdown of many pages at once: a fifth of what each page more adds to a build, so it has threads of its own. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { TwinPage } from "./twin.ts";

/** As much of a page as can be handed to a thread; `main` is its markup, as it was built. */
export type Wanted = Pick<TwinPage, "locale" | "title" | "description"> & {
	main: string;
	url: string;
	otherTwin: string;
};

/** So many pages are worth the start of a thread. */
const WORTH_A_THREAD = 30;

function inThread(wanted: readonly Wanted[]): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL("./twin-thread.ts", import.meta.url), { workerData: wanted });
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", (code) => reject(new Error(`The thread that makes Markdown ended with ${code}.`)));
	});
}

/** One file a page, in the order of the pages. Each thread takes pages from all over the list: long ones are neighbours. */
export async function twinsOf(wanted: readonly Wanted[]): Promise<string[]> {
	// One processor is left to the rest of the build.
	const threads = Math.max(1, Math.min(availableParallelism() - 1, Math.ceil(wanted.length / WORTH_A_THREAD)));
	const shares = await Promise.all(
		Array.from({ length: threads }, (_, thread) => inThread(wanted.filter((_, at) => at % threads === thread))),
	);
	return wanted.map((_, at) => shares[at % threads]?.[Math.floor(at / threads)] ?? "");
}
