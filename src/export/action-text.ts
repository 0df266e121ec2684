import type { Action } from "../engine/next-action.ts";
import { fill, type Strings } from "../strings.ts";
import { dayText, type Lang } from "./day-text.ts";

/** From when, or by when, the one thing is to be done; `undefined` where no day belongs to it. */
export function actionDayText({ from, by }: Action, t: Strings, lang: Lang): string | undefined {
	if (from !== undefined) return fill(t["now.from"], { date: dayText(from, lang) });
	return by === undefined ? undefined : fill(t["now.by"], { date: dayText(by, lang) });
}
