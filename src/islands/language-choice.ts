/** The language the reader chose, kept on this device: for the doorway at `/`, and so that nothing is offered twice. */
const KEY = "claim-guide.locale";

/**
 * Called where the reader said which language it shall be: a language link, a refused offer.
 *
 * @param lang BCP 47 tag or locale; only its first two letters count
 */
export function rememberLanguage(lang: string): void {
	try {
		localStorage.setItem(KEY, lang.slice(0, 2));
	} catch {
		// A browser that keeps nothing asks again on the next page; reading goes on.
	}
}

/** Language links keep query and hash and are a choice; so is "no thanks" to the offer of the other language. */
export function watchLanguageLinks(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language-link]")) {
		const page = new URL(link.href).pathname;
		const follow = () => {
			link.href = page + location.search + location.hash;
		};
		// A click is too late for "open in a new tab" menus, so the address is also set on the way there.
		for (const event of ["pointerdown", "focus", "click"] as const) link.addEventListener(event, follow);
		link.addEventListener("click", () => rememberLanguage(link.hreflang));
	}
	document.querySelector("[data-offer-no]")?.addEventListener("click", () => {
		const root = document.documentElement;
		rememberLanguage(root.lang);
		delete root.dataset.offer;
		// The button is gone: the focus goes to the link that offers the same for good.
		document.querySelector<HTMLElement>("a.language-link")?.focus();
	});
}
