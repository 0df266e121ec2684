/** What `src/build/strings-on-demand.ts` makes of `content/i18n/`. */
declare module "strings:share" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./ShareDialog.tsx").ShareStrings>>;
	export default strings;
}
