/** A text as part of a pattern that means nothing but it. `RegExp.escape` is not in the oldest browsers. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
