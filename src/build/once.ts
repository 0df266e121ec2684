/** A function that makes something of each key only once, for the time of a build: pages have most of theirs in common. */
export function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
	const known = new Map<Key, Made>();
	return (key) => {
		const made = known.get(key) ?? make(key);
		known.set(key, made);
		return made;
	};
}
