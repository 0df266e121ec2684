/** What a person types for a date. Reads many spellings, guesses none: what could mean two days is asked back. */
import { addDays, isIsoDate, yearOf } from "../engine/date.ts";
import type { IsoDate } from "../engine/rule.ts";

export type TypedDate =
	| { kind: "empty" }
	| { kind: "date"; date: IsoDate }
	/** Which of these was meant? */
	| { kind: "choose"; dates: IsoDate[] }
	| { kind: "error"; code: "not-a-date" | "no-day" | "no-such-month" }
	/** A day that month never has, or not in that year. */
	| { kind: "error"; code: "no-such-day"; year: number | undefined; month: number; day: number };

const MONTH_NAMES: readonly (readonly string[])[] = [
	["jan", "january", "januar", "jänner"],
	["feb", "february", "februar"],
	["mar", "march", "märz", "maerz", "mär", "mrz"],
	["apr", "april"],
	["may", "mai"],
	["jun", "june", "juni"],
	["jul", "july", "juli"],
	["aug", "august"],
	["sep", "sept", "september"],
	["oct", "october", "okt", "oktober"],
	["nov", "november"],
	["dec", "december", "dez", "dezember"],
];

const WORDS: Readonly<Record<string, number>> = {
	today: 0,
	yesterday: -1,
	tomorrow: 1,
	今天: 0,
	今日: 0,
	昨天: -1,
	昨日: -1,
	前天: -2,
	明天: 1,
	heute: 0,
	gestern: -1,
};

/** Characters. A longer text was pasted by mistake; it is read at each letter, so it must not take long. */
const MOST_TYPED = 1000;

/** First year of the Japanese era less one. */
const REIWA = 2018;

const pad = (n: number, width: number) => String(n).padStart(width, "0");
const iso = (year: number, month: number, day: number): IsoDate => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** Two figures of a year are this century's: no order is older. */
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

function exact(year: number, month: number, day: number): TypedDate {
	if (month < 1 || month > 12) return { kind: "error", code: "no-such-month" };
	const date = iso(year, month, day);
	return isIsoDate(date) ? { kind: "date", date } : { kind: "error", code: "no-such-day", year, month, day };
}

/** Without a year: the last time there was such a day, and the next one. */
function withoutYear(month: number, day: number, today: IsoDate): IsoDate[] {
	const year = yearOf(today);
	const real = [year - 1, year, year + 1].map((each) => iso(each, month, day)).filter(isIsoDate);
	const past = real.filter((date) => date <= today).at(-1);
	const ahead = real.find((date) => date > today);
	return [past, ahead].filter((date) => date !== undefined);
}

function askYear(month: number, day: number, today: IsoDate): TypedDate {
	if (month < 1 || month > 12) return { kind: "error", code: "no-such-month" };
	if (!isIsoDate(iso(2024, month, day))) return { kind: "error", code: "no-such-day", year: undefined, month, day };
	const dates = withoutYear(month, day, today);
	return dates.length > 0
		? { kind: "choose", dates }
		: { kind: "error", code: "no-such-day", year: undefined, month, day };
}

/** Two numbers that may be day and month either way. */
function eitherWay(first: number, second: number, year: number | undefined, today: IsoDate): TypedDate {
	const readings =
		first === second
			? [[first, second]]
			: [
					[first, second],
					[second, first],
				];
	const dates = readings.flatMap(([month = 0, day = 0]) =>
		year === undefined
			? month >= 1 && month <= 12 && isIsoDate(iso(2024, month, day))
				? withoutYear(month, day, today)
				: []
			: [iso(year, month, day)].filter(isIsoDate),
	);
	const distinct = [...new Set(dates)];
	if (distinct.length === 0) {
		const [month, day] = first <= 12 ? [first, second] : [second, first];
		return month < 1 || month > 12
			? { kind: "error", code: "no-such-month" }
			: { kind: "error", code: "no-such-day", year, month, day };
	}
	const [only] = distinct;
	if (distinct.length === 1 && only !== undefined && year !== undefined) return { kind: "date", date: only };
	return { kind: "choose", dates: distinct };
}

const monthByName = (name: string): number => {
	const wanted = name.toLowerCase().replace(/\.$/, "");
	return MONTH_NAMES.findIndex((names) => names.includes(wanted)) + 1;
};

/**
 * @param text as typed, in any width of figures
 * @param today the reader's day, for `昨天` and for days without a year
 */
export function readTypedDate(text: string, today: IsoDate): TypedDate {
	if (text.length > MOST_TYPED) return { kind: "error", code: "not-a-date" };
	const t = text.normalize("NFKC").trim().replace(/\s+/g, " ").slice(0, 60);
	if (t === "") return { kind: "empty" };
	const word = WORDS[t.toLowerCase()];
	if (Object.hasOwn(WORDS, t.toLowerCase()) && word !== undefined) return { kind: "date", date: addDays(today, word) };

	const [, y8, m8, d8] = /^(\d{4})(\d{2})(\d{2})$/.exec(t) ?? [];
	if (y8 && m8 && d8) return exact(Number(y8), Number(m8), Number(d8));

	const [, reiwa, mr, dr] = /^(?:令和|R)\s?(\d{1,2})[年./-]\s?(\d{1,2})[月./-]\s?(\d{1,2})日?$/i.exec(t) ?? [];
	if (reiwa && mr && dr) return exact(REIWA + Number(reiwa), Number(mr), Number(dr));

	const [, yc, mc, dc] = /^(?:(\d{4}|\d{2}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/.exec(t) ?? [];
	if (mc && dc) return yc ? exact(fullYear(yc), Number(mc), Number(dc)) : askYear(Number(mc), Number(dc), today);
	if (/^(?:\d{2,4} ?年 ?)?\d{1,2} ?月$/.test(t)) return { kind: "error", code: "no-day" };

	const [, yi, mi, di] = /^(\d{4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,2})\.?$/.exec(t) ?? [];
	if (yi && mi && di) return exact(Number(yi), Number(mi), Number(di));
	if (/^\d{4} ?[-/.] ?\d{1,2}$/.test(t)) return { kind: "error", code: "no-day" };

	// 5.11.2026: with full stops the day comes first, as on amazon.de.
	const [, dd, md, yd] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})?$/.exec(t) ?? [];
	if (dd && md) return yd ? exact(fullYear(yd), Number(md), Number(dd)) : askYear(Number(md), Number(dd), today);

	const [, a, b, y] = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(t) ?? [];
	if (a && b) return eitherWay(Number(a), Number(b), y ? fullYear(y) : undefined, today);

	const [, dn, nameAfter, yn] = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?(\p{L}+\.?),? ?(\d{4})?$/iu.exec(t) ?? [];
	const [, nameBefore, dm, ym] = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})?$/iu.exec(t) ?? [];
	const month = monthByName(nameAfter ?? nameBefore ?? "");
	const day = dn ?? dm;
	const year = yn ?? ym;
	if (month > 0 && day !== undefined)
		return year ? exact(Number(year), month, Number(day)) : askYear(month, Number(day), today);
	if (/^\p{L}+\.? \d{4}$/u.test(t) && monthByName(t.split(" ")[0] ?? "") > 0) return { kind: "error", code: "no-day" };
	return { kind: "error", code: "not-a-date" };
}
