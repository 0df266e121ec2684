/** `npm run addresses`: builds the site and adds its new public addresses to `test/data/addresses.txt`. */
import { build } from "./lib/build.mjs";
import { installWhatIsMissing } from "./lib/install.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { run } from "./lib/run.mjs";

await orSayWhy(async () => {
	await installWhatIsMissing();
	const built = await build({ show: true });
	if (built.code !== 0) throw new Problem("The build failed; why is above.");
	const { code, output } = await run("vitest", ["run", "--project=site", "test/site/addresses.test.ts"], {
		env: { WRITE_ADDRESSES: "1" },
		minutes: 10,
	});
	if (code !== 0) throw new Problem(`${output}\nThe list is written, but the addresses are not in order.`);
});
