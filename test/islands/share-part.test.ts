/** What a share control reads from a page, and the text made of it. */
import { beforeEach, describe, expect, test } from "vitest";
import { partFrom, partWithId, wholePage } from "../../src/islands/share/page-part.ts";
import { shareAddress } from "../../src/islands/share/share-address.ts";
import { firstLines, shareText } from "../../src/islands/share/share-text.ts";

const WORDS = { sources: "来源", made: "指南 · 2026年11月24日制作" };
const ADDRESS = "https://guide.example/zh/steps/submit-claim/#choose-door";
const source = (publisher: string, url: string, marks = "") =>
	`<a class="source" href="${url}" title="Page"><span class="sr-only">来源：</span><span class="source__publisher">${publisher}</span> · <span class="source__date">核对于2026-11-23</span>${marks}</a>`;
const heading = (level: number, id: string, text: string, action = "") =>
	`<div class="sl-heading-wrapper level-h${level}"><h${level} id="${id}"${action && ` data-action="${action}"`}>${text}</h${level}><a class="sl-anchor-link" href="#${id}"><span class="sr-only">分享：${text}</span></a></div>`;

beforeEach(() => {
	document.documentElement.lang = "zh-CN";
	document.body.innerHTML = `<h1>提交申请</h1><div class="sl-markdown-content">
		<p>开头一句。</p>
		${heading(2, "do-now", "现在就做")}
		${heading(3, "choose-door", "看谁发货，选对路", "4.1")}
		<ol><li>打开订单（<span class="words"><span class="words__store">美亚</span><b lang="en">Ships from</b> <span class="word__mark">名称未核实</span></span>）。</li>
		<li><p>等满<span class="figure">48小时</span>。${source("Amazon.com", "https://www.amazon.com/a")}</p><ul><li>再看一遍。${source("Amazon.de", "https://www.amazon.de/b", ' <span class="source__mark">只见到副本</span>')}</li></ul></li></ol>
		<p>同一个出处。${source("Amazon.com", "https://www.amazon.com/a")}</p>
		<script>secret()</script><button>删除</button><template>看不见</template>
		${heading(3, "next-one", "确认日子", "4.2")}
		<details><summary>美亚</summary><ol><li>点这里</li></ol></details>
		${heading(2, "refusals", "常见的拒绝")}
		<section class="do-not"><ul><li>不要急。</li></ul></section>
		<table><thead><tr><th>多久</th></tr></thead><tbody><tr><th>美国站</th><td data-label="多久">30个自然日</td><td data-label="来源">${source("Amazon.com", "https://www.amazon.com/a")}</td></tr></tbody></table>
	</div>`;
});

const read = (id: string) => {
	const part = partWithId(document, id);
	if (part === undefined) throw new Error(`no part ${id}`);
	return part;
};

describe("a part of a page", () => {
	test("is its heading's text up to the next heading of its level, with its number", () => {
		const { title, number, lines } = read("choose-door");
		expect([number, title]).toEqual(["4.1", "看谁发货，选对路"]);
		expect(lines.map(({ mark, text }) => mark + text)).toEqual([
			"1. 打开订单（美亚 Ships from（名称未核实））。",
			"2. 等满48小时。[1]",
			"- 再看一遍。[2]",
			"同一个出处。[1]",
		]);
	});
	test("names each source once, with the day of the check and how far it can be trusted", () => {
		expect(read("choose-door").sources).toEqual([
			{ publisher: "Amazon.com", address: "https://www.amazon.com/a", note: "核对于2026-11-23" },
			{ publisher: "Amazon.de", address: "https://www.amazon.de/b", note: "核对于2026-11-23 · 只见到副本" },
		]);
	});
	test("under a heading of the second level holds the actions below it", () => {
		const { lines } = read("do-now");
		expect(lines.filter(({ kind }) => kind === "heading").map(({ mark, text }) => mark + text)).toEqual([
			"4.1 看谁发货，选对路",
			"4.2 确认日子",
			"美亚",
		]);
	});
	test("says what must not be done with a cross, and a table row by row", () => {
		expect(read("refusals").lines.map(({ mark, text }) => mark + text)).toEqual([
			"✕ 不要急。",
			"- 美国站 | 多久: 30个自然日 | [1]",
		]);
	});
	test("that does not exist is none", () => {
		expect(partWithId(document, "nowhere")).toBeUndefined();
	});
	test("may be an item with a title of its own", () => {
		const [item] = document.querySelectorAll(".do-not li");
		expect(partFrom(item ? [item] : [], "标题", "").lines.map(({ text }) => text)).toEqual(["不要急。"]);
	});
	test("may be the whole page", () => {
		const { title, lines } = wholePage(document);
		expect(title).toBe("提交申请");
		expect(lines[0]?.text).toBe("开头一句。");
		expect(lines.map(({ text }) => text).join()).not.toMatch(/secret|删除|看不见|分享/);
	});
});

describe("as a text", () => {
	test("has the sources with their addresses, and ends with the address of the part on a line of its own", () => {
		expect(shareText(read("choose-door"), ADDRESS, WORDS)).toBe(
			[
				"4.1 看谁发货，选对路",
				"",
				"1. 打开订单（美亚 Ships from（名称未核实））。",
				"2. 等满48小时。[1]",
				"- 再看一遍。[2]",
				"同一个出处。[1]",
				"",
				"来源",
				"[1] Amazon.com · 核对于2026-11-23",
				"https://www.amazon.com/a",
				"[2] Amazon.de · 核对于2026-11-23 · 只见到副本",
				"https://www.amazon.de/b",
				"",
				"指南 · 2026年11月24日制作",
				"",
				ADDRESS,
			].join("\n"),
		);
	});
	test("without sources says nothing of them", () => {
		expect(shareText(read("next-one"), ADDRESS, WORDS)).not.toContain("来源");
	});
	test("for a picture: the first lines without marks of sources, for a step its first actions", () => {
		expect(firstLines(read("choose-door"), 2)).toEqual(["打开订单（美亚 Ships from（名称未核实））。", "等满48小时。"]);
		expect(firstLines(wholePage(document), 3)).toEqual(["4.1 看谁发货，选对路", "4.2 确认日子"]);
	});
});

test("an address says which page and place, and nothing of how the reader came", () => {
	const here = "https://guide.example/zh/steps/contact/?from=timeline&isappinstalled=0#clocks";
	expect(shareAddress(here, "write-to-seller")).toBe("https://guide.example/zh/steps/contact/#write-to-seller");
	expect(shareAddress(here)).toBe("https://guide.example/zh/steps/contact/");
});
