/** What the address asks of the list, and the address when the reader asks for something else. */
import { useEffect, useState } from "preact/hooks";
import { readChecklistLink, withFilter } from "../../case/checklist-link.ts";
import type { LinkProblem } from "../../case/link.ts";
import { type EvidenceMoment, type Filter, isNeeded } from "../../evidence.ts";
import { replaceAddress } from "../replace-address.ts";

export type AskedState = {
	filter: Filter;
	/** Values of the link that are not known here. */
	problems: readonly LinkProblem[];
	/** The item the link leads to: it is opened and marked. */
	linked?: string;
	/** The filter hid that item, so it was lifted. */
	lifted: boolean;
};

const NOTHING: AskedState = { filter: {}, problems: [], lifted: false };

/** Pure: the state after the address became `hash`. */
function after(state: AskedState, hash: string, moments: readonly EvidenceMoment[]): AskedState {
	const asked = readChecklistLink(hash);
	if (asked.kind === "filter") return { filter: asked.filter, problems: asked.problems, lifted: false };
	if (asked.kind === "nothing") return state;
	const moment = moments.find(({ id }) => id === asked.id);
	const item = moments.flatMap(({ items }) => items).find(({ id }) => id === asked.id);
	// Any other id is a heading of the page: the browser goes there by itself.
	if (moment === undefined && item === undefined) return state;
	const wanted = moment?.items ?? (item === undefined ? [] : [item]);
	const lifted = !wanted.some((each) => isNeeded(each, state.filter));
	return {
		filter: lifted ? {} : state.filter,
		problems: [],
		lifted,
		...(item === undefined ? {} : { linked: item.id }),
	};
}

export function useAsked(moments: readonly EvidenceMoment[]): [AskedState, (filter: Filter) => void] {
	const [state, setState] = useState(NOTHING);

	// The address is not known while the page is built: the first render shows everything.
	useEffect(() => {
		const read = () => setState((before) => after(before, window.location.hash, moments));
		read();
		window.addEventListener("hashchange", read);
		return () => window.removeEventListener("hashchange", read);
	}, [moments]);

	useEffect(() => {
		if (state.linked === undefined) return;
		const item = document.getElementById(state.linked);
		const details = item?.querySelector("details");
		if (details) details.open = true;
		item?.scrollIntoView({ block: "start" });
	}, [state.linked]);

	const choose = (filter: Filter) => {
		setState({ filter, problems: [], lifted: false });
		const { pathname, search, hash } = window.location;
		const next = withFilter(hash, filter);
		replaceAddress(`${pathname}${search}${next === "" ? "" : `#${next}`}`);
	};
	return [state, choose];
}
