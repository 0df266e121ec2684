import type { ComponentChildren } from "preact";
import type { EvidenceMoment } from "../../evidence.ts";
import { fill } from "../../strings.ts";
import type { Words } from "./words.ts";

/** `3 / 8`, and the same in words for those who hear it. Without script nothing is known to be done. */
export function Progress(props: Pick<Words, "t"> & { done: number; total: number; live: boolean }) {
	const { done, total, live, t } = props;
	if (!live) return <span class="evc-progress">{fill(t["evidence.total"], { total })}</span>;
	return (
		<span class="evc-progress" data-complete={done === total ? "" : undefined}>
			<span aria-hidden="true">{fill(t["evidence.progress"], { done, total })}</span>
			<span class="sr-only">{fill(t["evidence.progress.spoken"], { done, total })}</span>
		</span>
	);
}

/** The items of one moment below its heading; the moment's id is an address too. */
export function MomentGroup(
	props: Pick<Words, "t"> & { moment: EvidenceMoment; done: number; live: boolean; children: ComponentChildren },
) {
	const { moment, done, live, children, t } = props;
	const heading = `evc-${moment.id}`;
	return (
		<section class="evc-moment" id={moment.id} tabIndex={-1} aria-labelledby={heading}>
			<h3 id={heading}>{moment.title}</h3>
			<Progress done={done} total={moment.items.length} live={live} t={t} />
			<p class="evc-when">{moment.when}</p>
			<ul class="evc-items">{children}</ul>
		</section>
	);
}
