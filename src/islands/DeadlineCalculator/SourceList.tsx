import type { RuleText } from "../../case/rulebook.ts";
import type { Lang } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";
import { ForeignText } from "../ForeignText.tsx";

/** Where a rule comes from: publisher, how it was seen, when it was checked, how far it can be trusted. */
export function SourceList({ text, t, lang }: { text: RuleText; t: Strings; lang: Lang }) {
	return (
		<ul class="calc-sources">
			{text.sources.map((source) => (
				<li key={source.url}>
					<a href={source.url} rel="noopener">
						<ForeignText text={`${source.publisher}: ${source.title}`} lang={lang} />
					</a>
					{source.seen !== "page" && <span class="calc-mark">{t[`source.${source.seen}`]}</span>}
					{source.asOf !== undefined && <span>{fill(t["source.asOf"], { date: source.asOf })}</span>}
				</li>
			))}
			<li>
				{fill(t["source.checked"], { date: text.checkedOn })} · {t[`confidence.${text.confidence}`]}
			</li>
		</ul>
	);
}
