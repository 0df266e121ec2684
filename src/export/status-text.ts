import type { Clock } from "../engine/clock.ts";
import type { Strings } from "../strings.ts";

/** A status in words; a clock on which the other side has to act is told from the waiting reader's side. */
export function statusText({ side, status }: Clock, t: Strings): string {
	if (side === "them" && (status === "open" || status === "today" || status === "over"))
		return t[`status.them.${status}`];
	return t[`status.${status}`];
}
