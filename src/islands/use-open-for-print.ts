import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Opens folded parts while the page is printed, and folds those again that were folded.
 *
 * @param folds which of them
 */
export function useOpenForPrint(root: RefObject<HTMLElement>, folds = "details"): void {
	useEffect(() => {
		let opened: HTMLDetailsElement[] = [];
		const open = () => {
			opened = [...(root.current?.querySelectorAll<HTMLDetailsElement>(folds) ?? [])];
			opened = opened.filter(({ open }) => !open);
			for (const details of opened) details.open = true;
		};
		const fold = () => {
			for (const details of opened) details.open = false;
			opened = [];
		};
		window.addEventListener("beforeprint", open);
		window.addEventListener("afterprint", fold);
		return () => {
			window.removeEventListener("beforeprint", open);
			window.removeEventListener("afterprint", fold);
		};
	}, [root, folds]);
}
