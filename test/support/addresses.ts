/** Addresses that must not reach a reader. */

/** Hosts that copy or re-serve pages of Amazon or of others: good for checking, never for a link. */
export const MIRRORS: readonly RegExp[] = [
	/^digprjsurvey\./,
	/^arcus-[a-z]+\.amazon\./,
	/^website-[a-z0-9]+\.amazon\./,
	/^us\.amazon\.com$/,
	/^na\.account\.amazon\.com$/,
	/^p-yo-www/,
	/\.domain\.glass$/,
	/(^|\.)luke\.lol$/,
	/(^|\.)amazon\.org\.bz$/,
	/(^|\.)chipcdm\.com$/,
	/(^|\.)help\.fullshine\.net$/,
	/(^|\.)truyenhinhcapsongthu\.net$/,
	/(^|\.)coachingsave\.com$/,
	/(^|\.)shop\.tidenova\.com$/,
	/(^|\.)shambala-praxis\.com$/,
	/(^|\.)translate\.baiducontent\.com$/,
];

/** What an address must not carry to a reader: who sent them. */
export const TRACKING = /[?&](ref_?|pf_rd_[a-z]+|utm_[a-z]+|ld|initialSessionID)=|\/ref=/;
