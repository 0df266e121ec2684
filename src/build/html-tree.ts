/** A page as a tree. */
import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parse } from "parse5";

/** Without the place of each node in its file, which `rehype-parse` notes down: nobody asks, and it takes long. */
export const treeOf = (html: string): Root => fromParse5(parse(html, { scriptingEnabled: false })) as Root;
