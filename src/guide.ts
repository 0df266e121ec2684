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

/** Stores as readers meet them, the commonest first: the order of every list. A store not named here comes last. */
export const STORES = [
	"us",
	"ca",
	"uk",
	"de",
	"fr",
	"it",
	"es",
	"nl",
	"pl",
	"se",
	"be",
	"ie",
	"jp",
	"au",
	"sg",
	"in",
	"ae",
	"mx",
	"cn",
] as const;

/** Stores whose figures and buttons stand on the pages of the steps; the others have pages of their own. */
export const MAIN_STORES: readonly string[] = ["us", "de", "jp"] satisfies (typeof STORES)[number][];

/** Slug of a store's page, without language; without a store the comparison of all. */
export const storeSlug = (store?: string) => (store === undefined ? "stores" : `stores/${store}`);

/** Slug of a step's page, without language. */
export const stepSlug = (step: StepId) => `steps/${step}`;

/** Slug of a tool's page, without language. */
export const toolSlug = (tool: ToolId) => `tools/${tool}`;
