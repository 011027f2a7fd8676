import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { MAX_HEADER_BYTES, refuseBroken, type Target, targetOf } from "./gateway.ts";
import type { LocalIdentity } from "./identity.ts";
import type { LambdaHost } from "./lambda-host.ts";

/** A route of the HTTP API and the function behind it. */
export type Route = {
	readonly key: string;
	readonly function: string;
	readonly isGuarded: boolean;
	readonly scopes: readonly string[];
};

export type Authorizer = { readonly id: string; readonly issuer: string; readonly audience: readonly string[] };

const MAX_BYTES = 10 * 1024 * 1024;

/** Reads a body up to API Gateway's limit. @returns undefined when it is longer */
export const readBody = async (request: IncomingMessage, most = MAX_BYTES): Promise<Buffer | undefined> => {
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

/** Names in lower case; the values of a repeated name joined by commas. */
const toHeaders = (request: IncomingMessage): Record<string, string> =>
	Object.fromEntries(Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(",")]));

type Claims = Readonly<Record<string, unknown>>;
type Match = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };
type Answer = Pick<APIGatewayProxyStructuredResultV2, "statusCode" | "headers" | "body" | "isBase64Encoded">;

const message = (statusCode: number, text: string): Answer => ({
	statusCode,
	headers: { "content-type": "application/json" },
	body: JSON.stringify({ message: text }),
});

const isInScope = (claims: Claims, { scopes }: Route): boolean =>
	scopes.length === 0 ||
	String(claims["scope"])
		.split(" ")
		.some((scope) => scopes.includes(scope));

/** A request as an event of payload format 2.0. */
const toEvent = (request: IncomingMessage, target: Target, { route, parameters }: Match, claims: unknown, body: Buffer) => {
	const isBase64Encoded = body.length > 0 && !isText(request.headers["content-type"] ?? "");
	return {
		version: "2.0",
		routeKey: route.key,
		rawPath: target.path,
		rawQueryString: target.query,
		headers: toHeaders(request),
		...(target.query ? { queryStringParameters: target.parameters } : {}),
		pathParameters: parameters,
		requestContext: {
			requestId: randomUUID(),
			routeKey: route.key,
			stage: "$default",
			timeEpoch: Date.now(),
			http: { method: request.method, path: target.path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "" },
			...(route.isGuarded ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
		},
		...(body.length > 0 ? { body: body.toString(isBase64Encoded ? "base64" : "utf8") } : {}),
		isBase64Encoded,
	};
};

const basicOf = (request: IncomingMessage): string[] =>
	Buffer.from((request.headers.authorization ?? "").replace(/^Basic /i, ""), "base64")
		.toString()
		.split(":");

/** API Gateway's HTTP API with its JWT authorizer: routes of the template to functions; and the token endpoint. */
class HttpApi {
	readonly #routes: readonly { readonly route: Route; readonly method: string; readonly expression: RegExp }[];
	readonly #authorizer: Authorizer;
	readonly #identity: LocalIdentity;
	readonly #lambdas: LambdaHost;

	constructor(routes: readonly Route[], authorizer: Authorizer, identity: LocalIdentity, lambdas: LambdaHost) {
		this.#routes = routes.map((route) => {
			const [method = "", path = ""] = route.key.split(" ");
			return { route, method, expression: toExpression(path) };
		});
		this.#authorizer = authorizer;
		this.#identity = identity;
		this.#lambdas = lambdas;
	}

	async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.headers.host === undefined) return answerJson(response, 400, { message: "Bad Request" });
		const target = targetOf(request.url ?? "/");
		if (target.path === "/oauth2/token" && request.method === "POST") return this.#token(request, response);
		if (target.path === "/.well-known/jwks.json") return answerJson(response, 200, this.#identity.jwks);
		const { statusCode = 200, headers, body = "", isBase64Encoded } = await this.#answer(request, target);
		response.writeHead(statusCode, headers as Record<string, string> | undefined);
		response.end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
	}

	async #answer(request: IncomingMessage, target: Target): Promise<Answer> {
		const match = this.#find(request.method, target.path);
		if (!match) return message(404, "Not Found");
		const claims = match.route.isGuarded ? await this.#claims(request) : undefined;
		if (match.route.isGuarded && !claims) return message(401, "Unauthorized");
		if (claims && !isInScope(claims, match.route)) return message(403, "Forbidden");
		const body = await readBody(request);
		if (body === undefined) return message(413, "Request Entity Too Large");
		return (await this.#lambdas.invoke(match.route.function, toEvent(request, target, match, claims, body))) as Answer;
	}

	async #claims(request: IncomingMessage): Promise<Claims | undefined> {
		const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
		const claims = token && (await this.#identity.verify(this.#authorizer.issuer, token));
		if (!claims) return undefined;
		const audience = this.#identity.audience(this.#authorizer.id, this.#authorizer.audience);
		const named = [claims["aud"] ?? claims["client_id"]].flat();
		return named.some((one) => audience.includes(String(one))) ? claims : undefined;
	}

	#find(method: string | undefined, path: string): Match | undefined {
		for (const { route, method: wanted, expression } of this.#routes) {
			const found = wanted === method ? expression.exec(path) : null;
			const groups = Object.entries(found?.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
			if (found) return { route, parameters: Object.fromEntries(groups) };
		}
		return undefined;
	}

	async #token(request: IncomingMessage, response: ServerResponse): Promise<void> {
		// RFC 6749, 5.1; Cognito says so too.
		response.setHeader("cache-control", "no-store");
		const form = new URLSearchParams((await readBody(request, 16_384))?.toString());
		const [id = "", secret = ""] = basicOf(request);
		if (form.get("grant_type") !== "client_credentials") return answerJson(response, 400, { error: "unsupported_grant_type" });
		const { issuer } = this.#authorizer;
		const issued = await this.#identity.issue(issuer, {
			id: form.get("client_id") ?? id,
			secret: form.get("client_secret") ?? secret,
			scope: form.get("scope") ?? undefined,
		});
		if ("error" in issued) return answerJson(response, 400, { error: issued.error });
		answerJson(response, 200, { access_token: issued.token, expires_in: issued.seconds, token_type: "Bearer" });
	}
}

/** The server of the HTTP API, not yet listening. */
export const makeHttpApi = (
	routes: readonly Route[],
	authorizer: Authorizer,
	identity: LocalIdentity,
	lambdas: LambdaHost,
): Server => {
	const api = new HttpApi(routes, authorizer, identity, lambdas);
	const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false }, (request, response) => {
		api.serve(request, response).catch(() => {
			if (!response.headersSent) answerJson(response, 500, { message: "Internal Server Error" });
		});
	});
	return refuseBroken(server);
};
