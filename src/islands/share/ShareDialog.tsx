/**
 * Markup of the dialog for sharing. Drawn once, when somebody presses a share control for the first time; from then on
 * `share-dialog.ts` moves it, by the `data-share-…` names.
 */
import { ICON, ICONS, type IconName } from "../../icons.ts";
import type { Strings } from "../../strings.ts";

/** Keys of the strings that the dialog and what it makes are written with. */
export type ShareStrings = Pick<Strings, Extract<keyof Strings, `share.${string}`> | "site.name">;

const Icon = ({ name }: { name: IconName }) => (
	<svg
		{...ICON}
		width={24}
		height={24}
		// biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawings, constants of this project
		dangerouslySetInnerHTML={{ __html: ICONS[name] }}
	/>
);

export function ShareDialog({ t }: { t: ShareStrings }) {
	return (
		<dialog class="share not-content" aria-labelledby="share-title">
			<div class="share__box">
				<div class="share__head">
					<h2 id="share-title" class="share__title">
						<span class="share__verb">{t["share.title"]}</span>
						<span data-share-what />
					</h2>
					<button type="button" class="share__close" aria-label={t["share.close"]} data-share-close>
						<Icon name="close" />
					</button>
				</div>
				<p class="share__address">
					<label for="share-address">{t["share.address"]}</label>
					<input id="share-address" type="text" readOnly dir="ltr" data-share-address />
					<button type="button" class="share__copy" data-share-copy>
						{t["share.copy"]}
					</button>
				</p>
				<p class="share__status" role="status" data-share-status />
				<p class="share__ways">
					<button type="button" data-share-send hidden>
						<Icon name="send" />
						{t["share.send"]}
					</button>
					<button type="button" data-share-text>
						<Icon name="text" />
						{t["share.text"]}
					</button>
					<button type="button" aria-expanded="false" data-share-code>
						<Icon name="code" />
						{t["share.code"]}
					</button>
					<button type="button" aria-expanded="false" data-share-picture>
						<Icon name="picture" />
						{t["share.picture"]}
					</button>
				</p>
				<div class="share__panel" data-panel="text" hidden>
					<textarea readOnly rows={6} aria-label={t["share.text.field"]} data-share-by-hand />
				</div>
				<div class="share__panel" data-panel="code" hidden>
					<div class="share__code" data-share-code-place />
					<p>{t["share.code.hint"]}</p>
				</div>
				<div class="share__panel" data-panel="picture" hidden>
					<img alt="" data-share-image />
					<p>{t["share.picture.hint"]}</p>
					<p class="share__ways">
						<button type="button" data-share-file hidden>
							<Icon name="send" />
							{t["share.picture.send"]}
						</button>
						<a href={location.pathname} data-share-download>
							<Icon name="picture" />
							{t["share.picture.download"]}
						</a>
					</p>
				</div>
			</div>
		</dialog>
	);
}
