/** The reader's day and zone, for as long as the page is open. */
import { useEffect, useState } from "preact/hooks";
import type { IsoDate } from "../../engine/rule.ts";
import { todayHere, zoneHere } from "../today.ts";

export type DeviceClock = { zone: string; today: IsoDate };

const EVERY_MS = 60_000;

/**
 * Read anew each minute and whenever the reader comes back: a page left open overnight must not go on with yesterday,
 * one taken along on a journey not with the zone of home.
 *
 * @returns `undefined` in the first render, which is the same for every reader
 */
export function useDeviceClock(): DeviceClock | undefined {
	const [clock, setClock] = useState<DeviceClock>();
	useEffect(() => {
		const read = () => setClock({ zone: zoneHere(), today: todayHere() });
		const look = () => document.hidden || read();
		read();
		const every = window.setInterval(look, EVERY_MS);
		document.addEventListener("visibilitychange", look);
		window.addEventListener("pageshow", look);
		window.addEventListener("focus", look);
		return () => {
			window.clearInterval(every);
			document.removeEventListener("visibilitychange", look);
			window.removeEventListener("pageshow", look);
			window.removeEventListener("focus", look);
		};
	}, []);
	return clock;
}
