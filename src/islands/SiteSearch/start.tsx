/** Puts the results below the field of the search dialog. Loaded when the reader opens the dialog for the first time. */
import allStrings from "strings:search";
import { render } from "preact";
import styles from "../../styles/search-results.css?inline";
import { addStyles } from "../add-styles.ts";
import { pageLang } from "../page-lang.ts";
import { Results } from "./Results.tsx";

/**
 * @param input the field, which is there from the start: what was typed while this was loading is kept
 * @param place where the results go; its `data-` attributes hold the base of the site and the home of the language
 */
export function start(input: HTMLInputElement, place: HTMLElement): void {
	const { base = "/", home = "/" } = place.dataset;
	const t = allStrings[pageLang()];
	const show = () => render(<Results query={input.value.trim()} base={base} home={home} t={t} />, place);
	// What a Chinese keyboard shows while a word is being put together is not a query yet.
	input.addEventListener("input", (event) => {
		if (!(event as InputEvent).isComposing) show();
	});
	input.addEventListener("compositionend", show);
	addStyles(styles);
	place.replaceChildren();
	show();
}
