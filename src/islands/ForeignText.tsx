import { foreignParts } from "../foreign-parts.ts";

/** A text whose foreign pieces say their language, as far as their script tells it. `lang` of the page. */
export function ForeignText({ text, lang }: { text: string; lang: "zh-CN" | "en" }) {
	return (
		<>
			{foreignParts(text, lang === "en" ? "en" : "zh").map((part, at) =>
				part.lang === undefined ? (
					part.text
				) : (
					<span key={at} lang={part.lang}>
						{part.text}
					</span>
				),
			)}
		</>
	);
}
