/** Both languages say the same in their own words: each is there, in its own script, and neither is a copy of the other. */
import { expect, test } from "vitest";
import { withoutNames } from "../../support/chinese.ts";
import { allRecords, readLedger } from "../../support/ledger.ts";

type Bilingual = { zh: string; en: string };

const ledger = readLedger();
const texts = [
	...allRecords(ledger).flatMap(({ id, appliesTo, says, until, conflicts, cautious }) =>
		Object.entries({ appliesTo, says, until, conflicts, why: cautious?.why }).flatMap(([field, text]) =>
			text ? [{ at: `${id}.${field}`, ...text }] : [],
		),
	),
	...[...ledger.stores, ...ledger.laws, ...ledger.cards].map(({ id, name }) => ({ at: `${id}.name`, ...name })),
];
const at = (wrong: (text: Bilingual) => boolean) => texts.filter(wrong).map((text) => text.at);

test("neither is empty", () => {
	expect(at(({ zh, en }) => zh.trim() === "" || en.trim() === "")).toEqual([]);
});

test("neither is a copy of the other, but for a proper name", () => {
	expect(at(({ zh, en }) => zh === en && !/^[\w .&-]{1,20}$/.test(zh))).toEqual([]);
});

test("the Chinese is Chinese, but for a proper name", () => {
	expect(at(({ zh }) => !/\p{Script=Han}/u.test(zh) && !/^[\w .&-]{1,20}$/.test(zh))).toEqual([]);
});

test("Chinese and Latin letters or figures stand without a space, but for a name that has one", () => {
	expect(at(({ zh }) => /\p{Script=Han} \w|\w \p{Script=Han}/u.test(withoutNames(zh)))).toEqual([]);
});

test("the English has no Chinese punctuation; a word of the store may stand in it", () => {
	expect(at(({ en }) => /[，。；：？！（）、]/u.test(en) || !/[a-z]{2}/i.test(en))).toEqual([]);
});
