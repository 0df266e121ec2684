import { useRef, useState } from "preact/hooks";
import type { Clock } from "../../engine/clock.ts";
import type { CalendarSetting } from "../../export/calendar.ts";
import { dayToKeep, isForCalendar } from "../../export/day-to-keep.ts";
import { ShareButton } from "../ShareButton.tsx";
import { AddToCalendar } from "./AddToCalendar.tsx";
import type { Addresses } from "./addresses.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Kept } from "./Kept.tsx";

type Props = { clock: Clock; setting: CalendarSetting; addresses: Addresses };

/** What can be done with one line of the result: into a calendar where it has a day to come, and a link that leads to it. */
export function ClockTools(props: Props) {
	const { clock, setting } = props;
	const { book, today, t } = setting;
	const [calendarOpen, setCalendarOpen] = useState(false);
	// A press asks for what is told by then; only an open calendar shows it before.
	const latest = useRef(props);
	latest.current = props;
	return (
		<Kept
			of={[clock, book, today, t, calendarOpen ? setting : undefined]}
			draw={() => <Buttons latest={latest} onCalendar={setCalendarOpen} />}
		/>
	);
}

function Buttons({ latest, onCalendar }: { latest: { current: Props }; onCalendar: (open: boolean) => void }) {
	const { clock, setting } = latest.current;
	const { book, today, t, lang } = setting;
	const title = `clock-${clock.id}-title`;
	const line = () => latest.current.addresses.line(clock.id);
	return (
		<div class="calc-tools" data-pagefind-ignore>
			{isForCalendar(clock, today) && (
				<AddToCalendar
					label={t["calendar.add"]}
					describedBy={title}
					fileName={`${book.store.id}-${clock.id}-${dayToKeep(clock, today) ?? clock.opens}`}
					clocks={[clock]}
					setting={setting}
					onToggle={onCalendar}
				/>
			)}
			<CopyButton
				label={t["clock.link"]}
				describedBy={title}
				small
				done={t["calculator.copied"]}
				content={line}
				t={t}
			/>
			<ShareButton
				label={t["share.title"]}
				describedBy={title}
				className="calc-chip"
				shared={async () => {
					const { clockShare } = await import("../../export/result-share.ts");
					return clockShare(clock, { book, t, lang, addressOf: line });
				}}
				t={t}
			/>
		</div>
	);
}
