import type { Lang } from "../../export/day-text.ts";
import type { StringKey, Strings } from "../../strings.ts";

type Used =
	| Extract<StringKey, `${"evidence" | "problem" | "sold" | "to" | "chat"}.${string}`>
	| "share.title"
	| "share.item"
	| "share.not-made";

/** The strings the checklist uses, in the page's language. */
export type EvidenceStrings = Pick<Strings, Used>;

/** What every part of the checklist needs to speak. */
export type Words = { t: EvidenceStrings; lang: Lang };
