import type { ClockId } from "../../engine/rule.ts";

/** Brings a line of the result before the reader: unfolded, in view, with the focus. `false`: it is not on the page. */
export function landOn(id: ClockId): boolean {
	const row = document.getElementById(`clock-${id}`);
	if (row === null) return false;
	for (const how of row.querySelectorAll<HTMLDetailsElement>("details.calc-how")) how.open = true;
	// Lines that were never near the window are only guessed at in height: the one looked for would be missed by that.
	row.closest<HTMLElement>(".calc-result")?.toggleAttribute("data-landed", true);
	row.scrollIntoView({ block: "start" });
	row.focus({ preventScroll: true });
	return true;
}
