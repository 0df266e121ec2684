import { useLayoutEffect, useRef } from "preact/hooks";
import type { ChecklistDocument } from "../../case/checklist-document.ts";
import { fill } from "../../strings.ts";
import type { Words } from "./words.ts";

/** Asks once more before everything is deleted. The focus goes to "Keep": Enter by habit deletes nothing. */
export function DeletePanel(
	props: Pick<Words, "t"> & { document: ChecklistDocument; onDelete: () => void; onKeep: () => void },
) {
	const { document, onDelete, onKeep, t } = props;
	const keep = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => keep.current?.focus(), []);
	return (
		<>
			<p id="evc-delete-ask">
				{fill(t["evidence.delete.ask"], { ticks: document.ticks.size, notes: document.notes.size })}
			</p>
			<div class="evc-buttons">
				<button type="button" class="evc-button" ref={keep} onClick={onKeep}>
					{t["evidence.delete.no"]}
				</button>
				<button type="button" class="evc-button evc-danger" aria-describedby="evc-delete-ask" onClick={onDelete}>
					{t["evidence.delete.yes"]}
				</button>
			</div>
		</>
	);
}
