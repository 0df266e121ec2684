/**
 * Puts another address on the page without loading it. A browser may refuse (Safari after a hundred changes in half a
 * minute): then the address stays behind what is shown until the next change, and nothing else suffers.
 */
export function replaceAddress(address: string): void {
	try {
		window.history.replaceState(window.history.state, "", address);
	} catch {
		// Said above.
	}
}
