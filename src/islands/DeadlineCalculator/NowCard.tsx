import type { Action, ActionId } from "../../engine/next-action.ts";
import { actionDayText } from "../../export/action-text.ts";
import type { Lang } from "../../export/day-text.ts";
import { STEPS, type StepId, stepSlug } from "../../guide.ts";
import { fill, type Strings } from "../../strings.ts";
import { needsText } from "./needs.ts";

/** The page of the guide that tells how an action is done. */
const STEP_OF: Record<ActionId, StepId> = {
	"say-problem": "return-policy",
	"say-seller": "check-and-record",
	"give-dates": "check-and-record",
	"start-return": "return-policy",
	"request-return-from-seller": "contact",
	withdraw: "return-policy",
	"post-return": "follow-up",
	"look-and-wait": "check-and-record",
	"contact-amazon": "contact",
	"contact-seller": "contact",
	"wait-for-seller": "contact",
	"file-claim": "submit-claim",
	"file-claim-today": "submit-claim",
	appeal: "outcome-or-appeal",
	"appeal-soon": "outcome-or-appeal",
	"wait-for-refund": "follow-up",
	"chase-refund": "follow-up",
	"wait-for-bank": "outcome-or-appeal",
	"use-legal-rights": "outcome-or-appeal",
	"other-doors": "outcome-or-appeal",
};

/** The one thing to do now, first of all; with its day, its page of the guide, and the doors beside it. */
export function NowCard(props: {
	action: Action;
	home: string;
	titles: Readonly<Record<StepId, string>>;
	t: Strings;
	lang: Lang;
}) {
	const { action, home, titles, t, lang } = props;
	const step = STEP_OF[action.id];
	const when = actionDayText(action, t, lang);
	return (
		<section class="calc-now" data-action={action.id} aria-labelledby="now-title">
			<p class="calc-now-kicker" id="now-title">
				{t["now.title"]}
			</p>
			<p class="calc-now-what">{t[`now.${action.id}`]}</p>
			{when !== undefined && <p class="calc-now-when">{when}</p>}
			{action.needs !== undefined && action.needs.length > 0 && (
				<p>{fill(t["now.needs"], { fields: needsText(action.needs, t, lang) })}</p>
			)}
			{action.doors.length > 0 && (
				<p>
					{fill(t["now.doors"], {
						clocks: action.doors.map((id) => t[`clock.${id}`]).join(lang === "en" ? ", " : "、"),
					})}
				</p>
			)}
			<p>
				<a class="calc-now-step" href={`${home}${stepSlug(step)}/`}>
					{fill(t["now.step"], { number: STEPS.indexOf(step) + 1, title: titles[step] })}
				</a>
			</p>
		</section>
	);
}
