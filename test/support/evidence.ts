/** The checklist as the tool gets it, read from `content/` without Astro. */

import en from "../../content/i18n/en.json" with { type: "json" };
import zh from "../../content/i18n/zh-CN.json" with { type: "json" };
import { type EvidenceItem, type EvidenceMoment, MOMENTS } from "../../src/evidence.ts";
import type { Locale } from "../../src/locales.ts";
import { evidenceFile } from "../../src/schema/evidence.ts";
import type { Strings } from "../../src/strings.ts";
import { yamlFiles } from "./ledger.ts";

export const strings: Record<Locale, Strings> = { zh, en };

export function momentsIn(locale: Locale): EvidenceMoment[] {
	const files = yamlFiles("evidence").map((file) => evidenceFile.parse(file.data));
	return MOMENTS.flatMap((id) => files.filter((file) => file.id === id)).map(({ id, title, when, items }) => ({
		id,
		title: title[locale],
		when: when[locale],
		items: items.map(({ do: what, how, why, answers, rule, problems, sold, to, id: itemId }): EvidenceItem => {
			const words = { do: what[locale], how: how[locale], why: why[locale], answers: answers[locale] };
			const source = rule && {
				publisher: "Amazon",
				title: rule,
				url: "https://example.com/",
				checkedOn: "2026-11-23",
				marks: [],
			};
			return {
				id: itemId,
				...words,
				...(problems && { problems }),
				...(sold && { sold }),
				...(to && { to }),
				...(source && { source }),
			};
		}),
	}));
}
