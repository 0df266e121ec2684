import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/**
 * Something folded whose inside is only made once it is opened, or when the page is made ready for paper: a plan is
 * made anew at each letter typed, and most readers open none of it.
 *
 * `inside` is asked at each rendering while it is shown · `open` it begins unfolded, or unfolds with this rendering ·
 * `forPaper` nothing can be unfolded on paper.
 */
export function Fold(props: {
	className?: string;
	summary: string;
	open?: boolean;
	forPaper?: boolean;
	onOpen?: () => void;
	inside: () => ComponentChildren;
}) {
	const { className, summary, open = false, forPaper = false, onOpen, inside } = props;
	const [opened, setOpened] = useState(false);
	function unfold() {
		setOpened(true);
		onOpen?.();
	}
	return (
		// A press makes the inside before the fold opens, so that nothing moves twice; a link opens it without one.
		<details class={className} open={open} onToggle={(event) => event.currentTarget.open && unfold()}>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed and reached by keyboard by itself */}
			<summary onClick={unfold}>{summary}</summary>
			{(open || opened || forPaper) && inside()}
		</details>
	);
}
