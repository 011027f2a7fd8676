import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { problem } from "../../schemas/problem.ts";
import { type ContractFile, contractFile } from "./files.ts";

/** What kind of file a name is, by its end. */
const TYPES: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	svg: "image/svg+xml",
	txt: "text/plain; charset=utf-8",
	json: "application/json; charset=utf-8",
};

/** The page takes everything from the hub it came from and talks to nobody else. */
const PAGE_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

/**
 * The contract and its page, without sign-in: `GET /openapi.json`, `GET /asyncapi.json`, `GET /schemas/{type}`,
 * `GET /docs` and `GET /docs/{file}`. Files that the bundle carries; it reads nothing else and knows nobody.
 */
export const handler = async (request: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
	const name = nameOf(request);
	const file = contractFile(name, request.headers["accept-encoding"] ?? "");
	return file ? answer(request, name, file) : notFound();
};

const nameOf = ({ routeKey, pathParameters, queryStringParameters }: APIGatewayProxyEventV2): string => {
	const language = queryStringParameters?.["lang"] === "en" ? "en" : "ja";
	switch (routeKey) {
		case "GET /openapi.json":
			return `openapi.${language}.json`;
		case "GET /asyncapi.json":
			return `asyncapi.${language}.json`;
		case "GET /schemas/{type}":
			return `events/${(pathParameters?.["type"] ?? "").replace(/\.json$/, "")}.json`;
		case "GET /docs":
			return `page/${language}.html`;
		default:
			return `page/${pathParameters?.["file"] ?? ""}`;
	}
};

const typeOf = (name: string): string => {
	if (name.startsWith("events/")) return "application/schema+json; charset=utf-8";
	return TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
};

const answer = (request: APIGatewayProxyEventV2, name: string, file: ContractFile): APIGatewayProxyStructuredResultV2 => {
	const headers = {
		"content-type": typeOf(name),
		"cache-control": "public, max-age=300",
		"content-security-policy": name.endsWith(".html") ? PAGE_POLICY : "default-src 'none'; frame-ancestors 'none'",
		"referrer-policy": "no-referrer",
		"x-content-type-options": "nosniff",
		etag: file.etag,
		vary: "accept-encoding",
		...(file.encoding ? { "content-encoding": file.encoding } : {}),
	};
	const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
	if (known.includes(file.etag)) return { statusCode: 304, headers };
	return { statusCode: 200, headers, body: file.bytes.toString("base64"), isBase64Encoded: true };
};

const notFound = (): APIGatewayProxyStructuredResultV2 => ({
	statusCode: 404,
	headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
	body: JSON.stringify(problem("unknown-document")),
});
