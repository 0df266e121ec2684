/** `npm run build`: builds the site into `dist/`. Further arguments go to Astro. */
import { build } from "./lib/build.mjs";
import { installWhatIsMissing } from "./lib/install.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";

await orSayWhy(async () => {
	await installWhatIsMissing();
	const { code } = await build({ show: true, args: process.argv.slice(2) });
	if (code !== 0) throw new Problem("The build failed; why is above.");
});
