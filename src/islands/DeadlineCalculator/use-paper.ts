import type { RefObject } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useOpenForPrint } from "../use-open-for-print.ts";

/** How long paper waits for what stands behind the lines: a line that hangs must not take the print button along. */
const PATIENCE_MS = 3000;

/**
 * Paper shows what is folded, with all that stands behind it; the browser's own menu does not wait for that, the button
 * does.
 *
 * @param result what is printed
 * @param askBehind loads what stands behind the lines
 * @returns whether the page is made ready for paper, and what makes it so; that settles after three seconds at the latest
 */
export function usePaper(result: RefObject<HTMLElement>, askBehind: () => Promise<void>) {
	const [forPaper, setForPaper] = useState(false);
	useOpenForPrint(result, ".calc-how, .calc-note details");
	const readyForPaper = useCallback(() => {
		setForPaper(true);
		const patience = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
		return Promise.race([askBehind(), patience]);
	}, [askBehind]);
	useEffect(() => {
		const paper = window.matchMedia("print");
		const changed = () => paper.matches && void readyForPaper();
		const ask = () => void readyForPaper();
		window.addEventListener("beforeprint", ask);
		paper.addEventListener("change", changed);
		return () => {
			window.removeEventListener("beforeprint", ask);
			paper.removeEventListener("change", changed);
		};
	}, [readyForPaper]);
	return { forPaper, readyForPaper };
}
