/** The oldest browsers in which every page works whole, as Vite's targets. On a phone, chat apps bring such old ones along. */
export const OLDEST_BROWSERS = ["chrome100", "safari15.4"];
