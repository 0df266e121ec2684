/** What a reader's browser is told about words: made from `content/search.yaml`, the stores and the pages. */

/** A page, and a heading on it where one answers. */
export type Target = { page: string; heading?: string };

export type SearchWords = {
	/** Ways of saying it → the places that answer. Parts of one way are separated by spaces. */
	topics: (Target & { words: string[] })[];
	/** Words that say nothing about what is searched for. */
	filler: string[];
	/** Latin words of the site that look like misspelled ones of the topics and are not, separated by spaces. */
	known: string;
	/** Traditional characters, each followed by its simplified one. */
	simplified: string;
};
