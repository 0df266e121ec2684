import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-background-networking","--disable-component-update","--disable-sync","--no-first-run"] });
const jobs = JSON.parse(process.argv[2]);
for (const { url, w, out, dark, sel, h } of jobs) {
  const p = await b.newPage({ viewport: { width: w, height: h ?? 900 }, colorScheme: dark ? "dark" : "light" });
  await p.goto("http://localhost:8731" + url, { waitUntil: "load" });
  if (sel) await p.evaluate((s) => document.querySelector(s)?.scrollIntoView(), sel);
  await p.waitForTimeout(300);
  console.log(out, await p.evaluate(() => [document.documentElement.scrollWidth, [...document.querySelectorAll("details.fold")].map((d) => d.open)]));
  await p.screenshot({ path: out });
  await p.close();
}
await b.close();
