/** The dated changes (`content/changes.yaml`), the newest first. */
import { getEntry } from "astro:content";
import type { Change } from "../schema/changes.ts";

export async function changes(): Promise<Change[]> {
	const entry = await getEntry("changes", "changes");
	if (entry === undefined) throw new Error("content/changes.yaml is missing.");
	return entry.data.changes;
}
