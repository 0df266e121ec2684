/** What `src/build/strings-on-demand.ts` makes of `content/i18n/`. */
declare module "strings:search" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./SiteSearch/Results.tsx").SearchStrings>>;
	export default strings;
}
declare module "strings:share" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./share/ShareDialog.tsx").ShareStrings>>;
	export default strings;
}
