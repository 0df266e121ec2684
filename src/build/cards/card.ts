/**
 * A share image as a tree of boxes: what it says, how large, in which colours. Pure: the same page gives the same tree,
 * and so the same picture, which is why a picture can be kept from one build to the next.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Node } from "@takumi-rs/core";
import { STEPS, STORES, stepSlug, storeSlug, TOOLS, type ToolId, toolSlug } from "../../guide.ts";
import { ICONS, type IconName } from "../../icons.ts";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "../../locales.ts";
import { fill } from "../../strings.ts";
import { TEXTS } from "../texts.ts";
import { colour } from "./colours.ts";
import { FAMILY } from "./font.ts";
import { breakable, widthOf } from "./lines.ts";
import { CARD } from "./size.ts";

export type CardText = {
	/** Language of the page; the doorway, which has both, has none. */
	locale: Locale | undefined;
	/** Address below the language: `steps/contact`; empty for a home page and the doorway. */
	slug: string;
	title: string;
	description: string;
};

type Style = NonNullable<Node["style"]>;

const TOOL_ICONS: Readonly<Record<ToolId, IconName>> = { deadlines: "calendar", evidence: "checklist" };
const EDGE = 72;
const TEXT_WIDTH = 740;
const DISC = 450;
/** Sizes from large to small, and from which on a text may take more than one line. */
const TITLE = { sizes: [96, 88, 80, 72, 64, 56], lines: 2, several: 80, latin: 0.57 };
const DESCRIPTION = { sizes: [34, 32, 30, 28, 26], lines: 4, several: 34, latin: 0.5 };

const box = (style: Style, ...children: Node[]): Node => ({
	type: "container",
	style: { display: "flex", ...style },
	children,
});
const text = (content: string, style: Style): Node => ({ type: "text", text: breakable(content), style });
const picture = (svg: string, size: number): Node => ({
	type: "image",
	src: Buffer.from(svg),
	width: size,
	height: size,
});

/** Lines break between words, of which `breakable` has marked the ends. */
const WORDS: Style = { wordBreak: "keep-all" };
const BOTH_LANGUAGES = Object.values(LOCALES)
	.map(({ label }) => label)
	.join(" · ");
const logo = readFileSync(resolve("public/favicon.svg"), "utf8");

function icon(name: IconName, size: number, stroke: string, width = 1.5): Node {
	// The drawings take colours from the page around them; here nothing is around them.
	const drawing = ICONS[name].replaceAll(/var\([^)]*\)\)?/g, colour("accent-soft"));
	return picture(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`,
		size,
	);
}

/** The largest size at which a text fits, or else the smallest. Lines end at words, so none is full. */
function fitting(content: string, { sizes, lines, several, latin }: typeof TITLE): number {
	const fits = (size: number) => {
		const width = widthOf(content, latin) * size;
		return width <= TEXT_WIDTH || (size <= several && width <= TEXT_WIDTH * 0.9 * lines);
	};
	return sizes.find(fits) ?? Math.min(...sizes);
}

const stepAt = (slug: string) => STEPS.findIndex((step) => stepSlug(step) === slug);

/**
 * What stands small above the title (on a step which of how many, else what a title itself names before a colon), and
 * on the doorway the same title in the other language below it.
 */
function headings({ locale, slug, title }: CardText): { above?: string; title: string; below?: string } {
	if (!locale) {
		const [first = title, below] = title.split(" · ", 2);
		return below ? { title: first, below } : { title };
	}
	const step = stepAt(slug);
	if (step !== -1)
		return { above: fill(TEXTS[locale]["part.steps.where"], { number: step + 1, total: STEPS.length }), title };
	const [above, rest] = title.split(/：|: /, 2);
	return above && rest ? { above, title: rest } : { title };
}

/** The large drawing: a step's number, a tool's own icon, a store's country, else the parcel with its clock. */
function motif(slug: string): Node {
	const step = stepAt(slug);
	const tool = TOOLS.find((candidate) => toolSlug(candidate) === slug);
	const store = STORES.find((candidate) => storeSlug(candidate) === slug);
	const letters = (content: string, fontSize: number) =>
		text(content, { fontSize, fontWeight: 700, lineHeight: 1, color: colour("accent") });
	if (step !== -1) return letters(String(step + 1), 280);
	if (store) return letters(store.toUpperCase(), 170);
	return tool ? icon(TOOL_ICONS[tool], 240, colour("accent")) : picture(logo, 250);
}

/** A disc that reaches over the upper right corner. */
const disc = (slug: string): Node =>
	box(
		{
			position: "absolute",
			top: -EDGE,
			right: -EDGE,
			width: DISC,
			height: DISC,
			paddingTop: EDGE / 2,
			paddingRight: EDGE / 2,
			borderRadius: DISC / 2,
			alignItems: "center",
			justifyContent: "center",
			backgroundColor: colour("accent-soft"),
		},
		motif(slug),
	);

/** Six dots: the steps that come before are filled, the step of the page is long. */
function dots(step: number): Node {
	return box(
		{ alignItems: "center", gap: 14 },
		...STEPS.map((_, at) =>
			box({
				width: at === step ? 56 : 18,
				height: 18,
				borderRadius: 9,
				backgroundColor: colour(at <= step ? "accent" : "line"),
			}),
		),
	);
}

export function card(page: CardText): Node {
	const { locale, slug, description } = page;
	const { above, title, below } = headings(page);
	const step = stepAt(slug);
	return box(
		{
			position: "relative",
			width: CARD.width,
			height: CARD.height,
			flexDirection: "column",
			padding: EDGE,
			paddingTop: 48,
			paddingBottom: 48,
			overflow: "hidden",
			borderLeft: `20px solid ${colour("accent")}`,
			backgroundColor: colour("raised"),
			color: colour("ink"),
			fontFamily: FAMILY,
		},
		disc(slug),
		box(
			{
				flexDirection: "column",
				flexGrow: 1,
				justifyContent: "center",
				position: "relative",
				zIndex: 1,
				width: TEXT_WIDTH,
			},
			...(above
				? [text(above, { fontSize: 36, fontWeight: 600, marginBottom: 10, color: colour("accent-text") })]
				: []),
			text(title, {
				...WORDS,
				fontSize: fitting(title, TITLE),
				fontWeight: 700,
				lineHeight: 1.28,
				textWrap: "balance",
			}),
			...(below ? [text(below, { fontSize: 46, fontWeight: 600, marginTop: 6 })] : []),
			text(description, {
				...WORDS,
				fontSize: fitting(description, DESCRIPTION),
				lineHeight: 1.55,
				marginTop: 22,
				width: 780,
				color: colour("text"),
				textWrap: "balance",
			}),
		),
		box(
			{ justifyContent: "space-between", alignItems: "center", height: 64 },
			box(
				{ alignItems: "center", gap: 18 },
				picture(logo, 60),
				text(locale ? TEXTS[locale]["site.name"] : BOTH_LANGUAGES, { fontSize: 31, fontWeight: 600 }),
			),
			...(step === -1 ? [] : [dots(step)]),
		),
	);
}

/** The language a text is set in: which form of a character is drawn hangs on it. */
export const cardLanguage = ({ locale }: CardText): string => LOCALES[locale ?? DEFAULT_LOCALE].lang;
