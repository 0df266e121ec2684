/**
 * `content/redirects.yaml`: addresses that were public once and where they lead now. Paths without language, with a
 * slash at both ends; behind `#` an id. A whole page leads to a page or a place; a place leads to a place.
 */
import { z } from "astro/zod";

const page = z.string().regex(/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*$/, "a path such as /steps/contact/");
const address = z
	.string()
	.regex(
		/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
		"a path such as /steps/contact/#write-to-seller",
	);

export const redirectsFile = z
	.strictObject({
		pages: z.record(page, address).describe("Page → page or place"),
		places: z.record(address, address).describe("Place → place or page"),
	})
	.superRefine(({ pages, places }, context) => {
		for (const from of Object.keys(places))
			if (!from.includes("#"))
				context.addIssue({ code: "custom", message: `${from}: a whole page belongs to "pages"` });
		for (const [from, to] of [...Object.entries(pages), ...Object.entries(places)])
			if (to in pages || to in places)
				context.addIssue({ code: "custom", message: `${from} → ${to}: leads to an address that has moved itself` });
	});
export type Redirects = z.infer<typeof redirectsFile>;
