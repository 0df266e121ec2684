/**
 * A page as Markdown, made from the page as it was built: only there figures, sources and tables of the records have
 * become text. What is drawn, what only script can use and what leads around the site stays out.
 */
import type { Root } from "hast";
import { select } from "hast-util-select";
import type { Root as MarkdownRoot } from "mdast";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { LOCALES, type Locale, otherLocale } from "../../locales.ts";
import { TEXTS } from "../texts.ts";
import { tidy } from "./tidy.ts";

const toMarkdown = unified()
	.use(rehypeRemark)
	.use(remarkGfm, { tableCellPadding: false, tablePipeAlign: false })
	.use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-" });

export type TwinPage = {
	locale: Locale;
	title: string;
	description: string;
	/** The page's own address, with host. */
	url: URL;
	/** The Markdown of the same page in the other language. */
	otherTwin: URL;
	tree: Root;
};

/** The whole file: title, what it is about, where it comes from, the content, what we are not. Uses up the tree. */
export function twinOf({ locale, title, description, url, otherTwin, tree }: TwinPage): string {
	const content = select(".sl-markdown-content", tree);
	if (!content) throw new Error(`${url.pathname} has no content to make Markdown of.`);
	const root: Root = { type: "root", children: content.children };
	tidy(root, { locale, url });
	const markdown = toMarkdown.stringify(toMarkdown.runSync(root) as MarkdownRoot).trim();
	const other = otherLocale(locale);
	const t = TEXTS[locale];
	return `# ${title}

> ${description}

[${t["site.name"]}](${url}) · [${LOCALES[other].label}](${otherTwin})

${markdown}

---

${t["part.footer.disclaimer"]}
`;
}
