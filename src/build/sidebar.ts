import { MAIN_STORES, STEPS, STORES, stepSlug, storeSlug, TOOLS, toolSlug } from "../guide.ts";

/**
 * A store's page is generated, so the configuration cannot ask it for its title:
 * `route-data.ts` puts the store's name from its records in the place of the id.
 */
const storeLink = (store: string) => ({ label: store, link: `/${storeSlug(store)}/` });

/** A page that is generated rather than written. */
const generated = (slug: string, label: string, en: string) => ({ label, translations: { en }, link: `/${slug}/` });

/** The table of contents: the six steps in order, the tools, the stores, the rest. Labels come from the pages' own titles. */
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
		label: "站点",
		translations: { en: "Stores" },
		items: [
			generated(storeSlug(), "各站点比一比", "All stores compared"),
			...MAIN_STORES.map(storeLink),
			{
				label: "其他站点",
				translations: { en: "Other stores" },
				collapsed: true,
				items: STORES.filter((store) => !MAIN_STORES.includes(store)).map(storeLink),
			},
		],
	},
	{
		label: "说明",
		translations: { en: "Background" },
		items: [
			"reference/glossary",
			"reference/how-we-count",
			"reference/confused-numbers",
			generated("reference/rules", "规则总表", "The ledger of rules"),
			generated("reference/changes", "更新记录", "Changes"),
			"reference/data",
			"about",
		],
	},
];
