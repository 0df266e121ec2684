/**
 * UI strings of our own (`content/i18n/`). The English file is the list of keys:
 * each key it has must stand in the Chinese file, and code that names a key it lacks does not compile.
 */
import { z } from "astro/zod";
import en from "../../content/i18n/en.json" with { type: "json" };

export const strings = z.object(
	Object.fromEntries(Object.keys(en).map((key) => [key, z.string().min(1)])) as Record<keyof typeof en, z.ZodString>,
);
