/** Draws share images, or takes them from where an earlier build has put them. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Renderer } from "@takumi-rs/core";
import { type CardText, card, cardLanguage } from "./card.ts";
import { FAMILY, FONT_PACKAGE, slices } from "./font.ts";
import { CARD } from "./size.ts";

/** A renderer that knows the letters. */
export async function rendererWithFont(): Promise<Renderer> {
	const renderer = new Renderer();
	for (const { file, ranges } of slices())
		await renderer.registerFont({ name: FAMILY, data: readFileSync(file), unicodeRange: ranges });
	return renderer;
}

/** Renderer and letters as they are pinned: another version may draw otherwise. */
function versions(): string[] {
	const { dependencies } = JSON.parse(readFileSync(resolve("package.json"), "utf8"));
	return ["@takumi-rs/core", FONT_PACKAGE].map((name) => `${name} ${dependencies[name]}`);
}

/**
 * A function that answers with the picture of a page, as PNG. Pictures lie in `folder` under a name that is made of all
 * that is drawn: whatever changes a picture changes its name. `finish` removes those that nobody asked for.
 */
export function cardPainter(folder: string) {
	mkdirSync(folder, { recursive: true });
	const version = versions();
	const used = new Set<string>();
	let renderer: Promise<Renderer> | undefined;
	let drawn = 0;
	return {
		async paint(page: CardText): Promise<Buffer> {
			const tree = card(page);
			const lang = cardLanguage(page);
			const name = `${createHash("sha256")
				.update(JSON.stringify([version, CARD, lang, tree]))
				.digest("hex")}.png`;
			const file = join(folder, name);
			used.add(name);
			if (existsSync(file)) return readFileSync(file);
			renderer ??= rendererWithFont();
			const image = await (await renderer).render(tree, { ...CARD, format: "png", lang });
			writeFileSync(file, image);
			drawn += 1;
			return image;
		},
		/** How many pictures were drawn and not found. */
		finish(): number {
			for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
			return drawn;
		},
	};
}
