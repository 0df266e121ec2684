/** How Chinese is set on this site. */

/** Without the one name that keeps a space between Latin letters and Chinese, so that the rest can be checked. */
export const withoutNames = (zh: string): string => zh.replaceAll("A-to-Z 保障", "");
