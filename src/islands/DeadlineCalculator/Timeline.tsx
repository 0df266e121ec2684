import type { Clock } from "../../engine/clock.ts";
import { addDays, daysBetween, earlier, later } from "../../engine/date.ts";
import type { IsoDate } from "../../engine/rule.ts";
import { dayTextShort, type Lang } from "../../export/day-text.ts";
import type { Strings } from "../../strings.ts";

const WIDTH = 360;
const ROW = 40;
const TOP = 26;
/** Rights that run for years would squeeze the weeks that matter into a hair's breadth: their bars run out of the picture. */
const DAYS_AHEAD = 150;

/**
 * All dated clocks on one scale, today marked. A picture for those who would rather look;
 * the rows below it say the same, so it is hidden from screen readers but for its name.
 */
export function Timeline({
	clocks,
	today,
	t,
	lang,
}: {
	clocks: readonly Clock[];
	today: IsoDate;
	t: Strings;
	lang: Lang;
}) {
	const dated = clocks.flatMap((clock) => {
		const end = clock.last ?? (clock.opens === undefined ? undefined : addDays(clock.opens, 365));
		return end === undefined
			? []
			: [{ clock, start: clock.opens ?? clock.reckonings[0]?.steps.find((s) => s.code === "start")?.date ?? end, end }];
	});
	if (dated.length === 0) return null;
	const first = dated.map(({ start }) => start).reduce(earlier, today);
	const horizon = addDays(today, DAYS_AHEAD);
	const lastOf = dated.map(({ end }) => (end > horizon ? horizon : end)).reduce(later, addDays(today, 14));
	const span = Math.max(1, daysBetween(first, lastOf));
	const x = (day: IsoDate) => (Math.min(span, Math.max(0, daysBetween(first, day))) / span) * (WIDTH - 8) + 4;
	const height = TOP + dated.length * ROW;
	return (
		<figure class="calc-timeline">
			<svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t["calculator.timeline.alt"]}>
				<line class="calc-today" x1={x(today)} x2={x(today)} y1={18} y2={height} />
				<text class="calc-today-text" x={Math.min(WIDTH - 30, Math.max(16, x(today)))} y={12} text-anchor="middle">
					{t["calculator.timeline.today"]}
				</text>
				{dated.map(({ clock, start, end }, index) => {
					const y = TOP + index * ROW;
					const cut = end > lastOf;
					return (
						<g key={clock.id} data-bar={clock.id} data-status={clock.status}>
							<text class="calc-bar-label" x={4} y={y + 11}>
								{t[`clock.${clock.id}`]}
							</text>
							<text class="calc-bar-date" x={WIDTH - 4} y={y + 11} text-anchor="end">
								{clock.last === undefined ? "" : dayTextShort(clock.last, lang)}
							</text>
							<rect
								class="calc-bar"
								x={x(start)}
								y={y + 18}
								width={Math.max(4, x(end) - x(start))}
								height={10}
								rx={cut ? 0 : 5}
							/>
							{clock.actBy !== undefined && clock.actBy !== clock.last && clock.actBy <= lastOf && (
								<rect class="calc-safe" x={x(clock.actBy) - 1.5} y={y + 15} width={3} height={16} />
							)}
						</g>
					);
				})}
			</svg>
		</figure>
	);
}
