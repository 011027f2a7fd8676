/**
 * A case, or something in it, cannot be read now: its key is gone, a ciphertext was changed, or this version does not know
 * a type. It is parked until it can be read (`parking/`), and stops nothing else.
 */
export class UnreadableError extends Error {
	override name = "UnreadableError";
}

/**
 * Whether a fault says that a case cannot be read: it is named so, or a rule broke on content of a form that this version
 * does not expect. A throttle or an outage is not such a fault: what it stopped is retried as a whole.
 */
export const isUnreadable = (fault: unknown): fault is Error =>
	fault instanceof UnreadableError || fault instanceof TypeError || fault instanceof RangeError;
