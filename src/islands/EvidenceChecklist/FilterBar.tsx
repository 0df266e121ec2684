import { DESTINATIONS, PROBLEMS, SOLD } from "../../engine/rule.ts";
import type { Filter } from "../../evidence.ts";
import { fill } from "../../strings.ts";
import type { EvidenceStrings, Words } from "./words.ts";

/** The parts a case is known by, with their values; `words` is the first part of a value's string. */
const PARTS = [
	{ key: "problem", values: PROBLEMS },
	{ key: "sold", values: SOLD },
	{ key: "to", values: DESTINATIONS },
] as const;

/** The chosen values in words, in the order of the fields. */
export function chosenWords({ problem, sold, to }: Filter, t: EvidenceStrings): string[] {
	return [
		...(problem === undefined ? [] : [t[`problem.${problem}`]]),
		...(sold === undefined ? [] : [t[`sold.${sold}`]]),
		...(to === undefined ? [] : [t[`to.${to}`]]),
	];
}

const labelOf = (key: keyof Filter, value: string, t: EvidenceStrings) => t[`${key}.${value}` as keyof EvidenceStrings];

/** The filter with one part set; without it where the value is none of the part's. */
function withPart(filter: Filter, key: keyof Filter, value: string): Filter {
	const { [key]: _, ...rest } = filter;
	const known = PARTS.find((part) => part.key === key)?.values.some((each) => each === value) ?? false;
	return known ? { ...rest, [key]: value } : rest;
}

/** Three questions that narrow the list down, and how much of it is shown. */
export function FilterBar(
	props: Words & {
		filter: Filter;
		shown: number;
		total: number;
		/** Ticked or noted, but not shown. */
		hidden: number;
		disabled: boolean;
		onChoose: (filter: Filter) => void;
	},
) {
	const { filter, shown, total, hidden, disabled, onChoose, t } = props;
	return (
		<fieldset class="evc-filter" disabled={disabled} data-pagefind-ignore>
			<legend>{t["evidence.filter.title"]}</legend>
			<div class="evc-filter-parts">
				{PARTS.map(({ key, values }) => (
					<label key={key} class="evc-field">
						<span>{t[`evidence.filter.${key}`]}</span>
						<select
							name={key}
							value={filter[key] ?? ""}
							onChange={(event) => onChoose(withPart(filter, key, event.currentTarget.value))}
						>
							<option value="">{t["evidence.filter.any"]}</option>
							{values.map((value) => (
								<option key={value} value={value}>
									{labelOf(key, value, t)}
								</option>
							))}
						</select>
					</label>
				))}
			</div>
			<p class="evc-shown">
				<span role="status">{fill(t["evidence.filter.shown"], { shown, total })}</span>
				{Object.keys(filter).length > 0 && (
					<button type="button" class="evc-quiet" onClick={() => onChoose({})}>
						{t["evidence.filter.clear"]}
					</button>
				)}
			</p>
			{hidden > 0 && <p class="evc-hint">{fill(t["evidence.filter.hidden"], { count: hidden })}</p>}
		</fieldset>
	);
}
