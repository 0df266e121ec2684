/** Where a place is now that is no longer under the id somebody sent. Loaded only when an id is not on the page. */

/** Old → new, both as `/steps/contact/#id`: without language. */
export type MovedPlaces = Readonly<Record<string, string>>;

/**
 * The id with which a link begins, where a chat program glued what follows to it: `#choose-door，看这里`.
 * `undefined`: there is nothing to cut off.
 */
export function withoutTail(id: string): string | undefined {
	const [start = ""] = /^[a-z0-9]+(?:-[a-z0-9]+)*/i.exec(id) ?? [];
	const own = start.toLowerCase();
	return own === "" || own === id ? undefined : own;
}

/**
 * The address to go to instead, or `undefined`: stay.
 *
 * @param path path of the page below the base, such as `zh/steps/contact/`
 */
export function movedTo(moved: MovedPlaces, path: string, id: string): string | undefined {
	const [locale, ...rest] = path.split("/");
	const page = `/${rest.join("/")}`;
	const key = `${page}#${id}`;
	const target = Object.hasOwn(moved, key) ? moved[key] : undefined;
	if (target === undefined) return undefined;
	return target.startsWith(`${page}#`) ? target.slice(page.length) : `${locale}${target}`;
}

/** Goes to where the place is now. The old address leaves no trace in the history: "back" would lead here again. */
export async function followMoved(id: string, base: string): Promise<void> {
	const cut = withoutTail(id);
	if (cut !== undefined && document.getElementById(cut)) return location.replace(`#${cut}`);
	const answer = await fetch(`${base}data/places.json`);
	if (!answer.ok) return;
	const moved = (await answer.json()) as MovedPlaces;
	const path = location.pathname.slice(base.length);
	const target = movedTo(moved, path, id) ?? (cut && movedTo(moved, path, cut));
	if (target) location.replace(target.startsWith("#") ? target : `${base}${target}`);
}
