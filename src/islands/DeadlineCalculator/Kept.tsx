import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";

/**
 * A part that is drawn anew only when something it is made of has changed: everything is reckoned anew at each letter
 * typed, and most of what is shown stays as it was.
 *
 * `of` what the part is made of, always as many · `draw` what it calls must be in `of` or never change
 */
export function Kept({ of, draw }: { of: readonly unknown[]; draw: () => ComponentChildren }) {
	return <>{useMemo(draw, of)}</>;
}
