import { type Problem, problem } from "../../schemas/problem.ts";
import { mediaTypeIn } from "../rules/request/media-type.ts";
import { type Charset, charsetNamed } from "../rules/sheet/charset.ts";
import { type Table, writeTable } from "../rules/sheet/table.ts";
import { type Answer, problemAnswer, type Request } from "./api-route.ts";

/**
 * A table as a CSV file. A table with a character that the charset lacks is refused, with the places: a `?` instead of the
 * character could be overlooked.
 *
 * @param name of the file, in ASCII, without its ending
 */
export const csvAnswer = (statusCode: number, table: Table, charset: Charset, name: string): Answer => {
	const written = writeTable(table, charset);
	if ("refused" in written) return problemAnswer(problem("not-in-charset", written.refused));
	return {
		statusCode,
		headers: {
			"content-type": `text/csv; charset=${charset}`,
			"content-disposition": `attachment; filename="${name}.csv"`,
			"cache-control": "no-store",
		},
		body: written.bytes.toString("base64"),
		isBase64Encoded: true,
	};
};

/** The charsets there are, for those who ask for another. */
export const CHARSETS = "utf-8, shift_jis";

/** The charset of the query, UTF-8 without one; undefined when it is not supported. */
export const charsetAskedFor = ({ queryStringParameters }: Request): Charset | undefined =>
	charsetNamed(queryStringParameters?.["charset"] ?? "utf-8");

const MAX_BYTES = 262_144;

/** Media types of a posted CSV. API Gateway passes `text/*` bodies as UTF-8 text, all others as bytes. */
const MEDIA_TYPES: readonly string[] = ["text/csv", "application/octet-stream"];

/** The charset of a posted CSV, from its media type or the query; undefined when they differ or it is not supported. */
const charsetOf = (request: Request): Charset | undefined => {
	const mediaType = mediaTypeIn(request.headers["content-type"]);
	if (!mediaType || !MEDIA_TYPES.includes(mediaType.name) || request.headers["content-encoding"]) return undefined;
	const named = [mediaType.charset, request.queryStringParameters?.["charset"]].filter((one) => one !== undefined);
	const charsets = new Set(named.map(charsetNamed));
	const [charset] = charsets.size === 0 ? (["utf-8"] as const) : charsets;
	return charsets.size > 1 ? undefined : charset;
};

/** The bytes of a posted CSV, at most 256 KiB, and their charset. */
export const readCsvBody = (
	request: Request,
): { readonly bytes: Buffer; readonly charset: Charset } | { readonly problem: Problem } => {
	const charset = charsetOf(request);
	const { body = "", isBase64Encoded } = request;
	// API Gateway has read the body as UTF-8: the bytes that were sent are lost.
	if (!charset || (charset !== "utf-8" && !isBase64Encoded)) return { problem: problem("not-csv") };
	const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
	return bytes.length > MAX_BYTES ? { problem: problem("too-large") } : { bytes, charset };
};
