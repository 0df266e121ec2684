import calendarStrings from "strings:calendar";
import chatStrings from "strings:chat";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Clock } from "../../engine/clock.ts";
import { type CalendarEntry, type CalendarSetting, calendarEntries, calendarText } from "../../export/calendar.ts";
import { googleLink, outlookLink } from "../../export/calendar-links.ts";
import { dayTextShort, type Lang } from "../../export/day-text.ts";
import { fill, type Strings } from "../../strings.ts";
import { ChatBrowserHelp } from "../ChatBrowserHelp.tsx";
import { chatAppHere } from "../chat-browser.ts";
import { copyText } from "../copy-text.ts";
import { downloadText } from "../download-text.ts";
import { nowHere } from "../today.ts";

type FileMaker = typeof import("../../export/calendar-file.ts").calendarFile;

export type CalendarWaysProps = {
	/** Name of the file, without its ending. */
	fileName: string;
	/** Whose days are wanted. */
	clocks: readonly Clock[];
	setting: CalendarSetting;
};

/** The ways into a calendar, for the days of some lines. Loaded when they are unfolded: most readers only want the day. */
export function CalendarWays({ fileName, clocks, setting }: CalendarWaysProps) {
	const { facts, lang } = setting;
	const t: Strings = { ...setting.t, ...calendarStrings[lang], ...chatStrings[lang] };
	const entries = calendarEntries(clocks, { ...setting, t });
	const orderUnknown = facts.events.ordered === undefined;
	const app = chatAppHere();
	const text = calendarText(entries, { lang });
	const box = useRef<HTMLTextAreaElement>(null);
	const [said, setSaid] = useState("");
	async function copy() {
		const done = await copyText(text);
		if (!done) box.current?.select();
		setSaid(done ? t["calendar.text.copied"] : t["calculator.copyBlocked"]);
	}
	return (
		<div class="calc-ways">
			{app === undefined ? (
				<File entries={entries} fileName={fileName} t={t} lang={lang} />
			) : (
				<ChatBrowserHelp app={app} advice={t["chat.calendar"]} buttonClass="calc-button" t={t} />
			)}
			<ul class="calc-entries" aria-label={t["calendar.entries"]}>
				{entries.map((entry) => (
					<li key={entry.uid}>
						<time dateTime={entry.day}>{dayTextShort(entry.day, lang)}</time> {entry.title}
						{app === undefined && (
							<span class="calc-entry-links">
								{(
									[
										["calendar.google", googleLink(entry)],
										["calendar.outlook", outlookLink(entry)],
									] as const
								).map(([name, href]) => (
									<a
										key={name}
										href={href}
										target="_blank"
										rel="noopener noreferrer"
										aria-label={`${t[name]}: ${entry.title}`}
									>
										{t[name]}
									</a>
								))}
							</span>
						)}
					</li>
				))}
			</ul>
			{app === undefined && <p class="calc-hint">{t["calendar.sends"]}</p>}
			<label class="calc-calendar-text">
				{t["calendar.text"]}
				<textarea ref={box} readOnly rows={5} value={text} onFocus={(event) => event.currentTarget.select()} />
			</label>
			<p class="calc-said">
				<button type="button" class="calc-button" onClick={copy}>
					{t["calendar.text.copy"]}
				</button>
				<span role="status">{said}</span>
			</p>
			{app === undefined && <p class="calc-hint">{t["calendar.again"]}</p>}
			{app === undefined && orderUnknown && <p class="calc-hint">{t["calendar.order"]}</p>}
		</div>
	);
}

/** The file, by two ways: browsers that drop the first may take the second. */
function File({ entries, fileName, t, lang }: { entries: CalendarEntry[]; fileName: string; t: Strings; lang: Lang }) {
	const [maker, setMaker] = useState<{ make: FileMaker } | "failed">();
	const [said, setSaid] = useState("");
	useEffect(() => {
		import("../../export/calendar-file.ts").then(
			({ calendarFile }) => setMaker({ make: calendarFile }),
			() => setMaker("failed"),
		);
	}, []);
	if (maker === "failed")
		return (
			<p class="calc-error" role="alert">
				{t["calendar.file.failed"]}
			</p>
		);
	const name = `${fileName}.ics`;
	const content = maker?.make(entries, nowHere(), lang);
	return (
		<div class="calc-calendar-file">
			<p class="calc-said">
				<button
					type="button"
					class="calc-button calc-primary"
					disabled={content === undefined}
					onClick={() => {
						if (content === undefined) return;
						const done = downloadText(name, content, "text/calendar");
						setSaid(done ? fill(t["calendar.file.done"], { name }) : "");
					}}
				>
					{t["calendar.file"]}
				</button>
				<span role="status">{content === undefined ? t["calendar.file.making"] : said}</span>
			</p>
			{content !== undefined && (
				<a
					class="calc-file-again"
					href={`data:text/calendar;charset=utf-8,${encodeURIComponent(content)}`}
					download={name}
				>
					{t["calendar.file.again"]}
				</a>
			)}
		</div>
	);
}
