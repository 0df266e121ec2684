import { useState } from "preact/hooks";
import { MOST_NOTE } from "../../case/checklist-document.ts";
import type { IsoDate } from "../../engine/rule.ts";
import type { EvidenceItem } from "../../evidence.ts";
import { dayTextShort } from "../../export/day-text.ts";
import { fill } from "../../strings.ts";
import { copyText } from "../copy-text.ts";
import { ForeignText } from "../ForeignText.tsx";
import { ShareButton } from "../ShareButton.tsx";
import type { Shared } from "../share/share-dialog.ts";
import type { Words } from "./words.ts";

/** The address of one item on this page, without what the reader has chosen. */
const addressOf = (id: string) => `${window.location.origin}${window.location.pathname}#${id}`;

/** An item for the share dialog. Where it rests on a source, the text names it, with the address on a line of its own. */
function sharedItem({ id, do: title, how, why, source }: EvidenceItem, t: Words["t"], lang: Words["lang"]): Shared {
	const lines = [how, why];
	const address = addressOf(id);
	if (source === undefined) return { title, lines, address };
	const checked = fill(t["evidence.source.checked"], { date: dayTextShort(source.checkedOn, lang) });
	const said = [`${source.publisher} · ${source.title}`, ...source.marks, checked].join(" · ");
	const cited = `${t["evidence.source"]}${lang === "en" ? ": " : "："}${said}\n${source.url}`;
	return { title, lines, address, text: [title, ...lines, cited, address].join("\n\n") };
}

/** Copies the address of one item; where the clipboard is blocked, shows it to be selected. */
function CopyLink({ id, t }: { id: string } & Pick<Words, "t">) {
	const [copied, setCopied] = useState<boolean>();
	return (
		<div class="evc-link evc-screen">
			<button type="button" class="evc-quiet" onClick={async () => setCopied(await copyText(addressOf(id)))}>
				{t["evidence.link.copy"]}
			</button>
			<span role="status">{copied === true ? t["evidence.link.copied"] : ""}</span>
			{copied === false && (
				<label class="evc-field">
					<span>{t["evidence.link.failed"]}</span>
					<input readOnly value={addressOf(id)} onFocus={(event) => event.currentTarget.select()} />
				</label>
			)}
		</div>
	);
}

/**
 * One thing to do: a box to tick, and folded away how, why, what it answers and a note of the reader's own.
 * Its id is an address (`#<id>`), also where no script runs.
 */
export function Item(
	props: Words & {
		item: EvidenceItem;
		day: IsoDate | undefined;
		note: string | undefined;
		linked: boolean;
		/** The script runs and the saved ticks are here. */
		live: boolean;
		onTick: (ticked: boolean) => void;
		onNote: (text: string) => void;
	},
) {
	const { item, day, note, linked, live, onTick, onNote, t, lang } = props;
	return (
		<li
			class="evc-item"
			id={item.id}
			data-linked={linked ? "" : undefined}
			data-done={day === undefined ? undefined : ""}
		>
			<label class="evc-tick">
				{/* `off`: Firefox would put back the boxes of an earlier visit by itself. */}
				<input
					type="checkbox"
					value={item.id}
					autocomplete="off"
					checked={day !== undefined}
					onChange={(event) => onTick(event.currentTarget.checked)}
				/>
				<span class="evc-do">
					{item.do}
					{day !== undefined && (
						<small class="evc-day">{fill(t["evidence.ticked"], { date: dayTextShort(day, lang) })}</small>
					)}
				</span>
			</label>
			<details class="evc-more">
				<summary aria-label={`${t["evidence.more"]}: ${item.do}`}>{t["evidence.more"]}</summary>
				<dl>
					<dt>{t["evidence.how"]}</dt>
					<dd>{item.how}</dd>
					<dt>{t["evidence.why"]}</dt>
					<dd>{item.why}</dd>
					<dt>{t["evidence.answers"]}</dt>
					<dd>{item.answers}</dd>
					{item.source && (
						<>
							<dt>{t["evidence.source"]}</dt>
							<dd>
								<a href={item.source.url} rel="noopener">
									<ForeignText text={`${item.source.publisher}: ${item.source.title}`} lang={lang} />
								</a>{" "}
								<small>
									{[
										...item.source.marks,
										fill(t["evidence.source.checked"], { date: dayTextShort(item.source.checkedOn, lang) }),
									].join(" · ")}
								</small>
							</dd>
						</>
					)}
				</dl>
				{live && (
					<>
						<label class="evc-field evc-screen">
							<span>{t["evidence.note"]}</span>
							<textarea
								rows={2}
								maxLength={MOST_NOTE}
								aria-label={fill(t["evidence.note.for"], { item: item.do })}
								placeholder={t["evidence.note.hint"]}
								value={note ?? ""}
								onInput={(event) => onNote(event.currentTarget.value)}
							/>
						</label>
						<CopyLink id={item.id} t={t} />
						<p class="evc-link evc-screen">
							<ShareButton
								label={t["share.title"]}
								name={fill(t["share.item"], { title: item.do })}
								className="evc-quiet"
								shared={() => sharedItem(item, t, lang)}
								t={t}
							/>
						</p>
					</>
				)}
			</details>
			{note !== undefined && <p class="evc-note">{fill(t["evidence.text.note"], { text: note })}</p>}
		</li>
	);
}
