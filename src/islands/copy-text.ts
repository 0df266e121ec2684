/**
 * Puts a text on the clipboard. `false`: the browser would not, and the reader has to select and copy it.
 * Chat apps' browsers and pages opened from a file have no `navigator.clipboard`: there a selection is copied.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text);
	}
}

function copyBySelection(text: string): boolean {
	const before = document.activeElement;
	const field = document.createElement("textarea");
	field.value = text;
	field.readOnly = true; // Keeps the on-screen keyboard shut.
	field.style.position = "fixed";
	field.style.insetBlockStart = "0";
	field.style.opacity = "0";
	document.body.append(field);
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
