/** Numbers the actions of a step: every third-level heading says which it is, `4.2` for the second one of step 4. */
import type { satteri } from "@astrojs/markdown-satteri";
import { STEPS, stepSlug } from "../guide.ts";

type Options = NonNullable<Parameters<typeof satteri>[0]>;
type Plugin = NonNullable<Options["hastPlugins"]>[number];

/**
 * Puts `data-action="4.2"` on the headings of the pages of the steps. Shown by CSS and read by the share dialog; not
 * part of the words of the heading, so that the contents and the search stay clean.
 */
export const actionNumbers: Plugin = ({ fileURL }) => {
	const path = fileURL?.pathname ?? "";
	const step = STEPS.findIndex((id) => path.endsWith(`/${stepSlug(id)}.mdx`)) + 1;
	if (step === 0) return undefined;
	let action = 0;
	return {
		name: "action-numbers",
		element: {
			filter: ["h3"],
			visit(node, context) {
				action += 1;
				context.setProperty(node, "data-action", `${step}.${action}`);
			},
		},
	};
};
