import type { SatteriProcessorOptions } from "@astrojs/markdown-satteri";

type HastPlugin = NonNullable<SatteriProcessorOptions["hastPlugins"]>[number];

/**
 * Authors write `[…](/zh/steps/contact/)`, as if the site stood at the root of its host. Where it does not
 * (`BASE_PATH=/guide`), the path it stands under goes in front of such links. Other addresses stay as they are.
 *
 * `base` with a slash before it, and one behind it or none; `/` changes nothing.
 */
export function baseLinks(base: string): HastPlugin {
	const prefix = base.replace(/\/+$/, "");
	return {
		name: "base-links",
		element: {
			filter: ["a"],
			visit(node, context) {
				const { href } = node.properties;
				if (prefix !== "" && typeof href === "string" && /^\/(?!\/)/.test(href))
					context.setProperty(node, "href", prefix + href);
			},
		},
	};
}
