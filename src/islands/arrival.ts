/** What happens when a reader lands on a place inside a page, from a link or from within the page. Small: on every page. */

/** The id after `#`; `undefined` for none, for a case (`key=value`) and for what cannot be read. */
export function idIn(hash: string): string | undefined {
	if (hash.length < 2 || hash.includes("=")) return undefined;
	try {
		return decodeURIComponent(hash.slice(1));
	} catch {
		return undefined;
	}
}

/** Opens every folded part around a place, and the place itself where it folds. Answers whether one was closed. */
export function unfold(place: Element): boolean {
	let opened = false;
	for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
		if (!fold.open) opened = true;
		fold.open = true;
	}
	return opened;
}

/**
 * Looks after this page's places from now on.
 *
 * @param base path the site is served under, with a slash at its end
 */
export function receive(base: string): void {
	const root = document.documentElement;
	const line = document.querySelector<HTMLElement>("[data-arrived-line]");
	let first = true;

	const arrive = (): void => {
		const id = idIn(location.hash);
		if (id === undefined) return;
		const place = document.getElementById(id);
		if (place === null) {
			import("./moved-place.ts").then(({ followMoved }) => followMoved(id, base)).catch(() => undefined);
			return;
		}
		if (unfold(place)) place.scrollIntoView();
		// The line is for the place a link from elsewhere led to; who walks on knows where they are.
		if (!first) delete root.dataset.arrived;
		const heading = place.closest(".sl-heading-wrapper");
		// Before the heading's share control, which stands below it: a keyboard goes downwards.
		if (line && heading && root.dataset.arrived !== undefined)
			heading.insertBefore(line, heading.querySelector(":scope > .sl-anchor-link"));
		if (line) line.hidden = root.dataset.arrived === undefined;
		first = false;
	};

	addEventListener("hashchange", arrive);
	// The same link once more changes no hash, and the part may have been folded again.
	addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
		if (link === null || link.hash === "" || link.href !== location.href) return;
		setTimeout(() => {
			if (!event.defaultPrevented) arrive();
		});
	});
	arrive();
}
