import type { Ref } from "preact";
import type { Strings } from "../../strings.ts";
import type { FieldError } from "./errors.ts";

/** Goes to a field and brings its question, not only its box, into view. */
function goTo(id: string) {
	const field = document.getElementById(id);
	if (field === null) return;
	(field.closest(".calc-date, fieldset") ?? field).scrollIntoView({ block: "start" });
	field.focus({ preventScroll: true });
}

/** All complaints in one box that can take the focus; each names its field and leads to it. */
export function ErrorSummary(props: { errors: readonly FieldError[]; t: Strings; box: Ref<HTMLDivElement> }) {
	const { errors, t, box } = props;
	if (errors.length === 0) return null;
	return (
		<div class="calc-errors" role="alert" tabIndex={-1} ref={box}>
			<h3 id="errors">{t["error.title"]}</h3>
			<ul>
				{errors.map((error) => (
					<li key={error.text}>
						<a
							href={`#${error.field}`}
							onClick={(event) => {
								event.preventDefault();
								goTo(error.field);
							}}
						>
							{error.text}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
