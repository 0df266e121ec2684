/** Something that a person has to know, in a sentence: shown without a stack. */
export class Problem extends Error {
	/**
	 * @param {string} message one sentence
	 * @param {string} [output] what the program in question said
	 */
	constructor(message, output = "") {
		super(message);
		this.output = output;
	}
}

/**
 * Runs a script to its end; a problem is shown and ends the process with code 1.
 *
 * @param {() => Promise<void>} main
 */
export async function orSayWhy(main) {
	try {
		await main();
	} catch (error) {
		if (!(error instanceof Problem) && !isBadOption(error)) throw error;
		if (error instanceof Problem && error.output) console.error(error.output.trimEnd());
		console.error(/** @type {Error} */ (error).message);
		process.exitCode = 1;
	}
}

/**
 * Is this Node's own word for an option that a script does not have?
 *
 * @param {unknown} error
 */
const isBadOption = (error) =>
	error instanceof TypeError && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code));
