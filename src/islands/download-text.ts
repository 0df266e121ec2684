/** Long enough for a slow phone to have taken the file; the address is of no use to anybody after that. */
const KEPT_FOR_MS = 60_000;

/**
 * Hands a text to the browser as a file. `false`: it refused. `true` is no promise that a file arrives: the browsers inside
 * chat apps drop such downloads without a word. Inside those that can be told (`chat-browser.ts`) no file is offered, and
 * for the others a text to copy stands beside it.
 */
export function downloadText(name: string, text: string, type: string): boolean {
	try {
		const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
		const link = document.createElement("a");
		link.href = address;
		link.download = name;
		document.body.append(link);
		link.click();
		link.remove();
		window.setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
		return true;
	} catch {
		return false;
	}
}
