import http from "node:http";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { ARGS } from "../scripts/lib/chromium.mjs";

const serve = (dir) =>
	new Promise((r) => {
		const f = sirv(dir, {});
		const s = http.createServer((q, a) =>
			f(q, a, () => {
				a.statusCode = 404;
				a.end();
			}),
		);
		s.listen(0, () => r(`http://127.0.0.1:${s.address().port}`));
	});
const [oldDir, newDir, ...only] = process.argv.slice(2);
const urls = [await serve(oldDir), await serve(newDir)];
const pages = only.length
	? only
	: [
			"/zh/",
			"/en/",
			"/",
			"/404.html",
			"/offline/",
			"/zh/steps/contact/",
			"/zh/steps/outcome-or-appeal/",
			"/en/steps/return-policy/",
			"/zh/tools/deadlines/?store=us",
			"/en/tools/deadlines/",
			"/zh/tools/evidence/",
			"/zh/stores/us/",
			"/en/stores/jp/",
			"/zh/stores/",
			"/zh/reference/glossary/",
			"/en/reference/how-we-count/",
			"/zh/reference/data/",
			"/zh/about/",
			"/zh/changes/",
			"/zh/ledger/",
			"/en/reference/confused-numbers/",
		];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGS });
const take = async (base, path, opt) => {
	const context = await browser.newContext({
		viewport: { width: opt.width, height: 900 },
		colorScheme: opt.scheme,
		locale: "zh-CN",
		serviceWorkers: "block",
	});
	const page = await context.newPage();
	const r = await page.goto(base + path, { waitUntil: "networkidle" });
	if (!r || (r.status() >= 400 && !path.includes("404"))) {
		await context.close();
		return undefined;
	}
	await page.evaluate(() => {
		for (const d of document.querySelectorAll("details")) d.open = true;
		document.querySelector("site-search dialog")?.showModal?.();
	});
	if (opt.print) await page.emulateMedia({ media: "print" });
	await page.waitForTimeout(700);
	const collect = (wanted) =>
		page.evaluate(
			([b, wanted]) => {
				const all = [];
				let n = 0;
				const keys = [...getComputedStyle(document.body)].filter((k) => !k.startsWith("--"));
				const hash = (t) => {
					let h = 0;
					for (let i = 0; i < t.length; i++) h = (h * 31 + t.charCodeAt(i)) | 0;
					return h;
				};
				for (const e of document.querySelectorAll("html, body, body *")) {
					if (
						["SCRIPT", "STYLE", "TEMPLATE", "SL-SIDEBAR-RESTORE"].includes(e.tagName) ||
						e.closest(".label-icon, noscript")
					)
						continue;
					for (const p of ["", "::before", "::after", "::marker", "::placeholder", "::backdrop"]) {
						if (p === "::backdrop" && e.tagName !== "DIALOG") continue;
						if (p === "::placeholder" && e.tagName !== "INPUT" && e.tagName !== "TEXTAREA") continue;
						if (p === "::marker" && !["LI", "SUMMARY"].includes(e.tagName)) continue;
						const at = n++;
						if (wanted && !wanted.includes(at)) continue;
						const s = getComputedStyle(e, p || null);
						if (p && p.length > 2 && (p === "::before" || p === "::after") && s.content === "none") {
							all.push(wanted ? [e.tagName + p, {}] : 0);
							continue;
						}
						if (wanted) {
							const o = {};
							for (const k of keys) o[k] = s.getPropertyValue(k).replaceAll(b, "");
							all.push([e.tagName + "." + e.className + p, o]);
						} else {
							let t = "";
							for (const k of keys) t += s.getPropertyValue(k) + ";";
							all.push(hash(t.replaceAll(b, "")));
						}
					}
				}
				return all;
			},
			[base, wanted],
		);
	return { collect, close: () => context.close() };
};
for (const path of pages)
	for (const opt of [
		{ width: 390, scheme: "light" },
		{ width: 1300, scheme: "dark" },
		{ width: 800, scheme: "dark", print: true },
	]) {
		const [A, B] = [await take(urls[0], path, opt), await take(urls[1], path, opt)];
		if (!A || !B) {
			console.log(path, "missing", !A, !B);
			await A?.close();
			await B?.close();
			break;
		}
		const [a, b] = [await A.collect(), await B.collect()];
		const bad = a.map((h, i) => (h === b[i] ? -1 : i)).filter((i) => i >= 0);
		console.log(path, JSON.stringify(opt), a.length, b.length, "differ", bad.length);
		if (bad.length) {
			const some = bad.slice(0, 400);
			const [x, y] = [await A.collect(some), await B.collect(some)];
			const diffs = new Map();
			for (let i = 0; i < x.length; i++)
				for (const k in x[i][1])
					if (x[i][1][k] !== y[i]?.[1][k]) {
						const t = `${k}: ${x[i][1][k].slice(0, 60)} → ${y[i]?.[1][k]?.slice(0, 60)}`;
						if (!diffs.has(t)) diffs.set(t, x[i][0]);
					}
			for (const [t, e] of [...diffs].slice(0, 8)) console.log("   ", e.slice(0, 60), t);
		}
		await A.close();
		await B.close();
	}
await browser.close();
process.exit(0);
