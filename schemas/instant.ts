import * as z from "zod";

const instant = z.iso.datetime({ offset: true });

/** A time with offset (RFC 3339) as UTC to the millisecond; undefined when the text is none or does not exist. */
export const instantIn = (text: string): string | undefined => {
	const { success, data } = instant.safeParse(text);
	return success ? new Date(data).toISOString() : undefined;
};
