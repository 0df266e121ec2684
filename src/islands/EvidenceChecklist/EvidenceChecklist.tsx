import { useMemo, useRef, useState } from "preact/hooks";
import type { Change } from "../../case/checklist-change.ts";
import { EMPTY } from "../../case/checklist-document.ts";
import { holdsParameters } from "../../case/link.ts";
import { type EvidenceMoment, neededMoments } from "../../evidence.ts";
import { fill } from "../../strings.ts";
import { todayHere } from "../today.ts";
import { useOpenForPrint } from "../use-open-for-print.ts";
import { Actions, type PanelId } from "./Actions.tsx";
import { DeletePanel } from "./DeletePanel.tsx";
import { ExportPanel } from "./ExportPanel.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { ImportPanel } from "./ImportPanel.tsx";
import { Item } from "./Item.tsx";
import { MomentGroup, Progress } from "./MomentGroup.tsx";
import { Notices } from "./Notices.tsx";
import { addedSentences, troubleSentences } from "./say.ts";
import { useAsked } from "./use-asked.ts";
import { useChecklist } from "./use-checklist.ts";
import type { Words } from "./words.ts";

export type EvidenceChecklistProps = Words & { moments: readonly EvidenceMoment[] };

/**
 * Evidence by moment, to tick and to note, kept on the device. The first render knows neither clock nor address
 * nor storage: it is the built page, which can be read without script. Everything personal comes after mounting.
 */
export function EvidenceChecklist({ moments, t, lang }: EvidenceChecklistProps) {
	const root = useRef<HTMLDivElement>(null);
	const saved = useChecklist(root);
	const [asked, choose] = useAsked(moments);
	const [panel, setPanel] = useState<PanelId>();
	const [said, setSaid] = useState<readonly string[]>([]);
	useOpenForPrint(root);

	const live = saved !== undefined;
	const checklist = saved?.state.document ?? EMPTY;
	const say = (...sentences: string[]) => setSaid(sentences);
	const change = (next: Change) => saved?.store.change(next, todayHere());

	const shown = useMemo(() => neededMoments(moments, asked.filter), [moments, asked.filter]);
	const ids = (list: readonly EvidenceMoment[]) => new Set(list.flatMap(({ items }) => items.map(({ id }) => id)));
	const known = useMemo(() => ids(moments), [moments]);
	const shownIds = useMemo(() => ids(shown), [shown]);
	const used = [...new Set([...checklist.ticks.keys(), ...checklist.notes.keys()])];
	const doneIn = (moment: EvidenceMoment) => moment.items.filter(({ id }) => checklist.ticks.has(id)).length;

	const aboutLink = [
		...asked.problems.map(({ key, value }) => fill(t["evidence.filter.badValue"], { key, value })),
		...(asked.lifted ? [t["evidence.filter.lifted"]] : []),
	];

	function addText(text: string) {
		if (saved === undefined) return { sentences: [], clean: false };
		const { added, troubles } = saved.store.addText(text, todayHere());
		const sentences = [...addedSentences(added, t), ...troubleSentences(troubles, t)];
		return { sentences, clean: troubles.length === 0 };
	}
	function deleteAll() {
		const done = saved?.store.forgetAll() ?? false;
		setPanel(undefined);
		say(done ? t["evidence.delete.done"] : t["evidence.delete.failed"]);
	}
	function print() {
		if (typeof window.print === "function") window.print();
		else say(t["evidence.print.failed"]);
	}
	/** The address keeps the filter: a moment's id in its place would lose it. */
	function goTo(event: Event, id: string) {
		if (!holdsParameters(window.location.hash)) return;
		event.preventDefault();
		const moment = document.getElementById(id);
		moment?.scrollIntoView({ block: "start" });
		moment?.focus({ preventScroll: true });
	}

	return (
		<div class="evc not-content" ref={root}>
			<FilterBar
				filter={asked.filter}
				shown={shownIds.size}
				total={known.size}
				hidden={used.filter((id) => known.has(id) && !shownIds.has(id)).length}
				disabled={!live}
				onChoose={choose}
				t={t}
				lang={lang}
			/>
			<Actions disabled={!live} panel={panel} onPanel={setPanel} onPrint={print} t={t}>
				{panel === "export" && (
					<ExportPanel document={checklist} moments={shown} filter={asked.filter} onSay={say} t={t} lang={lang} />
				)}
				{panel === "import" && <ImportPanel onText={addText} onSay={say} t={t} />}
				{panel === "delete" && (
					<DeletePanel document={checklist} onDelete={deleteAll} onKeep={() => setPanel(undefined)} t={t} />
				)}
			</Actions>
			<div class="evc-said" role="status">
				{[...aboutLink, ...said].map((sentence, i) => (
					<p key={i}>{sentence}</p>
				))}
			</div>
			<Notices
				state={saved?.state}
				unknown={used.filter((id) => !known.has(id)).length}
				onForgetKept={() => say(saved?.store.forgetKept() ? t["evidence.kept.removed"] : t["evidence.delete.failed"])}
				onSay={say}
				t={t}
			/>
			<nav class="evc-jump" aria-label={t["evidence.moments"]} data-pagefind-ignore>
				<ol>
					{shown.map((moment) => (
						<li key={moment.id}>
							<a href={`#${moment.id}`} onClick={(event) => goTo(event, moment.id)}>
								{moment.title}
							</a>{" "}
							<Progress done={doneIn(moment)} total={moment.items.length} live={live} t={t} />
						</li>
					))}
				</ol>
			</nav>
			{shown.map((moment) => (
				<MomentGroup key={moment.id} moment={moment} done={doneIn(moment)} live={live} t={t}>
					{moment.items.map((item) => (
						<Item
							key={item.id}
							item={item}
							day={checklist.ticks.get(item.id)}
							note={checklist.notes.get(item.id)}
							linked={asked.linked === item.id}
							live={live}
							onTick={(ticked) => change({ kind: ticked ? "tick" : "untick", id: item.id })}
							onNote={(text) => change({ kind: "note", id: item.id, text })}
							t={t}
							lang={lang}
						/>
					))}
				</MomentGroup>
			))}
		</div>
	);
}
