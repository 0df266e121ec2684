/** `/llms.txt`: what this site is and where its Markdown lies, after the proposal of llmstxt.org. */
import { MAIN_STORES, STEPS, STORES, stepSlug, storeSlug, TOOLS, toolSlug } from "../../guide.ts";
import { LOCALES, type Locale } from "../../locales.ts";
import { BOTH_NAMES, TEXTS } from "../texts.ts";

export type Listed = { locale: Locale; slug: string; title: string; description: string; twin: URL };

/** What a reader needs first stands first; pages that nobody thought of come last, by their addresses. */
const ORDER: readonly string[] = [
	"",
	...STEPS.map(stepSlug),
	...TOOLS.map(toolSlug),
	storeSlug(),
	...STORES.map((store) => storeSlug(store)),
];
const rank = ({ slug }: Listed) => (ORDER.includes(slug) ? ORDER.indexOf(slug) : ORDER.length);

/** What may be left out where room is short: single stores but the main ones, and the ledger by law. */
const isOptional = ({ slug }: Listed) =>
	/^reference\/rules\/./.test(slug) ||
	STORES.some((store) => storeSlug(store) === slug && !MAIN_STORES.includes(store));

const line = ({ title, description, twin }: Listed) => `- [${title}](${twin}): ${description}`;

/** `root` is the address of the doorway, with host. */
export function llmsText(pages: readonly Listed[], root: URL): string {
	const sorted = [...pages].sort((a, b) => rank(a) - rank(b) || a.slug.localeCompare(b.slug));
	const address = (path: string) => new URL(path, root).href;
	const locales = Object.keys(LOCALES) as Locale[];
	const home = (locale: Locale) => pages.find((page) => page.locale === locale && page.slug === "")?.description ?? "";
	const sections = locales.map(
		(locale) =>
			`## ${LOCALES[locale].label}\n\n${sorted
				.filter((page) => page.locale === locale && !isOptional(page))
				.map(line)
				.join("\n")}`,
	);
	return `# ${BOTH_NAMES}

> ${locales.map(home).join(" ")}

- ${TEXTS.zh["part.footer.disclaimer"]}${TEXTS.en["part.footer.disclaimer"]}
- 每个数字都有来源和核对日期，引用时请一起写上；买家自己订单页上的日期最终为准。
- Every figure has a source and the day it was checked: quote them with it. The date on the buyer's own order page decides.

${sections.join("\n\n")}

## Data

- [rules.json](${address("api/v1/rules.json")}): ${TEXTS.en["ledger.description"]}
- [schema.json](${address("api/v1/schema.json")}): JSON Schema (draft 2020-12)
- [changes.xml](${address("en/changes.xml")}): ${TEXTS.en["changes.title"]} (Atom)
- [changes.xml](${address("zh/changes.xml")}): ${TEXTS.zh["changes.title"]}（Atom）

## Optional

${sorted.filter(isOptional).map(line).join("\n")}
`;
}
