/**
 * `npm start`: installs what is missing, builds where the sources are newer than the site, serves it, prints the address.
 * Runs on Node 20 with nothing installed; `npm run preview` serves what was built last (`--no-build`).
 */
import { parseArgs } from "node:util";
import { basePath } from "./lib/base-path.mjs";
import { build, hasSite, isBuilt } from "./lib/build.mjs";
import { installWhatIsMissing } from "./lib/install.mjs";
import { listen } from "./lib/port.mjs";
import { orSayWhy, Problem } from "./lib/problem.mjs";
import { DIST } from "./lib/project.mjs";

const HELP = `npm start -- [--port=NUMBER] [--host=NAME] [--no-build]

  --port      where to serve (else PORT, else 4321); a busy one gives way to the next free one
  --host      0.0.0.0 lets other devices of your network in (else HOST, else localhost)
  --no-build  serve what was built last`;

/** @returns {{ port: number, host: string, build: boolean }} */
function options() {
	const { values } = parseArgs({
		options: {
			port: { type: "string" },
			host: { type: "string" },
			"no-build": { type: "boolean" },
			help: { type: "boolean" },
		},
	});
	if (values.help) {
		console.log(HELP);
		process.exit(0);
	}
	const wanted = values.port ?? (process.env.PORT || "4321");
	const port = Number(wanted);
	if (!/^\d+$/.test(wanted) || port > 65_535) throw new Problem(`"${wanted}" is no port: give a number up to 65535.`);
	return { port, host: values.host ?? (process.env.HOST || "localhost"), build: !values["no-build"] };
}

/** @param {string} host as an address names it */
const shown = (host) => (host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host);

await orSayWhy(async () => {
	const wanted = options();
	await installWhatIsMissing();
	if (wanted.build && !isBuilt()) {
		console.log("Building the site …");
		const { code, output } = await build();
		if (code !== 0) throw new Problem("The build failed; why is above.", output);
	}
	if (!hasSite()) throw new Problem('There is no built site yet: run "npm start" or "npm run build".');

	// Only now: it needs a package that may just have been installed.
	const { siteHandler } = await import("./lib/serve.mjs");
	const server = await listen(siteHandler(DIST, basePath()), wanted);
	const [first] = server.busy;
	if (first !== undefined) console.log(`Port ${first} is in use by another program; taking ${server.port} instead.`);
	console.log(`\n  The guide is at http://${shown(wanted.host)}:${server.port}${basePath()}\n  Stop it with Ctrl-C.\n`);

	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().then(() => process.exit(0)));
});
