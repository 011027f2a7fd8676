import type * as z from "zod";
import { gatewayStatuses, type Operation, problemsOfOperation } from "../../schemas/operation.ts";
import { operations } from "../../schemas/operations.gen.ts";
import { PROBLEMS } from "../../schemas/problem.ts";
import { gatewayMessage, problemOf } from "../../schemas/problem-schemas.ts";

const matchers = operations.map((operation) => {
	const [method = "", path = ""] = operation.route.split(" ");
	return { operation, method, expression: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`) };
});

/** The operation that a request is one of. */
export const operationOf = (method: string, url: string): Operation | undefined =>
	matchers.find((one) => one.method === method && one.expression.test(new URL(url, "http://localhost").pathname))?.operation;

/** The schema that an operation has for an answer; undefined when it has no such answer. */
const schemaFor = (operation: Operation, status: number, mediaType: string): z.ZodType | undefined => {
	const { content } = operation.answers[status] ?? {};
	if (content?.[mediaType]) return content[mediaType].schema;
	if (mediaType === "application/problem+json") {
		const kinds = problemsOfOperation(operation).filter((kind) => PROBLEMS[kind][0] === status);
		return kinds.length > 0 ? problemOf(kinds) : undefined;
	}
	return mediaType === "application/json" && gatewayStatuses(operation).includes(status) ? gatewayMessage : undefined;
};

/** Answers that may say nothing at all, as their description has it: an empty batch has no results. */
const MAY_BE_EMPTY: readonly string[] = ["post-events 202"];

/**
 * What is wrong with an answer by the contract: a status, a media type or a body that its operation does not have.
 * @returns undefined when it is as described
 */
export const faultOf = async (operation: Operation, answer: Response): Promise<string | undefined> => {
	const { id } = operation;
	const mediaType = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
	const text = await answer.clone().text();
	const described = operation.answers[answer.status];
	if (text === "" && described && (!described.content || MAY_BE_EMPTY.includes(`${id} ${answer.status}`))) return undefined;
	const schema = schemaFor(operation, answer.status, mediaType);
	if (!schema) return `${id} does not describe ${answer.status} ${mediaType}`;
	const read = schema.safeParse(mediaType.endsWith("json") ? JSON.parse(text) : text);
	return read.success ? undefined : `${id} ${answer.status}: ${JSON.stringify(read.error.issues)}`;
};
