/** What chat apps and search engines ask for; they cut other sizes. */
export const CARD = { width: 1200, height: 630 } as const;
