/** A kept page says of itself that it is a copy, and of which day: a stale date must not pass for a fresh one. */
import { SAVED_AT, SAVED_ON } from "../names.ts";

/** The answer with the moment in a header, to be kept. */
export function stamped(response: Response, now: Date): Response {
	const headers = new Headers(response.headers);
	headers.set(SAVED_AT, now.toISOString());
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

/** The calendar day of a moment where the device is, `YYYY-MM-DD`. */
const localDay = (moment: Date): string =>
	[moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
		.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"))
		.join("-");

/**
 * A kept page with its day: as an attribute of `<html>`, which shows the notice, and as text in the notice's `<time>`.
 * Done before the page is shown, so that nothing jumps. A page without the header is left as it is.
 */
export async function asSavedCopy(response: Response): Promise<Response> {
	const at = response.headers.get(SAVED_AT);
	if (at === null) return response;
	const moment = new Date(at);
	const html = await response.text();
	const [, lang = "zh-CN"] = /<html[^>]*\slang="([\w-]+)"/.exec(html) ?? [];
	const day = localDay(moment);
	const said = new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(moment);
	const marked = html
		.replace("<html", `<html ${SAVED_ON}="${day}"`)
		.replace(/(<time[^>]*\sdata-saved-day[^>]*>)[^<]*(?=<\/time>)/, `$1${said}`);
	const headers = new Headers(response.headers);
	// The length is another one now.
	headers.delete("content-length");
	headers.delete("content-encoding");
	return new Response(marked, { status: response.status, headers });
}
