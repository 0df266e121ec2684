/** What a press on a share control shares: the part of the page its address names. Loaded at the first press. */
import { partFrom, partWithId, wholePage } from "./page-part.ts";
import { shareAddress } from "./share-address.ts";
import { openShareOf } from "./share-dialog.ts";

/**
 * A heading's own link, the control of the whole page, or the control of an item whose place is on another page.
 * `false`: nothing could be opened, and the link should be followed.
 */
export function sharePressed(link: HTMLAnchorElement): boolean {
	const { hash } = new URL(link.href);
	const id = decodeURIComponent(hash.slice(1));
	const address = shareAddress(link.href, id);
	const place = document.querySelector<HTMLElement>("[data-share-place]")?.dataset.sharePlace;
	const item = link.closest("li");
	const { shareTitle } = link.dataset;
	const part =
		shareTitle !== undefined && item !== null
			? partFrom([item], shareTitle, "")
			: id === ""
				? wholePage(document)
				: partWithId(document, id);
	// A page that is no place of its own, such as the 404 page, has none to be named.
	return place !== undefined && part !== undefined && openShareOf(part, address, place);
}
