import type { DeviceStorage } from "../../src/case/checklist-store.ts";

export type Behaviour = "works" | "full" | "read-only" | "swallows" | "unreadable";

/** A stand-in for localStorage that can fail in each of the ways browsers do. */
export class FakeStorage implements DeviceStorage {
	readonly texts = new Map<string, string>();
	behaviour: Behaviour = "works";
	/** Most characters one text may have. */
	room = Number.POSITIVE_INFINITY;
	writes = 0;

	getItem(key: string): string | null {
		if (this.behaviour === "unreadable") throw new DOMException("blocked", "SecurityError");
		return this.texts.get(key) ?? null;
	}
	setItem(key: string, text: string): void {
		if (this.behaviour === "full" || text.length > this.room) throw new DOMException("full", "QuotaExceededError");
		if (this.behaviour === "read-only" || this.behaviour === "unreadable")
			throw new DOMException("blocked", "SecurityError");
		this.writes += 1;
		if (this.behaviour === "works") this.texts.set(key, text);
	}
	removeItem(key: string): void {
		if (this.behaviour === "read-only" || this.behaviour === "unreadable")
			throw new DOMException("blocked", "SecurityError");
		this.texts.delete(key);
	}
}
