import { fieldProblem, type Problem, problem } from "../../schemas/problem.ts";
import { isInUtf8, mediaTypeIn } from "../rules/request/media-type.ts";
import { readJsonBytes } from "../rules/request/strict-json.ts";
import type { Request } from "./api-route.ts";

const MAX_BYTES = 16_384;

/** The JSON body of a request that posts no event, at most 16 KiB; or the problem with it. */
export const readJsonBody = ({
	headers,
	body,
	isBase64Encoded,
}: Request): { readonly json: unknown } | { readonly problem: Problem } => {
	const mediaType = mediaTypeIn(headers["content-type"]);
	const isJson = mediaType?.name === "application/json" && isInUtf8(mediaType);
	if (!isJson || headers["content-encoding"]) return { problem: problem("unsupported-media-type") };
	const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
	if (bytes.length > MAX_BYTES) return { problem: problem("too-large") };
	const read = readJsonBytes(bytes);
	return "fault" in read ? { problem: problem("malformed", [fieldProblem("", read.fault)]) } : { json: read.value };
};
