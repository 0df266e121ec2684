import { useState } from "preact/hooks";
import type { CalendarWaysProps } from "./CalendarWays.tsx";

type Props = CalendarWaysProps & {
	label: string;
	/** Id of the heading that says what the days are for. */
	describedBy: string;
	/** Called when it is unfolded and when it is folded again. */
	onToggle?: (open: boolean) => void;
};

type Ways = typeof import("./CalendarWays.tsx").CalendarWays;

/** One button that unfolds the ways into a calendar. They are loaded when it is unfolded, from this site. */
export function AddToCalendar({ label, describedBy, onToggle, ...rest }: Props) {
	const [open, setOpen] = useState(false);
	const [ways, setWays] = useState<{ Ways: Ways } | "failed">();
	const { t } = rest.setting;
	function toggle(isOpen: boolean) {
		setOpen(isOpen);
		onToggle?.(isOpen);
		if (!isOpen || (ways !== undefined && ways !== "failed")) return;
		import("./CalendarWays.tsx").then(
			({ CalendarWays }) => setWays({ Ways: CalendarWays }),
			() => setWays("failed"),
		);
	}
	return (
		<details class="calc-calendar" onToggle={(event) => toggle(event.currentTarget.open)}>
			<summary class="calc-chip" aria-describedby={describedBy}>
				{label}
			</summary>
			{open && ways === undefined && <p role="status">{t["calendar.file.making"]}</p>}
			{open && ways === "failed" && (
				<p class="calc-error" role="alert">
					{t["share.not-made"]}
				</p>
			)}
			{open && ways !== undefined && ways !== "failed" && <ways.Ways {...rest} />}
		</details>
	);
}
