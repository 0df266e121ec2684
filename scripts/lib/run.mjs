/** Runs another program, with the project's own tools (and so its own Node) first on the path. */
import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { inProject, ROOT } from "./project.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

function stopAll() {
	for (const child of running) child.kill("SIGTERM");
	process.exit(130);
}

/** @param {import("node:child_process").ChildProcess} child */
function hold(child) {
	if (running.size === 0) for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stopAll);
	running.add(child);
}

/** @param {import("node:child_process").ChildProcess} child */
function release(child) {
	running.delete(child);
	if (running.size === 0) for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, stopAll);
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] added to the environment
 * @property {boolean} [show] let the program write to the terminal instead of keeping its output
 * @property {number} [minutes] how long it may take; it is stopped after that
 */

/**
 * Nothing is thrown: a program that cannot be started answers with code 127.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` holds both streams in the order in which they came
 */
export function run(command, args, { env = {}, show = false, minutes } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env: {
				...process.env,
				ASTRO_TELEMETRY_DISABLED: "1",
				// What is kept is shown later, perhaps in a file.
				...(show ? {} : { NO_COLOR: "1" }),
				PATH: `${inProject("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
				...env,
			},
			stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
			// There the tools are .cmd files, which only a shell starts.
			shell: process.platform === "win32",
		});
		hold(child);
		/** @type {Buffer[]} */
		const parts = [];
		let note = "";
		child.stdout?.on("data", (part) => parts.push(part));
		child.stderr?.on("data", (part) => parts.push(part));
		const timer =
			minutes === undefined
				? undefined
				: setTimeout(() => {
						note = `\nStopped: ${command} took longer than ${minutes} minutes.\n`;
						child.kill("SIGKILL");
					}, minutes * 60_000);
		/** @param {number} code */
		const end = (code) => {
			clearTimeout(timer);
			release(child);
			resolve({ code, output: Buffer.concat(parts).toString("utf8") + note });
		};
		child.on("error", (error) => {
			note += `${command}: ${error.message}\n`;
			end(127);
		});
		child.on("close", (code, signal) => {
			if (signal !== null && note === "") note = `\n${command} was ended from outside (${signal}).\n`;
			end(code ?? 1);
		});
	});
}
