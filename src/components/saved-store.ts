/** The store the reader chose in the calculator (`claim-guide.store`), where the browser lets us read it. */
export function savedStore(): string | undefined {
	try {
		return localStorage.getItem("claim-guide.store") ?? undefined;
	} catch {
		return undefined;
	}
}
