import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { json } from "node:stream/consumers";
import { CloudEvent, emitterFor, HTTP, type Message, Mode } from "cloudevents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleEvent } from "../catalogue/example-event.ts";
import { ownToken } from "./own-token.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const BATCH = "application/cloudevents-batch+json";

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

/** A case that is opened, as the official SDK has it. */
const opening = (): CloudEvent<unknown> =>
	new CloudEvent(exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() }));

/** Posts what the SDK made, as it made it. */
const send = ({ headers, body }: Message): Promise<Response> =>
	town.client(DESK).request("/v1/events", { method: "POST", headers: headers as Record<string, string>, body: String(body) });

const receiptFor = (event: CloudEvent<unknown>) => ({ id: event.id, receipt: `/v1/events/${event.id}` });

/** What a case's timeline holds, once everything is recorded. */
const recorded = async ({ subject = "" }: CloudEvent<unknown>) => {
	await town.hub.idle();
	const { events } = await town.client(DESK).timeline(subject);
	return events.map(({ id, type, data }) => ({ id, type, data }));
};

const asPosted = ({ id, type, data }: CloudEvent<unknown>) => [{ id, type, data }];

describe("the official CloudEvents SDK", () => {
	it.each([
		["structured", Mode.STRUCTURED, "application/cloudevents+json; charset=utf-8"],
		["binary", Mode.BINARY, "application/json; charset=utf-8"],
	])("posts an event in %s mode", async (_, mode, mediaType) => {
		let sent: Message | undefined;
		const emit = emitterFor(
			(message) => {
				sent = message;
				return send(message);
			},
			{ binding: HTTP, mode },
		);
		const event = opening();
		const answer = (await emit(event)) as Response;
		expect(sent?.headers["content-type"]).toBe(mediaType);
		expect([answer.status, await answer.json()]).toEqual([202, receiptFor(event)]);
		expect(await recorded(event)).toEqual(asPosted(event));
	});

	it("posts a batch", async () => {
		const events = [opening(), opening(), opening()];
		const answer = await send({ headers: { "content-type": BATCH }, body: JSON.stringify(events) });
		expect([answer.status, await answer.json()]).toEqual([
			202,
			{ results: events.map((event) => ({ status: 202, ...receiptFor(event) })) },
		]);
		for (const event of events) expect(await recorded(event)).toEqual(asPosted(event));
	});

	it("may say the same again in another mode, and it is there once", async () => {
		const event = opening();
		const batch: Message = { headers: { "content-type": BATCH }, body: JSON.stringify([event]) };
		const answers = [await send(HTTP.binary(event)), await send(HTTP.structured(event)), await send(batch)];
		expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
		expect(await recorded(event)).toEqual(asPosted(event));
	});

	it("is told of what is wrong by its place, the same in both modes", async () => {
		const event = opening().cloneWith({ subject: "canary", note: "canary" }, false);
		const answers = [await send(HTTP.binary(event)), await send(HTTP.structured(event))];
		const [binary, structured] = await Promise.all(answers.map((answer) => answer.text()));
		expect(answers.map(({ status }) => status)).toEqual([422, 422]);
		expect(binary).toBe(structured);
		expect(binary).not.toContain("canary");
	});
});

describe("headers on the wire", () => {
	/** Posts in binary mode with names and values just as written; `fetch` would tidy them. */
	const raw = async (headers: Readonly<Record<string, string | string[]>>, data: unknown) => {
		const posted = request(new URL("/v1/events", town.hub.apiUrl), {
			method: "POST",
			headers: { authorization: `Bearer ${await ownToken(town.client(DESK))}`, "Content-Type": "application/json", ...headers },
		});
		posted.end(JSON.stringify(data));
		const [answer] = (await once(posted, "response")) as [IncomingMessage];
		return [answer.statusCode, await json(answer)] as const;
	};

	const headersOf = ({ specversion, id, source, type, subject = "", time = "" }: CloudEvent<unknown>) => ({
		"CE-SpecVersion": specversion,
		"Ce-Id": id,
		"cE-sOURCE": source,
		"CE-TYPE": type,
		"ce-Subject": subject,
		"ce-time": time,
	});

	it("may be written in any case", async () => {
		const event = opening();
		expect(await raw(headersOf(event), event.data)).toEqual([202, receiptFor(event)]);
	});

	it.each([
		["twice the same", (id: string) => [id, id]],
		["two", (id: string) => [id, randomUUID()]],
	])("are refused by their place when one comes twice: %s", async (_, ids) => {
		const event = opening();
		const [status, problem] = await raw({ ...headersOf(event), "Ce-Id": ids(event.id) }, event.data);
		expect([status, problem]).toMatchObject([422, { errors: [{ pointer: "/id", code: "wrong-format" }] }]);
	});

	it("are refused by their place when they hold bytes that are no ASCII", async () => {
		const event = opening();
		const source = Buffer.from("/agencies/鸞鷭").toString("latin1");
		const [status, problem] = await raw({ ...headersOf(event), "cE-sOURCE": source }, event.data);
		expect([status, problem]).toMatchObject([422, { errors: [{ pointer: "/source", code: "wrong-format" }] }]);
	});
});
