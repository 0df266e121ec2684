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
		if (!(error instanceof Problem)) throw error;
		if (error.output) console.error(error.output.trimEnd());
		console.error(error.message);
		process.exitCode = 1;
	}
}
