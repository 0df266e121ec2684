/** Our line drawings, on a 24 by 24 grid, for pages and for islands. */

/** Attributes of the `svg`: beside words, so it says nothing to a screen reader. */
export const ICON = {
	class: "icon",
	viewBox: "0 0 24 24",
	fill: "none",
	stroke: "currentColor",
	"stroke-width": "1.75",
	"stroke-linecap": "round",
	"stroke-linejoin": "round",
	"aria-hidden": "true",
	focusable: "false",
} as const;

const parcel = '<path d="M4 8.2 12 4l8 4.2v8L12 20.5 4 16.2z"/><path d="m4 8.2 8 4.1 8-4.1M12 12.3v8.2"/>';

/** What stands inside the `svg`. */
export const ICONS = {
	/** A parcel that is only an outline: it is not there. */
	"not-arrived":
		'<path stroke-dasharray="2.6 2.6" d="M4 8.2 12 4l8 4.2v8L12 20.5 4 16.2zM4 8.2l8 4.1 8-4.1M12 12.3v8.2"/>',
	broken: '<path d="M4 8.2 12 4l8 4.2v8L12 20.5 4 16.2z"/><path d="m12 4-1.6 4 3 2.4-2.6 3.4 2.4 2.6-1.2 4.1"/>',
	"wrong-item": `${parcel}<path d="m7.9 6.2 8 4.1"/><circle cx="18.5" cy="18.5" r="4" fill="var(--tile-bg, var(--sl-color-bg))"/><path d="M17.1 17.1l2.8 2.8m0-2.8-2.8 2.8"/>`,
	"no-refund":
		'<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M3 10h18M7 14.5h3"/><path d="M14 14.5h3" stroke-dasharray="1.2 1.6"/>',
	refused:
		'<path d="M6 3.5h8l4 4V12"/><path d="M6 3.5v17h6"/><path d="M9 9h4M9 12.5h3"/><circle cx="17" cy="17" r="4"/><path d="m15.6 15.6 2.8 2.8m0-2.8-2.8 2.8"/>',
	return: '<path d="M9 13 4.5 8.5 9 4"/><path d="M4.5 8.5H14a5.5 5.5 0 0 1 0 11H8"/>',
	clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.2V12l3.2 2"/>',
	calendar:
		'<rect x="4" y="5.5" width="16" height="15" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/><path d="m9 15.2 2.1 2.1 4-4"/>',
	checklist: '<path d="m4 6.5 1.5 1.5L8.5 5M4 12.5 5.5 14l3-3M4 18.5 5.5 20l3-3M12 6.5h8M12 12.5h8M12 18.5h8"/>',
	/** Three dots that hang together: give it to somebody else. The same drawing stands in share.css for headings. */
	share:
		'<circle cx="18" cy="5.5" r="2.6"/><circle cx="6" cy="12" r="2.6"/><circle cx="18" cy="18.5" r="2.6"/><path d="m8.3 10.8 7.4-4.1M8.3 13.2l7.4 4.1"/>',
	send: '<path d="M20.5 3.5 3.5 10.2l6.8 2.9 2.9 6.9z"/><path d="m10.3 13.1 4.2-4"/>',
	text: '<path d="M6 3.5h8.5L18.5 8v12.5H6z"/><path d="M9 11h6.5M9 14.2h6.5M9 17.4h4"/>',
	code: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4z"/><path d="M14 14h2.5v2.5M20 14v2.5h-3.5V20H14M20 20v-.5"/>',
	picture:
		'<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="8.6" cy="9.8" r="1.6"/><path d="m4 17 5-4.2 3.4 2.7 3.4-3.3 4.4 4"/>',
	close: '<path d="m6 6 12 12M18 6 6 18"/>',
	arrow: '<path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5"/>',
} as const;

export type IconName = keyof typeof ICONS;
