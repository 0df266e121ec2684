import { expect, test } from "vitest";
import type { EvidenceMoment } from "../../src/evidence.ts";
import { checklistText } from "../../src/export/checklist-text.ts";

const item = (id: string, what: string) => ({ id, do: what, how: "", why: "", answers: "" });
const moments: EvidenceMoment[] = [
	{ id: "before-opening", title: "划开胶带之前", when: "", items: [item("a", "拍面单"), item("b", "拍外箱")] },
	{ id: "at-opening", title: "拆箱的时候", when: "", items: [item("c", "拍视频")] },
];
const words = {
	title: "证据清单",
	exported: "导出日期：2026年11月24日",
	progress: (done: number, total: number) => `（${done} / ${total}）`,
	ticked: (day: string) => `（${day}）`,
	note: (text: string) => `备注：${text}`,
};

test("ticks, days and notes stand in the list, several lines of a note below each other", () => {
	const document = {
		ticks: new Map([
			["a", "2026-11-20"],
			["elsewhere", "2026-11-01"],
		]),
		notes: new Map([["b", "IMG_1\nIMG_2"]]),
	};
	expect(checklistText(moments, document, words)).toBe(
		`证据清单
导出日期：2026年11月24日

划开胶带之前（1 / 2）
☑ 拍面单（2026-11-20）
☐ 拍外箱
    备注：IMG_1
    IMG_2

拆箱的时候（0 / 1）
☐ 拍视频
`,
	);
});

test("a list that was narrowed down says so", () => {
	const text = checklistText(
		moments.slice(1),
		{ ticks: new Map(), notes: new Map() },
		{ ...words, filter: "只列出：发错货" },
	);
	expect(text.split("\n")[2]).toBe("只列出：发错货");
	expect(text).not.toContain("拍面单");
});
