/**
 * The browser inside a chat app: it drops downloads without a word and lets nobody sign in elsewhere. Such an app says in
 * its user agent which one it is; one that does not say so cannot be told from the phone's own browser.
 */
export const CHAT_APPS = ["wechat", "whatsapp", "qq", "line", "weibo", "instagram", "facebook", "telegram"] as const;
export type ChatApp = (typeof CHAT_APPS)[number];

/** The marks of each app, the more particular ones first: WeChat on Android also names QQ's browser engine. */
const MARKS: readonly (readonly [ChatApp, RegExp])[] = [
	["wechat", /MicroMessenger\//i],
	["weibo", /__weibo__|\bWeibo \(/i],
	// `MQQBrowser` alone is QQ Browser, an ordinary browser; the chat app says `QQ/` or names its space Qzone.
	["qq", /(^|\s)QQ\/\d|\bQzone\//],
	["line", /\bLine\/\d/],
	["instagram", /\bInstagram \d/],
	["facebook", /\bFB(AN|AV|_IAB)\//],
	["whatsapp", /\bWhatsApp\/\d/],
	["telegram", /\bTelegram-Android\/\d/],
];

/** `undefined`: an ordinary browser, or one that does not say otherwise. */
export const chatAppOf = (userAgent: string): ChatApp | undefined =>
	MARKS.find(([, mark]) => mark.test(userAgent))?.[0];

/** The app in which this page is read. Only in the reader's browser, never while a page is built. */
export const chatAppHere = (): ChatApp | undefined => chatAppOf(navigator.userAgent);
