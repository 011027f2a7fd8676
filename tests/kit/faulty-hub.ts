import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Section } from "../conformance/check.ts";
import { badInput } from "../conformance/hub/bad-input.ts";
import { consent } from "../conformance/hub/consent.ts";
import { doors } from "../conformance/hub/doors.ts";
import { facts } from "../conformance/hub/facts.ts";
import type { Hub } from "../conformance/hub/hub.ts";
import { limits } from "../conformance/hub/limits.ts";
import { signingIn } from "../conformance/hub/signing-in.ts";
import { strangers } from "../conformance/hub/strangers.ts";
import { telling } from "../conformance/hub/telling.ts";

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };
type Asked = { readonly route: string; readonly headers: IncomingMessage["headers"]; readonly body: string };
type Change = (answer: Answer, asked: Asked) => Answer;

const isPosting = ({ route }: Asked): boolean => route === "POST /v1/events";
const isReading =
	(part: string) =>
	({ route }: Asked): boolean =>
		route.startsWith("GET ") && route.includes(part);

// biome-ignore lint/suspicious/noExplicitAny: whatever the hub answers is changed in one place
type Body = any;

/** Changes the JSON of the answers to some requests. */
const changing =
	(isMeant: (asked: Asked, answer: Answer) => boolean, change: (body: Body, asked: Asked) => unknown): Change =>
	(answer, asked) =>
		isMeant(asked, answer) && answer.text.startsWith("{")
			? { ...answer, text: JSON.stringify(change(JSON.parse(answer.text), asked)) }
			: answer;

const isRefusal = (_: Asked, { status }: Answer): boolean => status >= 400 && status < 500;

/** Checks of what is wrong with a body: each asks for all of a problem. */
const ALL_INPUT = badInput.checks.map(({ id }) => id).filter((id) => id !== "hub.input.path");

let count = 0;
const shown = new Map<number, unknown>();

/** What a hub could do wrong: where the kit must see it, and how it comes about behind a proxy. */
export const hubFaults: Readonly<
	Record<string, { readonly section: Section<Hub>; readonly foundBy: readonly string[]; readonly change: Change }>
> = {
	"asks for no token": {
		section: signingIn,
		foundBy: ["hub.token.needed", "hub.token.forged"],
		change: (answer) => (answer.status === 401 ? { ...answer, status: 200, text: '{"entries":[]}' } : answer),
	},
	"refuses forged tokens in different words": {
		section: signingIn,
		foundBy: ["hub.token.forged"],
		change: changing(
			(_, { status }) => status === 401,
			(body, { headers }) => ({ ...body, length: headers.authorization?.length }),
		),
	},
	"does not know binary mode": {
		section: doors,
		foundBy: ["hub.mode.binary"],
		change: (answer, { headers }) => (headers["content-type"] === "application/json" ? { ...answer, status: 415 } : answer),
	},
	"answers a batch in another order": {
		section: doors,
		foundBy: ["hub.mode.batch"],
		change: changing(isPosting, (body) => (body.results ? { results: [...body.results].reverse() } : body)),
	},
	"takes another content under the same id": {
		section: facts,
		foundBy: ["hub.facts.conflict"],
		change: (answer) => (answer.status === 409 ? { ...answer, status: 202 } : answer),
	},
	"answers a repetition otherwise": {
		section: facts,
		foundBy: ["hub.facts.again"],
		change: changing(isPosting, (body) => ({ ...body, number: count++ })),
	},
	"does not flag what does not fit": {
		section: facts,
		foundBy: ["hub.facts.unfitting"],
		change: changing(isReading("/timeline"), (body) => ({
			...body,
			events: body.events?.map(({ unfitting: _, ...event }: Body) => event),
		})),
	},
	"does not say why nobody was told": {
		section: telling,
		foundBy: ["hub.receipt.no-ground"],
		change: changing(isReading("/v1/events/"), (body) => (body.withheld ? { ...body, withheld: [] } : body)),
	},
	"leaves a gap in an inbox": {
		section: telling,
		foundBy: ["hub.inbox.gapless"],
		change: changing(isReading("/v1/inbox"), (body) => ({
			...body,
			entries: body.entries?.filter(({ sequence }: Body) => sequence !== 1),
		})),
	},
	"tells the minute": {
		section: telling,
		foundBy: ["hub.inbox.pairwise"],
		change: (answer, asked) =>
			isReading("/v1/inbox")(asked) ? { ...answer, text: answer.text.replaceAll("T00:00:00+09:00", "T10:23:00+09:00") } : answer,
	},
	"shows what is withheld": {
		section: consent,
		foundBy: ["hub.consent.withheld"],
		change: changing(isReading("/v1/inbox"), (body) => ({
			...body,
			entries: body.entries?.map((entry: Body) => {
				if (entry.event) shown.set(entry.sequence, entry);
				return shown.get(entry.sequence) ?? entry;
			}),
		})),
	},
	"tells others' cases from those that do not exist": {
		section: strangers,
		foundBy: ["hub.strangers.timeline", "hub.strangers.recipient-token"],
		change: changing(
			(asked, { status }) => status === 404 && isReading("/timeline")(asked),
			(body) => ({ ...body, detail: `case ${count++}` }),
		),
	},
	"lets others speak in an agency's name": {
		section: strangers,
		foundBy: ["hub.strangers.source"],
		change: (answer, asked) => (isPosting(asked) && answer.status === 403 ? { ...answer, status: 202 } : answer),
	},
	"repeats what it refuses": {
		section: badInput,
		// These hold nothing that would be known again.
		foundBy: ALL_INPUT.filter((id) => !/shift-jis|broken|no-such-day|no-offset|future|number|unknown-agency/.test(id)),
		change: changing(isRefusal, (body, asked) => ({ ...body, received: asked.body })),
	},
	"speaks English alone": {
		section: badInput,
		foundBy: ALL_INPUT,
		change: changing(isRefusal, ({ title_ja: _, ...body }) => body),
	},
	"refuses in JSON of its own": {
		section: badInput,
		foundBy: ALL_INPUT,
		change: (answer, asked) =>
			isRefusal(asked, answer) ? { ...answer, headers: { ...answer.headers, "content-type": "application/json" } } : answer,
	},
	"fails on what it cannot read": {
		section: badInput,
		foundBy: ["no-json", "repeated-key", "too-deep", "broken-utf-8", "shift-jis", "control-characters", "polluted"].map(
			(id) => `hub.input.${id}`,
		),
		change: (answer) => (answer.status === 400 ? { ...answer, status: 500 } : answer),
	},
	"lets caches keep answers": {
		section: limits,
		foundBy: ["hub.answers.not-kept"],
		change: ({ headers: { "cache-control": _, ...headers }, ...answer }) => ({ ...answer, headers }),
	},
};

/** Headers of one connection alone (RFC 9110, 7.6.1). */
const HOPS = ["host", "connection", "keep-alive", "content-length", "transfer-encoding", "content-encoding", "expect"];
const withoutHops = (headers: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !HOPS.includes(name)));

/** A hub that stands before another and does this wrong. */
export const startFaultyHub = async (url: URL, change: Change): Promise<{ readonly url: URL; readonly stop: () => void }> => {
	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const headers = withoutHops(request.headers as Record<string, string>);
		const body = await buffer(request);
		const init = { method: request.method ?? "GET", headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) };
		const answered = await fetch(`${url.origin}${request.url}`, init);
		const kept = withoutHops(Object.fromEntries(answered.headers));
		const asked = { route: `${request.method} ${request.url}`, headers: request.headers, body: body.toString() };
		const answer = change({ status: answered.status, headers: kept, text: await answered.text() }, asked);
		response.writeHead(answer.status, { ...answer.headers, "x-planted-fault": "yes" }).end(answer.text);
	};
	const server = createServer((request, response) => {
		serve(request, response).catch(() => response.destroy());
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	return {
		url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
};
