import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Agency } from "../../schemas/agency.ts";
import { type Day, dayInJapan } from "../../schemas/japan-time.ts";
import { type Problem, problem, type QueryProblem } from "../../schemas/problem.ts";
import { logFault } from "../log.ts";
import { areasOf } from "../rules/case/tenancy.ts";
import { type AgencyView, agencyViewOf } from "../rules/disclosure/agency-view.ts";
import { agencyOfClient, hubKey } from "../stores/registry/registry.ts";
import { type Meter, meterOf } from "./rate-limit.ts";

export type Request = APIGatewayProxyEventV2WithJWTAuthorizer;
export type Answer = APIGatewayProxyStructuredResultV2;

/** The agency that calls, as its access token says, how things are shown to it, and the day in Japan it calls on. */
export type Caller = {
	readonly agency: Agency;
	readonly agencyView: AgencyView;
	readonly hubKey: Buffer;
	readonly today: Day;
	/** What it may ask for in a minute; the request itself is counted already. */
	readonly meter: Meter;
};

/** A JSON answer. Nothing the hub answers may be kept by a cache. */
export const json = (statusCode: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
	statusCode,
	headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
	body: JSON.stringify(body),
});

/** Problem details (RFC 9457). A problem that passes tells the caller when to come again. */
export const problemAnswer = (what: Problem | QueryProblem): Answer =>
	json(what.status, what, {
		"content-type": "application/problem+json; charset=utf-8",
		...(what.status === 503 ? { "retry-after": "2" } : {}),
	});

const callerOf = async (request: Request): Promise<Caller | undefined> => {
	const clientId = request.requestContext.authorizer?.jwt?.claims["client_id"];
	const agency = typeof clientId === "string" ? await agencyOfClient(clientId) : undefined;
	const today = dayInJapan(new Date().toISOString());
	// An operator none of whose contracts is in force is nobody (B2-2).
	if (typeof clientId !== "string" || !agency || areasOf(agency, today).length === 0) return undefined;
	const key = await hubKey();
	return { agency, agencyView: agencyViewOf(key, agency.id), hubKey: key, today, meter: meterOf(clientId) };
};

const unavailable = (error: unknown): Answer => {
	logFault(error);
	return problemAnswer(problem("unavailable"));
};

type Respond = (request: Request, caller: Caller) => Promise<Answer>;

const respondWithin = async (respond: Respond, request: Request, caller: Caller): Promise<Answer> => {
	const isWithin = await caller.meter.spend(1);
	return isWithin ? respond(request, caller).catch(unavailable) : problemAnswer(problem("rate-limited"));
};

/**
 * The Lambda handler of an API route: finds out which agency calls, holds it to its limit, and turns faults into a 503
 * without detail, so that the caller may send the same again.
 */
export const apiRoute = (respond: Respond) =>
	middy<Request, Answer>()
		.onError((fault) => {
			fault.response = unavailable(fault.error);
		})
		.handler(async (request) => {
			const caller = await callerOf(request);
			if (!caller) return problemAnswer(problem("unauthorized"));
			return caller.meter.stamp(await respondWithin(respond, request, caller));
		});
