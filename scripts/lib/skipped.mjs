/** A Vitest reporter: which tests were skipped, and why (the text given to `context.skip`). Written to SKIPPED_FILE. */
import { writeFileSync } from "node:fs";

export default class Skipped {
	/** @param {readonly import("vitest/node").TestModule[]} modules */
	onTestRunEnd(modules) {
		const skipped = [];
		for (const module of modules) {
			for (const test of module.children.allTests("skipped")) {
				const result = test.result();
				const note = result.state === "skipped" ? result.note : undefined;
				skipped.push({ name: test.fullName, reason: note ?? "no reason given" });
			}
		}
		const file = process.env.SKIPPED_FILE;
		if (file) writeFileSync(file, JSON.stringify(skipped));
	}
}
