/**
 * Writes `content/calendars/<country>.yaml` from the `date-holidays` package (its version is noted in each file).
 * Run by hand when a year is added or the package has news: `node scripts/calendars.mjs`. The result is reviewed and
 * committed, so that a build never depends on what the package says that day.
 * Nationwide public holidays only: a rule that counts business days names a country, not a region.
 */
import { readFileSync, writeFileSync } from "node:fs";
import Holidays from "date-holidays";
import { stringify } from "yaml";

const YEARS = [2025, 2026, 2027];
const COUNTRIES = {
	us: {
		zh: "只含美国联邦假日；周末的假日按联邦做法顺延到周五或周一（observed）。银行和卖家不一定全部放假。",
		en: "Federal holidays only; one on a weekend is also observed on the Friday or Monday next to it. Banks and sellers may not close on all of them.",
	},
	de: {
		zh: "只含全德国统一的法定假日；各州另有自己的假日。",
		en: "Nationwide holidays only; the states have further ones of their own.",
	},
	jp: {
		zh: "日本「国民の祝日」及补休（振替休日）；不含公司惯例的年末年初和盂兰盆假期。",
		en: "National holidays and their substitutes; not the customary closing days around New Year and Obon.",
	},
};

/** The package has no Chinese names for these countries. */
const ZH = {
	"New Year's Day": "元旦",
	"Martin Luther King Jr. Day": "马丁·路德·金纪念日",
	"Washington's Birthday": "总统日",
	"Memorial Day": "阵亡将士纪念日",
	Juneteenth: "六月节",
	"Independence Day": "独立日",
	"Columbus Day": "哥伦布日",
	"Veterans Day": "退伍军人节",
	"Thanksgiving Day": "感恩节",
	"Christmas Day": "圣诞节",
	"Good Friday": "耶稣受难日",
	"Easter Monday": "复活节星期一",
	"Labour Day": "劳动节",
	"Ascension Day": "耶稣升天节",
	"Whit Monday": "圣灵降临节星期一",
	"German Unity Day": "德国统一日",
	"Boxing Day": "圣诞节次日",
	"National Holiday": "德国统一日",
	"Coming of Age Day": "成人节",
	"Foundation Day": "建国纪念日",
	"Emperor's Birthday": "天皇诞生日",
	"Spring Equinox Day": "春分日",
	"Showa Day": "昭和日",
	"Constitution Day": "宪法纪念日",
	"Greenery Day": "绿之日",
	"Children's Day": "儿童节",
	"Marine Day": "海之日",
	"Mountain Day": "山之日",
	"Respect-for-the-Aged Day": "敬老日",
	"Citizens' Holiday": "国民休息日",
	"Autumnal Equinox Day": "秋分日",
	"Sports Day": "体育日",
	"Culture Day": "文化日",
	"Labor Thanksgiving Day": "勤劳感谢日",
};

const version = JSON.parse(
	readFileSync(new URL("../node_modules/date-holidays/package.json", import.meta.url)),
).version;

for (const [country, note] of Object.entries(COUNTRIES)) {
	const english = new Holidays(country.toUpperCase(), { languages: ["en"], types: ["public"] });
	const years = {};
	for (const year of YEARS) {
		years[year] = english.getHolidays(year).map((day) => {
			const date = day.date.slice(0, 10);
			const en = day.name.replace(/ \((observed|substitute day)\)/, "");
			const substitute = day.substitute ? { zh: "（补休）", en: " (observed)" } : { zh: "", en: "" };
			const zh = ZH[en];
			if (zh === undefined) throw new Error(`no Chinese name for "${en}" (${date})`);
			return { date, name: { zh: zh + substitute.zh, en: en + substitute.en } };
		});
	}
	const file = {
		id: country,
		source: {
			title: `date-holidays ${version}`,
			url: "https://github.com/commenthol/date-holidays",
			note,
		},
		checkedOn: "2026-11-24",
		years,
	};
	writeFileSync(
		new URL(`../content/calendars/${country}.yaml`, import.meta.url),
		stringify(file, { defaultStringType: "PLAIN", lineWidth: 0 })
			.replace(/(date|checkedOn): (\d{4}-\d{2}-\d{2})/g, "$1: '$2'")
			.replace(/^( +)(\d{4}):/gm, "$1'$2':"),
	);
}
