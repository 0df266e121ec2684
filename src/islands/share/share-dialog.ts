/**
 * The one dialog for giving something to somebody else: this module puts up what `ShareDialog.tsx` draws and makes it
 * work. Loaded at the first press, with words and styles: most readers never open it, and pay nothing for it.
 */

import allStrings from "strings:share";
import { render } from "preact";
import { dayTextLong } from "../../export/day-text.ts";
import { fill } from "../../strings.ts";
import styles from "../../styles/share-dialog.css?inline";
import { addStyles } from "../add-styles.ts";
import { copyText } from "../copy-text.ts";
import { pageLang } from "../page-lang.ts";
import { todayHere } from "../today.ts";
import type { PagePart } from "./page-part.ts";
import { ShareDialog, type ShareStrings } from "./ShareDialog.tsx";
import { firstLines, shareText } from "./share-text.ts";

/** What is shared. `number` such as `4.2`, `place` where it stands; both may be empty. */
export type Shared = {
	title: string;
	address: string;
	number?: string;
	place?: string;
	/** The first of them go onto the picture, three at most. */
	lines: readonly string[];
	/** Plain text with sources; left out: title, lines and address. */
	text?: string;
};

const LINES_ON_PICTURE = 3;
const PNG = "image/png";

let dialog: HTMLDialogElement | undefined;
let shared: Shared | undefined;

const part = <E extends HTMLElement = HTMLElement>(name: string) => dialog?.querySelector<E>(`[data-share-${name}]`);
const word = (key: keyof ShareStrings): string => allStrings[pageLang()][key];
const made = () => fill(word("share.made"), { date: dayTextLong(todayHere(), pageLang()) });
const titleOf = ({ number, title }: Shared) => [number, title].filter(Boolean).join(" ");

/**
 * Opens the dialog for something of the site. For tools as well: a result is a title, some lines and an address.
 * `false`: the browser knows no dialogs; the caller then leaves the link a link.
 */
export function openShare(what: Shared): boolean {
	if (typeof HTMLDialogElement !== "function") return false;
	dialog ??= setUp();
	shared = what;
	const heading = part("what");
	const field = part<HTMLInputElement>("address");
	if (heading) heading.textContent = titleOf(what);
	if (field) field.value = what.address;
	say("");
	show(undefined);
	// A second press while the first was loading: older browsers refuse to open what is open.
	if (!dialog.open) dialog.showModal();
	part("copy")?.focus();
	return true;
}

/** Opens the dialog for a part that was read from a page. */
export function openShareOf(found: PagePart, address: string, place: string): boolean {
	return openShare({
		title: found.title,
		number: found.number,
		place,
		address,
		lines: firstLines(found, LINES_ON_PICTURE),
		text: shareText(found, address, { sources: word("share.sources"), made: `${word("site.name")} · ${made()}` }),
	});
}

function setUp(): HTMLDialogElement {
	addStyles(styles);
	const place = document.body.appendChild(document.createElement("div"));
	render(ShareDialog({ t: allStrings[pageLang()] }), place);
	const found = place.firstElementChild as HTMLDialogElement;
	dialog = found;
	const field = part<HTMLInputElement>("address");
	field?.addEventListener("focus", () => field.select());
	press("close", () => found.close());
	press("copy", copyAddress);
	press("text", copyAsText);
	press("send", send);
	press("code", showCode);
	press("picture", showPicture);
	press("file", sendFile);
	const sheet = part<HTMLButtonElement>("send");
	if (sheet) sheet.hidden = typeof navigator.share !== "function";
	// A press beside the dialog closes it, as readers expect; the dialog fills its box, so only the ground is left.
	found.addEventListener("click", (event) => {
		if (event.target === found) found.close();
	});
	return found;
}

function press(name: string, then: (what: Shared) => void | Promise<void>): void {
	part(name)?.addEventListener("click", () => {
		if (shared) void then(shared);
	});
}

/** Shown and announced. An empty text first, so that the same words are announced again. */
function say(text: string): void {
	const status = part("status");
	if (!status) return;
	status.textContent = "";
	if (text) requestAnimationFrame(() => status.replaceChildren(text));
}

async function copyAddress({ address }: Shared): Promise<void> {
	if (await copied(address)) {
		say(word("share.copied"));
		return;
	}
	const field = part<HTMLInputElement>("address");
	field?.focus();
	field?.select();
	say(word("share.by-hand"));
}

async function copyAsText(what: Shared): Promise<void> {
	const text = what.text ?? [titleOf(what), ...what.lines, what.address].join("\n\n");
	if (await copied(text)) return say(word("share.text.copied"));
	const area = part<HTMLTextAreaElement>("by-hand");
	if (area) area.value = text;
	show("text");
	area?.focus();
	area?.select();
	say(word("share.text.by-hand"));
}

/** The fallback of `copyText` selects a field of its own, which has to stand inside the open dialog to be reached. */
const copied = (text: string) => copyText(text, dialog ?? document.body);

/** Title and address only: with a text beside them WeChat makes plain text of it instead of a card. */
async function send(what: Shared): Promise<void> {
	await tryToShare({ title: titleOf(what), url: what.address });
}

async function tryToShare(data: ShareData): Promise<void> {
	try {
		await navigator.share(data);
	} catch (error) {
		// Closing the sheet is a choice and no trouble.
		if (!(error instanceof DOMException && error.name === "AbortError")) say(word("share.not-sent"));
	}
}

/** Shows one of the panels, or none, and marks its button. */
function show(panel: "code" | "picture" | "text" | undefined): void {
	for (const element of dialog?.querySelectorAll<HTMLElement>("[data-panel]") ?? [])
		element.hidden = element.dataset.panel !== panel;
	for (const name of ["code", "picture"]) part(name)?.setAttribute("aria-expanded", String(name === panel));
}
const isShown = (name: string) => part(name)?.getAttribute("aria-expanded") === "true";

/** `import()` may fail on a bad line: then the words say so, and the address is still there. */
async function orSay<T>(load: () => Promise<T>): Promise<T | undefined> {
	try {
		return await load();
	} catch {
		say(word("share.not-made"));
		return undefined;
	}
}

async function showCode({ address }: Shared): Promise<void> {
	if (isShown("code")) return show(undefined);
	say("");
	const code = await orSay(() => import("./qr-code.ts"));
	const place = part("code-place");
	// While it was loading the reader may have gone on to share something else.
	if (!code || !place || shared?.address !== address) return;
	place.replaceChildren(code.qrSvg(address, fill(word("share.code.label"), { address })));
	show("code");
	place.scrollIntoView({ block: "nearest" });
}

async function showPicture(what: Shared): Promise<void> {
	if (isShown("picture")) return show(undefined);
	say("");
	const maker = await orSay(() => import("./share-picture.ts"));
	const image = part<HTMLImageElement>("image");
	const link = part<HTMLAnchorElement>("download");
	if (!maker || !image || !link || shared !== what) return;
	const lines = what.lines.slice(0, LINES_ON_PICTURE);
	const address = maker.sharePicture({
		place: what.place ?? "",
		title: what.title,
		number: what.number ?? "",
		lines,
		site: word("site.name"),
		scan: word("share.picture.scan"),
		made: made(),
		address: what.address,
		font: getComputedStyle(document.body).fontFamily || "sans-serif",
	});
	if (address === undefined) return say(word("share.not-made"));
	image.src = address;
	image.alt = fill(word("share.picture.label"), { text: [titleOf(what), ...lines].join(" · ") });
	link.href = address;
	link.download = `${fileName(what.address)}.png`;
	const file = part<HTMLButtonElement>("file");
	if (file) file.hidden = !canSendFile(pictureFile(address, link.download));
	show("picture");
	image.scrollIntoView({ block: "nearest" });
}

/** `…/zh/steps/submit-claim/#choose-door` → `submit-claim-choose-door` */
function fileName(address: string): string {
	const { pathname, hash } = new URL(address);
	const page = pathname.split("/").filter(Boolean).at(-1) ?? "";
	return `${page} ${hash.includes("=") ? "" : hash}`.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "guide";
}

function pictureFile(address: string, name: string): File {
	const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
	return new File([bytes], name, { type: PNG });
}

function canSendFile(file: File): boolean {
	try {
		return typeof navigator.canShare === "function" && navigator.canShare({ files: [file] });
	} catch {
		return false;
	}
}

async function sendFile(): Promise<void> {
	const link = part<HTMLAnchorElement>("download");
	if (link) await tryToShare({ files: [pictureFile(link.href, link.download)] });
}
