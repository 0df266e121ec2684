/**
 * What a page may import: `import { Figure, Source } from "~/components"`.
 * The two tools are not here: a page that imports this file carries the styles of everything in it,
 * so a tool's page names its tool by file.
 */
export { default as Clicks } from "./Clicks.astro";
export { default as DoNot } from "./DoNot.astro";
export { default as EvidencePart } from "./EvidencePart.astro";
export { default as Figure } from "./Figure.astro";
export { default as ForgetButton } from "./ForgetButton.astro";
export { default as Late } from "./Late.astro";
export { default as OfflineSwitch } from "./OfflineSwitch.astro";
export { default as Source } from "./Source.astro";
export { default as StepClocks } from "./StepClocks.astro";
export { default as StepList } from "./StepList.astro";
export { default as StepPeriods } from "./StepPeriods.astro";
export { default as StorePages } from "./StorePages.astro";
export { default as Tile } from "./Tile.astro";
export { default as Tiles } from "./Tiles.astro";
export { default as Word } from "./Word.astro";
export { default as WorkedCase } from "./WorkedCase.astro";
