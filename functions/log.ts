const nameOf = (reason: unknown): string => (reason instanceof Error ? reason.name : typeof reason);

/**
 * Logs that something failed and how it is called; never a message or a value,
 * since both may quote what an event held. The one place that writes to the log.
 */
export const logFault = (reason: unknown): void => {
	const cause = reason instanceof Error && reason.cause !== undefined ? { cause: nameOf(reason.cause) } : {};
	process.stderr.write(`${JSON.stringify({ level: "error", fault: nameOf(reason), ...cause })}\n`);
};
