/** What `src/build/strings-on-demand.ts` makes of `content/i18n/`. */
declare module "strings:calendar" {
	type Key = Extract<import("../strings.ts").StringKey, `calendar.${string}`>;
	const strings: Readonly<Record<"zh-CN" | "en", Pick<import("../strings.ts").Strings, Key>>>;
	export default strings;
}
declare module "strings:chat" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./ChatBrowserHelp.tsx").ChatStrings>>;
	export default strings;
}
declare module "strings:search" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./SiteSearch/Results.tsx").SearchStrings>>;
	export default strings;
}
declare module "strings:share" {
	const strings: Readonly<Record<"zh-CN" | "en", import("./share/ShareDialog.tsx").ShareStrings>>;
	export default strings;
}
