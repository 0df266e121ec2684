/** Which app a page is read in, told from user agents as phones send them. */
import { describe, expect, test } from "vitest";
import { type ChatApp, chatAppOf } from "../../src/islands/chat-browser.ts";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

const CHAT: [string, ChatApp, string][] = [
	[
		"WeChat on an iPhone",
		"wechat",
		`${IPHONE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323d) NetType/WIFI Language/zh_CN`,
	],
	[
		"WeChat on Android, on QQ's engine",
		"wechat",
		"Mozilla/5.0 (Linux; Android 6.0; PRO 6 Build/MRA58K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/53.0.2785.49 Mobile MQQBrowser/6.2 TBS/043115 Safari/537.36 MicroMessenger/6.5.6.1020 NetType/WIFI Language/zh_CN",
	],
	[
		"WeChat on Android, on its own engine",
		"wechat",
		"Mozilla/5.0 (Linux; Android 13; 2211133C Build/TKQ1.220905.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MMWEBID/1234 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
	],
	[
		"WeChat in lower case",
		"wechat",
		"mozilla/5.0 (iphone; cpu iphone os 9_2 like mac os x) applewebkit/601.1.46 (khtml, like gecko) mobile/13c75 micromessenger/6.3.9 nettype/wifi language/zh_cn",
	],
	[
		"QQ on an iPhone",
		"qq",
		`${IPHONE} Mobile/15E148 QQ/9.0.85.612 V1_IPH_SQ_9.0.85_1_APP_A Pixel/1179 MiniAppEnable SimpleUISwitch/0 QQTheme/1000 AppId/537235392 Core/WKWebView Device/Apple(iPhone X) NetType/WIFI QBWebViewType/1 WKType/1`,
	],
	[
		"QQ on Android",
		"qq",
		"Mozilla/5.0 (Linux; Android 9; ONEPLUS A6000 Build/PKQ1.180716.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/74.0.3729.157 Mobile Safari/537.36 V1_AND_SQ_7.7.6_899_GM_D QQ/7.7.6.3680 NetType/WIFI WebP/0.4.1 Pixel/1080",
	],
	[
		"QQ on Android, on QQ Browser's engine",
		"qq",
		"Mozilla/5.0 (Linux; Android 8.1.0; V1732A Build/OPM1.171019.026; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/66.0.3359.126 MQQBrowser/6.2 TBS/044611 Mobile Safari/537.36 V1_AND_SQ_8.0.0_1024_YYB_D QQ/8.0.0.4000 NetType/4G WebP/0.3.0 Pixel/720",
	],
	["Weibo on an iPhone", "weibo", `${IPHONE} Mobile/15E148 Weibo (iPhone13,2__weibo__13.5.1__iphone__os17.5.1)`],
	[
		"Weibo on Android",
		"weibo",
		"Mozilla/5.0 (Linux; Android 10; MI 9 Build/QKQ1.190825.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.96 Mobile Safari/537.36 Weibo (Xiaomi-MI 9__weibo__10.1.2__android__android10)",
	],
	["LINE on an iPhone", "line", `${IPHONE} Mobile/15E148 Safari Line/14.8.0`],
	[
		"LINE on Android",
		"line",
		"Mozilla/5.0 (Linux; Android 6.0.1; SM-N9208 Build/MMB29K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/58.0.3029.83 Mobile Safari/537.36 Line/7.4.0/IAB",
	],
	[
		"Instagram on an iPhone",
		"instagram",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 12_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/16B92 Instagram 70.1.0.15.98 (iPhone10,2; iOS 12_1; en_US; en-US; scale=2.61; gamut=wide; 1080x1920; 130350235)",
	],
	[
		"Instagram on Android",
		"instagram",
		"Mozilla/5.0 (Linux; Android 7.0; SM-G930P Build/NRD90M; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/64.0.3282.137 Mobile Safari/537.36 Instagram 30.0.0.12.95 Android (24/7.0; 480dpi; 1080x1920; samsung; SM-G930P; heroqltespr; com; en_US; 89867442)",
	],
	[
		"Facebook on an iPhone",
		"facebook",
		"Mozilla/5.0 (iPhone; CPU iPhone OS 11_2_5 like Mac OS X) AppleWebKit/604.5.6 (KHTML, like Gecko) Mobile/15D60 [FBAN/FBIOS;FBAV/157.0.0.42.96;FBBV/90008621;FBDV/iPhone9,1;FBMD/iPhone;FBSN/iOS;FBSV/11.2.5;FBSS/2;FBCR/Verizon;FBID/phone;FBLC/en_US;FBOP/5;FBRV/0]",
	],
	[
		"Facebook on Android",
		"facebook",
		"Mozilla/5.0 (Linux; Android 6.0.1; SM-N9208 Build/MMB29K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/58.0.3029.83 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/125.0.0.16.80;]",
	],
	[
		"Messenger on Android",
		"facebook",
		"Mozilla/5.0 (Linux; Android 11; RMX1931 Build/RKQ1.200928.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/93.0.4577.82 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/331.0.0.15.119;]",
	],
	["WhatsApp", "whatsapp", `${IPHONE} Mobile/15E148 WhatsApp/2.24.11.85`],
	[
		"Telegram on Android",
		"telegram",
		"Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.6613.127 Mobile Safari/537.36 Telegram-Android/11.1.3 (Samsung SM-A546B; Android 14; SDK 34; AVERAGE)",
	],
];

const ORDINARY: [string, string][] = [
	["Safari on an iPhone", `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
	[
		"Safari on a Mac",
		"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
	],
	["Chrome on an iPhone", `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`],
	[
		"Chrome on Android",
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
	],
	[
		"Chrome on Windows",
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
	],
	["Firefox on Android", "Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0"],
	[
		"QQ Browser on Android",
		"Mozilla/5.0 (Linux; U; Android 6.0.1; zh-cn; MI 4LTE Build/MMB29M) AppleWebKit/537.36 (KHTML, like Gecko)Version/4.0 Chrome/37.0.0.0 MQQBrowser/7.0 Mobile Safari/537.36",
	],
	[
		"QQ Browser with a name after it",
		"Mozilla/5.0 (Linux; U; Android 4.4.2; zh-cn; GT-I9500 Build/KOT49H) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 MQQBrowser/5.0 QQ-Manager Mobile Safari/537.36",
	],
	[
		"QQ Browser on an iPhone",
		`${IPHONE} Version/17.0 MQQBrowser/14.6.1 Mobile/15E148 Safari/604.1 QBWebViewUA/2 QBWebViewType/1 WKType/1`,
	],
	[
		"QQ Browser on Windows",
		"Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.71 Safari/537.36 Core/1.94.202.400 QQBrowser/11.9.5355.400",
	],
	[
		"UC Browser",
		"Mozilla/5.0 (Linux; U; Android 12; zh-CN; M2012K11AC Build/SKQ1.220303.001) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/15.5.8.1218 Mobile Safari/537.36",
	],
	[
		"Samsung Internet",
		"Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
	],
	["nothing at all", ""],
];

describe("inside a chat app", () => {
	test.each(CHAT)("%s", (_, app, userAgent) => expect(chatAppOf(userAgent)).toBe(app));
});
describe("an ordinary browser", () => {
	test.each(ORDINARY)("%s", (_, userAgent) => expect(chatAppOf(userAgent)).toBeUndefined());
});
