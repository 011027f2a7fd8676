/** A media type as a Content-Type header states it: name and parameters in lower case, charset's value too. */
export type MediaType = { readonly name: string; readonly charset?: string };

const TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const PARAMETER = String.raw`[ \t]*;[ \t]*(?:(${TOKEN})=(${TOKEN}|${QUOTED}))?`;
const MEDIA_TYPE = new RegExp(`^(${TOKEN}/${TOKEN})((?:${PARAMETER})*)[ \\t]*$`);

const unquoted = (value: string): string => (value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value);

/**
 * Reads a Content-Type header as a whole (RFC 9110, 8.3.1).
 *
 * @returns undefined when it is none, or names two charsets: what is left out could be how the body is to be read
 */
export const mediaTypeIn = (header: string | undefined): MediaType | undefined => {
	const [, name, parameters = ""] = MEDIA_TYPE.exec(header?.trim() ?? "") ?? [];
	if (name === undefined) return undefined;
	const charsets = [...parameters.matchAll(new RegExp(PARAMETER, "g"))]
		.filter(([, parameter]) => parameter?.toLowerCase() === "charset")
		.map(([, , value = ""]) => unquoted(value).toLowerCase());
	if (charsets.length > 1) return undefined;
	return { name: name.toLowerCase(), ...(charsets[0] === undefined ? {} : { charset: charsets[0] }) };
};

/** Whether a body is said to be in UTF-8, or nothing else is said. */
export const isInUtf8 = ({ charset = "utf-8" }: MediaType): boolean => charset === "utf-8";
