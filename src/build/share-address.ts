/** Where the share image and the Markdown twin of a page stand, below the site's base. Pages name them, the build writes them. */

/** `zh/steps/contact` → `share/zh/steps/contact.png`; the doorway has no id of its own. */
export const shareImagePath = (id: string): string => `share/${id || "doorway"}.png`;

/** `zh/steps/contact` → `zh/steps/contact/index.md`: beside the page, so that a reader who has one address has both. */
export const twinPath = (id: string): string => `${id}/index.md`;
