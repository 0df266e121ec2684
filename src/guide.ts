/** The six steps, in order. Sidebar, pagination, the overview on each step page and the tests all read this list. */
export const STEPS = [
	"return-policy",
	"check-and-record",
	"contact",
	"submit-claim",
	"follow-up",
	"outcome-or-appeal",
] as const;
export type StepId = (typeof STEPS)[number];

export const TOOLS = ["deadlines", "evidence"] as const;
export type ToolId = (typeof TOOLS)[number];

/** Slug of a step's page, without language. */
export const stepSlug = (step: StepId) => `steps/${step}`;

/** Slug of a tool's page, without language. */
export const toolSlug = (tool: ToolId) => `tools/${tool}`;
