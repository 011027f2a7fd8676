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

/** What a table holds under a name that a caller gave: nothing that every object inherits. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
	Object.hasOwn(table, name) ? table[name] : undefined;

/** A call by `x-amz-target`, as most services have it. */
const callTarget = (services: Services, target: string, body: unknown, trace: string | undefined): unknown => {
	const [service = "", operation = ""] = target.split(".");
	const found = own(own(services, service) ?? {}, operation);
	if (!found) throw new RefusedError("UnknownOperationException", `${target} is unknown to the local runtime`);
	return found(body as never, trace);
};

/** A call by method and path: API Gateway's own API, and the runtime's commands. */
const callPath = (method: string, path: string, body: unknown, authorizers: AuthorizerApi, local: LocalCommands): unknown => {
	const authorizer = AUTHORIZER.exec(path)?.[1];
	if (authorizer && method === "GET") return authorizers.get(authorizer);
	if (authorizer) return authorizers.update(authorizer, body as object);
	const command = own(local, `${method} ${path}`);
	if (!command) throw new RefusedError("UnknownOperationException", "unknown to the local runtime");
	return command(body as never);
};

const answerFault = (response: ServerResponse, error: unknown): void => {
	const [status, type] = error instanceof RefusedError ? [400, error.type] : [500, "InternalFailure"];
	answerJson(response, status, { __type: type, message: error instanceof Error ? error.message : "" });
};

/**
 * The AWS APIs that the Lambdas and commands call, except tables and mail, which have servers of their own.
 *
 * @param count called with the operation of every call, such as `AmazonSQS.SendMessageBatch`
 */
export const makeAwsServer = (
	services: Services,
	authorizers: AuthorizerApi,
	local: LocalCommands,
	count: (call: string) => void,
) => {
	const answerTo = async (request: IncomingMessage): Promise<unknown> => {
		const body = JSON.parse((await readBody(request))?.toString() || "{}") as unknown;
		const target = request.headers["x-amz-target"];
		if (typeof target === "string") {
			count(target);
			const trace = request.headers["x-amzn-trace-id"];
			return callTarget(services, target, body, typeof trace === "string" ? trace : undefined);
		}
		return callPath(request.method ?? "", new URL(request.url ?? "/", "http://localhost").pathname, body, authorizers, local);
	};
	return createServer((request, response) => {
		answerTo(request).then(
			(answer) => answerJson(response, 200, answer ?? {}),
			(error: unknown) => answerFault(response, error),
		);
	});
};
