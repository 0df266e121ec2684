/** Installs the dependencies where they are missing or older than the lockfile. Run before the other npm scripts. */
import { installWhatIsMissing } from "./lib/install.mjs";
import { orSayWhy } from "./lib/problem.mjs";

await orSayWhy(installWhatIsMissing);
