/** `content/search.yaml`: what readers call things, and where the answer stands. */
import { z } from "astro/zod";

const words = z.array(z.union([z.string().min(1), z.number().transform(String)])).min(1);

export const searchFile = z.strictObject({
	topics: z.array(
		z.strictObject({
			to: z
				.string()
				.regex(/^[a-z][a-z/-]*(#[a-z][a-z0-9-]*)?$/)
				.describe("Slug of a page and, where one answers, a heading on it"),
			zh: words,
			en: words,
		}),
	),
	filler: z.strictObject({ zh: words, en: words }),
});
export type SearchFile = z.infer<typeof searchFile>;
