/**
 * The address somebody else gets: page and place, nothing of how the reader came (`?from=timeline`).
 *
 * @param here where the reader is, or an absolute address
 * @param place what stands after `#`: an id, or a case (`key=value`); without it the whole page
 */
export function shareAddress(here: string, place = ""): string {
	const { origin, pathname } = new URL(here);
	return `${origin}${pathname}${place === "" ? "" : `#${place}`}`;
}
