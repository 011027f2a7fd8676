import * as z from "zod";

const instant = z.iso.datetime({ offset: true });

/** A time that exists, with its offset (RFC 3339), as UTC to the millisecond; nothing when it is none. */
export const instantIn = (text: string): string | undefined => {
	const { success, data } = instant.safeParse(text);
	return success ? new Date(data).toISOString() : undefined;
};
