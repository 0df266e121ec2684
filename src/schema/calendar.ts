/** Public holidays of one country, year by year. A year that is not listed is not known. */
import { z } from "astro/zod";
import { bilingual, isoDate } from "./record.ts";

export const calendarFile = z.strictObject({
	id: z.string().regex(/^[a-z]{2}$/),
	source: z.strictObject({ title: z.string(), url: z.url(), note: bilingual }),
	checkedOn: isoDate,
	years: z.record(z.string().regex(/^\d{4}$/), z.array(z.strictObject({ date: isoDate, name: bilingual })).min(1)),
});
export type CalendarFile = z.infer<typeof calendarFile>;
