/** Everything a result is told with elsewhere, as one piece to be loaded when somebody wants it. */
export { clockShare, resultLines, storeName } from "./clock-share.ts";
export { resultText } from "./text.ts";
