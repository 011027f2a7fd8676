import { setTimeout as sleep } from "node:timers/promises";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Agency } from "../../schemas/agency.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { type Problem, problem, problemUri, type QueryProblem, queryProblem } from "../../schemas/problem.ts";
import { logFault } from "../log.ts";
import { areasOf } from "../rules/case/tenancy.ts";
import { type AgencyView, agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { unknownParameters } from "../rules/request/parameters.ts";
import { isTokenCurrent } from "../rules/request/token-age.ts";
import { agencyOfClient, hubKey } from "../stores/registry/registry.ts";
import { type Meter, meterOf } from "./rate-limit.ts";

export type Request = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Answer = APIGatewayProxyStructuredResultV2;

/** The agency that calls, by its access token; what it is shown and when it calls. */
export type Caller = {
	readonly agency: Agency;
	/** The OAuth client that its token was issued to. */
	readonly clientId: string;
	readonly agencyView: AgencyView;
	readonly hubKey: Buffer;
	/** The day in Japan. */
	readonly today: Day;
	/** Its limit per minute; the request itself is counted already. */
	readonly meter: Meter;
};

/** A JSON answer. No answer may be cached. */
export const json = (statusCode: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
	statusCode,
	headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
	body: JSON.stringify(body),
});

/** Problem details (RFC 9457). Of a problem that passes they say when to retry. */
export const problemAnswer = (what: Problem | QueryProblem): Answer =>
	json(what.status, what, {
		"content-type": "application/problem+json; charset=utf-8",
		...(what.status === 503 || what.type === problemUri("not-recorded-yet") ? { "retry-after": "2" } : {}),
	});

const callerOf = async (request: Request): Promise<Caller | undefined> => {
	const { client_id: clientId, iat } = request.requestContext.authorizer?.jwt?.claims ?? {};
	const agency = typeof clientId === "string" ? await agencyOfClient(clientId) : undefined;
	const today = dayInJapan(new Date().toISOString());
	// An operator without a contract in force has no access (B2-2).
	if (typeof clientId !== "string" || !agency || areasOf(agency, today).length === 0) return undefined;
	if (!isTokenCurrent(agency, clientId, iat)) return undefined;
	const key = await hubKey();
	return {
		agency,
		clientId,
		agencyView: agencyViewOf(key, agency.id),
		hubKey: key,
		today,
		meter: meterOf(clientId, request.requestContext),
	};
};

const unavailable = (error: unknown, { requestContext }: Request): Answer => {
	logFault(error, requestContext);
	return problemAnswer(problem("unavailable"));
};

type Respond = (request: Request, caller: Caller) => Promise<Answer>;

const respondWithin = async (respond: Respond, request: Request, caller: Caller): Promise<Answer> => {
	if (!(await caller.meter.spend(1))) return problemAnswer(problem("rate-limited"));
	const unknown = unknownParameters(request.queryStringParameters ?? {}, request.routeKey);
	if (unknown.length > 0) return problemAnswer(queryProblem(unknown));
	return respond(request, caller).catch((error: unknown) => unavailable(error, request));
};

/** Answers that say, of all or of some, that there is no such thing. */
const TELLING: readonly number[] = [404, 207];
/** Milliseconds. */
const BEAT = 50;

/**
 * Gives an answer by whose time a caller could tell why there is no such thing at the next whole beat since the request came:
 * the little that reading something takes more than reading nothing does not show.
 */
const onTheBeat = async (answer: Answer, began: number): Promise<Answer> => {
	if (TELLING.includes(answer.statusCode ?? 0)) await sleep(BEAT - ((performance.now() - began) % BEAT));
	return answer;
};

/**
 * The Lambda handler of an API route: finds the agency that calls, holds it to its rate limit and the parameters there are, and answers faults with a 503
 * without detail, so that the caller can retry.
 */
export const apiRoute = (respond: Respond) =>
	middy<Request, Answer>()
		.onError((fault) => {
			fault.response = unavailable(fault.error, fault.event);
		})
		.handler(async (request) => {
			const began = performance.now();
			const caller = await callerOf(request);
			if (!caller) return problemAnswer(problem("unauthorized"));
			return caller.meter.stamp(await onTheBeat(await respondWithin(respond, request, caller), began));
		});
