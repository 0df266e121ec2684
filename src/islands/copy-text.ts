/**
 * Puts a text on the clipboard. `false`: the browser would not, and the reader has to select and copy it.
 * Chat apps' browsers and pages opened from a file have no `navigator.clipboard`: there a selection is copied.
 *
 * @param within where the field that is selected may stand: inside an open dialog, when there is one
 */
export async function copyText(text: string, within: Element = document.body): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text, within);
	}
}

function copyBySelection(text: string, within: Element): boolean {
	const before = document.activeElement;
	const field = document.createElement("textarea");
	field.value = text;
	field.readOnly = true; // Keeps the on-screen keyboard shut.
	field.style.position = "fixed";
	field.style.insetBlockStart = "0";
	field.style.opacity = "0";
	within.append(field);
	try {
		field.select();
		return document.execCommand("copy");
	} catch {
		return false;
	} finally {
		field.remove();
		if (before instanceof HTMLElement) before.focus({ preventScroll: true });
	}
}
