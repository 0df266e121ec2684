import { STEPS, stepSlug, TOOLS, toolSlug } from "../guide.ts";

/** The table of contents: the six steps in order, then the tools. Labels come from the pages' own titles. */
export const sidebar = [
	{
		label: "六步走",
		translations: { en: "The six steps" },
		items: STEPS.map((step) => stepSlug(step)),
	},
	{
		label: "工具",
		translations: { en: "Tools" },
		items: TOOLS.map((tool) => toolSlug(tool)),
	},
	{
		label: "说明",
		translations: { en: "Background" },
		items: ["reference/how-we-count", "about"],
	},
];
