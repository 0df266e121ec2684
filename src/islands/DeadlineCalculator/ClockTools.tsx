import type { Clock } from "../../engine/clock.ts";
import type { CalendarSetting } from "../../export/calendar.ts";
import { dayToKeep, isForCalendar } from "../../export/day-to-keep.ts";
import { ShareButton } from "../ShareButton.tsx";
import { AddToCalendar } from "./AddToCalendar.tsx";
import type { Addresses } from "./addresses.ts";
import { CopyButton } from "./CopyButton.tsx";

/** What can be done with one line of the result: into a calendar where it has a day to come, and a link that leads to it. */
export function ClockTools(props: { clock: Clock; setting: CalendarSetting; addresses: Addresses }) {
	const { clock, setting, addresses } = props;
	const { book, today, t, lang } = setting;
	const title = `clock-${clock.id}-title`;
	return (
		<div class="calc-tools" data-pagefind-ignore>
			{isForCalendar(clock, today) && (
				<AddToCalendar
					label={t["calendar.add"]}
					describedBy={title}
					fileName={`${book.store.id}-${clock.id}-${dayToKeep(clock, today) ?? clock.opens}`}
					clocks={[clock]}
					setting={setting}
				/>
			)}
			<CopyButton
				label={t["clock.link"]}
				describedBy={title}
				small
				done={t["calculator.copied"]}
				content={() => addresses.line(clock.id)}
				t={t}
			/>
			<ShareButton
				label={t["share.title"]}
				describedBy={title}
				className="calc-chip"
				shared={async () => {
					const { clockShare } = await import("../../export/result-share.ts");
					return clockShare(clock, { book, t, lang, addressOf: addresses.line });
				}}
				t={t}
			/>
		</div>
	);
}
