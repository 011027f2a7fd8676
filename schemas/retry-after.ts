const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const CLOCK = String.raw`\d\d:\d\d:\d\d`;

/** The three forms of HTTP-date (RFC 9110, 5.6.7); the last one does not say that it is in GMT. */
const HTTP_DATES: readonly RegExp[] = [
	new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d ${MONTH} \d{4} ${CLOCK} GMT$`),
	new RegExp(String.raw`^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d\d-${MONTH}-\d\d ${CLOCK} GMT$`),
	new RegExp(String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} [ \d]\d ${CLOCK} \d{4}$`),
];

/**
 * How long a Retry-After header asks to wait, in seconds from now (RFC 9110, 10.2.3): below 0 when its time is past.
 *
 * @param now milliseconds since 1970
 * @returns undefined when it is neither a number of seconds nor an HTTP-date
 */
export const secondsUntilRetry = (header: string, now: number): number | undefined => {
	if (/^\d+$/.test(header)) return Number(header);
	if (!HTTP_DATES.some((form) => form.test(header))) return undefined;
	const time = Date.parse(header.endsWith("GMT") ? header : `${header} GMT`);
	return Number.isNaN(time) ? undefined : (time - now) / 1000;
};
