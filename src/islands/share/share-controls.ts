/** Listens for presses on share controls and loads what they need. Small: on every page. */

/** The headings' own links and `ShareLink`: without script each is a link to what it shares. */
const CONTROL = "a.sl-anchor-link, a[data-share]";

export function watchShareControls(): void {
	addEventListener("click", async (event) => {
		const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>(CONTROL) : null;
		// A press that means "in a new tab" stays what it is.
		if (link === null || ctrlKey || metaKey || shiftKey || altKey) return;
		event.preventDefault();
		try {
			const { sharePressed } = await import("./share-press.ts");
			if (sharePressed(link)) return;
		} catch {
			// Not loaded: the link is still a link.
		}
		location.assign(link.href);
	});
}
