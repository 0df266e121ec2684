import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EvidenceStrings, Words } from "./words.ts";

const PANELS = ["export", "import", "delete"] as const;
export type PanelId = (typeof PANELS)[number];

const labelOf = (panel: PanelId, t: EvidenceStrings) => t[`evidence.${panel}`];

/** The buttons below the filter; three of them unfold a panel. Escape folds it and goes back to its button. */
export function Actions(
	props: Pick<Words, "t"> & {
		disabled: boolean;
		panel: PanelId | undefined;
		onPanel: (panel: PanelId | undefined) => void;
		onPrint: () => void;
		/** Contents of the open panel. */
		children: ComponentChildren;
	},
) {
	const { disabled, panel, onPanel, onPrint, children, t } = props;
	const buttons = useRef<Partial<Record<PanelId, HTMLButtonElement | null>>>({});
	const before = useRef(panel);
	// A panel that folds takes the focus with it: back to the button that unfolded it.
	useLayoutEffect(() => {
		const folded = panel === undefined ? before.current : undefined;
		if (folded !== undefined && document.activeElement === document.body) buttons.current[folded]?.focus();
		before.current = panel;
	}, [panel]);
	const fold = () => onPanel(undefined);
	return (
		<div class="evc-actions" data-pagefind-ignore>
			<div class="evc-buttons">
				<button type="button" class="evc-button" disabled={disabled} onClick={onPrint}>
					{t["evidence.print"]}
				</button>
				{PANELS.map((each) => (
					<button
						key={each}
						type="button"
						class="evc-button"
						disabled={disabled}
						aria-expanded={panel === each}
						aria-controls={panel === each ? "evc-panel" : undefined}
						ref={(button) => {
							buttons.current[each] = button;
						}}
						onClick={() => onPanel(panel === each ? undefined : each)}
					>
						{labelOf(each, t)}
					</button>
				))}
			</div>
			{panel !== undefined && (
				<section
					class="evc-panel"
					id="evc-panel"
					key={panel}
					aria-label={labelOf(panel, t)}
					onKeyDown={(event) => {
						if (event.key !== "Escape" || event.isComposing) return;
						event.preventDefault();
						fold();
					}}
				>
					{children}
					{panel !== "delete" && (
						<button type="button" class="evc-quiet" onClick={fold}>
							{t["evidence.close"]}
						</button>
					)}
				</section>
			)}
		</div>
	);
}
