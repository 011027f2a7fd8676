import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Identity } from "./identity.ts";
import type { LambdaHost } from "./lambda-host.ts";

/** A route of the HTTP API and the function behind it. */
export type Route = {
	readonly key: string;
	readonly function: string;
	readonly isGuarded: boolean;
	readonly scopes: readonly string[];
};

export type Authorizer = { readonly id: string; readonly issuer: string; readonly audience: readonly string[] };

const MOST_BYTES = 10 * 1024 * 1024;

/** Reads a body up to API Gateway's limit; nothing when it is longer. */
export const readBody = async (request: IncomingMessage, most = MOST_BYTES): Promise<Buffer | undefined> => {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length <= most) chunks.push(chunk);
	}
	return length <= most ? Buffer.concat(chunks) : undefined;
};

export const answerJson = (response: ServerResponse, status: number, body: unknown): void => {
	response.writeHead(status, { "content-type": "application/json" });
	response.end(JSON.stringify(body));
};

/** A route's path with its parameters as named groups. */
const toExpression = (path: string): RegExp =>
	new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`);

/** Bodies of these types reach a function as text, all others in base64, as API Gateway has it. */
const isText = (contentType: string): boolean => /^(?:text\/|application\/(?:json|xml|javascript))/.test(contentType);

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

const toHeaders = (request: IncomingMessage): Record<string, string> =>
	Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(",")]));

export type HttpApi = ReturnType<typeof makeHttpApi>;

/** API Gateway's HTTP API with its JWT authorizer: routes of the template to functions, payload 2.0; and the token endpoint. */
export const makeHttpApi = (routes: readonly Route[], authorizer: Authorizer, identity: Identity, lambdas: LambdaHost) => {
	const known = routes.map((route) => {
		const [method = "", path = ""] = route.key.split(" ");
		return { route, method, expression: toExpression(path) };
	});

	const claimsOf = async (request: IncomingMessage): Promise<Record<string, unknown> | undefined> => {
		const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
		const claims = token && (await identity.verify(authorizer.issuer, token));
		if (!claims) return undefined;
		const audience = identity.audience(authorizer.id, authorizer.audience);
		const named = [claims["aud"] ?? claims["client_id"]].flat();
		return named.some((one) => audience.includes(String(one))) ? claims : undefined;
	};

	const isInScope = (claims: Record<string, unknown>, { scopes }: Route): boolean =>
		scopes.length === 0 ||
		String(claims["scope"])
			.split(" ")
			.some((scope) => scopes.includes(scope));

	const invoke = async (
		request: IncomingMessage,
		url: URL,
		match: { route: Route; parameters: Record<string, string> },
		claims: unknown,
	) => {
		const body = await readBody(request);
		if (body === undefined) return { statusCode: 413, body: '{"message":"Request Entity Too Large"}' };
		const isBase64Encoded = body.length > 0 && !isText(request.headers["content-type"] ?? "");
		const event = {
			version: "2.0",
			routeKey: match.route.key,
			rawPath: url.pathname,
			rawQueryString: url.search.slice(1),
			headers: toHeaders(request),
			...(url.search ? { queryStringParameters: Object.fromEntries(url.searchParams) } : {}),
			pathParameters: match.parameters,
			requestContext: {
				requestId: randomUUID(),
				routeKey: match.route.key,
				stage: "$default",
				timeEpoch: Date.now(),
				http: { method: request.method, path: url.pathname, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "" },
				authorizer: { jwt: { claims, scopes: null } },
			},
			...(body.length > 0 ? { body: body.toString(isBase64Encoded ? "base64" : "utf8") } : {}),
			isBase64Encoded,
		};
		return (await lambdas.invoke(match.route.function, event)) as APIGatewayProxyStructuredResultV2;
	};

	const find = (method: string | undefined, path: string) => {
		for (const { route, method: wanted, expression } of known) {
			const found = wanted === method ? expression.exec(path) : null;
			if (found)
				return {
					route,
					parameters: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)])),
				};
		}
		return undefined;
	};

	const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const form = new URLSearchParams((await readBody(request, 16_384))?.toString());
		const [id = "", secret = ""] = Buffer.from((request.headers.authorization ?? "").replace(/^Basic /i, ""), "base64")
			.toString()
			.split(":");
		if (form.get("grant_type") !== "client_credentials") return answerJson(response, 400, { error: "unsupported_grant_type" });
		const issued = await identity.issue(authorizer.issuer, form.get("client_id") ?? id, form.get("client_secret") ?? secret);
		if (!issued) return answerJson(response, 400, { error: "invalid_client" });
		answerJson(response, 200, { access_token: issued.token, expires_in: issued.seconds, token_type: "Bearer" });
	};

	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const url = new URL(request.url ?? "/", "http://localhost");
		if (url.pathname === "/oauth2/token" && request.method === "POST") return token(request, response);
		if (url.pathname === "/.well-known/jwks.json") return answerJson(response, 200, identity.jwks);
		const match = find(request.method, url.pathname);
		if (!match) return answerJson(response, 404, { message: "Not Found" });
		const claims = await claimsOf(request);
		if (match.route.isGuarded && !claims) return answerJson(response, 401, { message: "Unauthorized" });
		if (claims && !isInScope(claims, match.route)) return answerJson(response, 403, { message: "Forbidden" });
		const { statusCode = 200, headers = {}, body = "" } = await invoke(request, url, match, claims);
		response.writeHead(statusCode, headers as Record<string, string>);
		response.end(body);
	};

	return createServer((request, response) => {
		serve(request, response).catch(() => {
			if (!response.headersSent) answerJson(response, 500, { message: "Internal Server Error" });
		});
	});
};
