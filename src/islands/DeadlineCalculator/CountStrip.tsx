import type { Clock } from "../../engine/clock.ts";
import { addDays, daysBetween } from "../../engine/date.ts";
import { dayTextShort, type Lang } from "../../export/day-text.ts";

/** Day 0, day 1 … last day of a plain count of days, as a strip of a few cells. Counts of other units are told in words only. */
export function CountStrip({ clock, lang }: { clock: Clock; lang: Lang }) {
	const steps = clock.reckonings[0]?.steps ?? [];
	const start = steps.find((step) => step.code === "start");
	const added = steps.find((step) => step.code === "add");
	if (start?.code !== "start" || added?.code !== "add" || added.unit !== "day" || added.count < 2) return null;
	const first = start.counted ? 1 : 0;
	const total = daysBetween(start.date, added.date);
	const cells = [0, 1, total - 1, total].map((offset) => ({
		number: first + offset,
		date: addDays(start.date, offset),
		gap: offset === total - 1 && total > 3,
	}));
	return (
		<ol class="calc-strip" aria-hidden="true">
			{cells
				.filter((cell, index) => cells.findIndex(({ number }) => number === cell.number) === index)
				.map((cell) => (
					<li key={cell.number} data-gap={cell.gap ? "" : undefined}>
						<b>{cell.number}</b>
						<span>{dayTextShort(cell.date, lang)}</span>
					</li>
				))}
		</ol>
	);
}
