/**
 * Time zones under which the engine is tried: a count of days must not depend on where the reader's clock stands.
 * Both ends of the world, and half hours.
 */
export const ZONES = [
	"Asia/Shanghai",
	"UTC",
	"America/Los_Angeles",
	"Europe/Berlin",
	"Australia/Sydney",
	"Asia/Kolkata",
	"Pacific/Kiritimati",
];
