import { foreignParts } from "../foreign-parts.ts";

type Props = { text: string; lang: "zh-CN" | "en"; words?: ReadonlyMap<string, string> };

/** A text whose foreign pieces say their language, as far as their script or `words` tell it. `lang` of the page. */
export function ForeignText({ text, lang, words }: Props) {
	return (
		<>
			{foreignParts(text, lang === "en" ? "en" : "zh", { words }).map((part, at) =>
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
