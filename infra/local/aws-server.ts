import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerJson, readBody } from "./http-api.ts";
import { type Operations, RefusedError } from "./operations.ts";

/** An authorizer as API Gateway's own API shows it. */
export type AuthorizerApi = {
	readonly get: (id: string) => object;
	readonly update: (id: string, request: { readonly jwtConfiguration?: { readonly audience?: readonly string[] } }) => object;
};

/** Services by the prefix of `x-amz-target`. */
export type Services = Readonly<Record<string, Operations>>;

/** Commands to the runtime itself, under `/_local/`. */
export type LocalCommands = Readonly<Record<string, (body: never) => unknown>>;

const AUTHORIZER = /^\/v2\/apis\/[^/]+\/authorizers\/([^/]+)$/;

/**
 * The AWS APIs that the Lambdas and commands call, but for tables and mail, which have servers of their own.
 *
 * @param count is told of every call, as `AmazonSQS.SendMessageBatch`
 */
export const makeAwsServer = (
	services: Services,
	authorizers: AuthorizerApi,
	local: LocalCommands,
	count: (call: string) => void,
) => {
	const callTarget = (target: string, body: unknown): unknown => {
		const [service = "", operation = ""] = target.split(".");
		const found = services[service]?.[operation];
		if (!found) throw new RefusedError("UnknownOperationException", `${target} is unknown to the local runtime`);
		count(target);
		return found(body as never);
	};

	const answerTo = async (request: IncomingMessage): Promise<unknown> => {
		const text = (await readBody(request))?.toString() || "{}";
		const body = JSON.parse(text) as never;
		const target = request.headers["x-amz-target"];
		if (typeof target === "string") return callTarget(target, body);
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		const authorizer = AUTHORIZER.exec(path)?.[1];
		if (authorizer) return request.method === "GET" ? authorizers.get(authorizer) : authorizers.update(authorizer, body);
		const command = local[`${request.method} ${path}`];
		if (command) return command(body);
		throw new RefusedError("UnknownOperationException", "unknown to the local runtime");
	};

	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		try {
			answerJson(response, 200, (await answerTo(request)) ?? {});
		} catch (error) {
			const type = error instanceof RefusedError ? error.type : "InternalFailure";
			answerJson(response, error instanceof RefusedError ? 400 : 500, {
				__type: type,
				message: error instanceof Error ? error.message : "",
			});
		}
	};

	return createServer((request, response) => {
		void serve(request, response);
	});
};
