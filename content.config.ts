export { collections } from "./src/build/collections.ts";
