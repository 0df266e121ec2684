/** Puts the styles of a part that is loaded on demand into the page. `css` a whole style sheet, as `?inline` imports it. */
export function addStyles(css: string): void {
	const style = document.createElement("style");
	style.textContent = css;
	document.head.append(style);
}
