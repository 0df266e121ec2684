/** The glossary answers the words people type, and each of its words can be linked. */
import { expect, test } from "vitest";
import { pagesOf } from "../support/pages.ts";

const glossary = pagesOf("zh").find(({ slug }) => slug === "reference/glossary");
const entries = (glossary?.lines ?? []).flatMap(({ text }) => {
	const [, name, id] = /^### (.+?) \{#([^}]+)\}$/.exec(text) ?? [];
	return name && id ? [{ name, id }] : [];
});

test("the words that readers search for have an entry", () => {
	const searched =
		"理赔 索赔 A-to-Z 拒付 拒收 仅退款 妥投 签收 已送达 转运 集运 少件 空包 发错货 货不对板 申诉 发卡行 自然日 工作日 站内信";
	const names = entries.map(({ name }) => name).join(" ");
	expect(searched.split(" ").filter((word) => !names.includes(word))).toEqual([]);
});

test("every entry has a short id of its own", () => {
	const ids = entries.map(({ id }) => id);
	expect(ids.filter((id) => !/^[a-z][a-z-]{1,19}$/.test(id))).toEqual([]);
	expect(new Set(ids).size).toBe(ids.length);
});
