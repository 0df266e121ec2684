/**
 * Writes `content/calendars/<country>.yaml` from the `date-holidays` package (its version is noted in each file).
 * Run by hand when a year is added or the package has news: `node scripts/calendars.mjs`. The result is reviewed and
 * committed, so that a build never depends on what the package says that day.
 * Nationwide public holidays only: a rule that counts business days names a country, not a region.
 * A year the package does not really know is left out: a count through it answers "not known" instead of a wrong day.
 */
import { readFileSync, writeFileSync } from "node:fs";
import Holidays from "date-holidays";
import { stringify } from "yaml";
import { COUNTRIES, ZH } from "./lib/calendar-words.mjs";

const YEARS = [2025, 2026, 2027];
const DAY = 24 * 60 * 60 * 1000;

const version = JSON.parse(
	readFileSync(new URL("../node_modules/date-holidays/package.json", import.meta.url)),
).version;

/** The days of one year, each once: a feast may be named twice, on its day and on the day it is observed. */
function daysOf(holidays, year) {
	return holidays.getHolidays(year).map((day) => {
		// None of the countries listed has a holiday of several days; one that came would lose all but its first.
		if (day.end - day.start > 1.5 * DAY) throw new Error(`"${day.name}" (${day.date}) is longer than a day`);
		const date = day.date.slice(0, 10);
		const en = day.name.replace(/ \((observed|substitute day)\)/, "").replace("’", "'");
		const substitute = day.substitute ? { zh: "（补休）", en: " (observed)" } : { zh: "", en: "" };
		const zh = ZH[en];
		if (zh === undefined) throw new Error(`no Chinese name for "${en}" (${date})`);
		return { date, name: { zh: zh + substitute.zh, en: en + substitute.en } };
	});
}

for (const [country, { region, years = YEARS, note }] of Object.entries(COUNTRIES)) {
	const code = country.toUpperCase();
	const options = { languages: ["en"], types: ["public"] };
	const english = region ? new Holidays(code, region, options) : new Holidays(code, options);
	const file = {
		id: country,
		source: {
			title: `date-holidays ${version}`,
			url: "https://github.com/commenthol/date-holidays",
			note,
		},
		checkedOn: "2026-11-24",
		years: Object.fromEntries(years.map((year) => [year, daysOf(english, year)])),
	};
	writeFileSync(
		new URL(`../content/calendars/${country}.yaml`, import.meta.url),
		stringify(file, { defaultStringType: "PLAIN", lineWidth: 0 })
			.replace(/(date|checkedOn): (\d{4}-\d{2}-\d{2})/g, "$1: '$2'")
			.replace(/^( +)(\d{4}):/gm, "$1'$2':"),
	);
}
