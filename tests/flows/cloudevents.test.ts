import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { CloudEvent, HTTP, type Message } from "cloudevents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerToChallenge, CHALLENGE_TYPE } from "../../schemas/challenge.ts";
import { challengeMessage } from "../../schemas/webhook-schemas.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { BATCH, opening, type Row, SINGLE, TABLE } from "./cloudevents-table.ts";
import { awaited, startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const WITH_WEBHOOK = "support-center";

let town: Town;
beforeAll(async () => {
	town = await startTown();
});
afterAll(() => town.stop());

type Fault = { readonly pointer: string; readonly code: string };
type Said = { readonly status: number; readonly errors?: readonly Fault[] };

const send = (headers: Readonly<Record<string, string>>, body: string): Promise<Response> =>
	town.client(DESK).request("/v1/events", { method: "POST", headers, body });

const sendBatch = async (texts: readonly string[]) => {
	const answer = await send({ "content-type": BATCH }, `[${texts.join(",")}]`);
	const { results } = (await answer.json()) as { results: { status: number; problem?: Said }[] };
	return { status: answer.status, results };
};

const faultsIn = ({ errors = [] }: Said): string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`).sort();

describe.each(Object.entries(TABLE))("CloudEvents 1.0.2, %s, sentence by sentence", (_, rows) => {
	it.each(rows.map((row): [string, Row] => [row[0], row]))("%s", async (_says, [, { headers, body }, status, ...faults]) => {
		const answer = await send(headers, body);
		const said = await answer.text();
		expect([answer.status, said]).toEqual([status, expect.not.stringMatching(/canary/)]);
		if (faults.length > 0) expect(faultsIn(JSON.parse(said) as Said)).toEqual(faults.map((one) => one.join(" ")).sort());
	});
});

describe("one bad entry costs a batch no other", () => {
	const spoiled = (part: string): string => JSON.stringify(opening()).replace("{", `{${part},`);

	it.each<[string, () => string, string]>([
		["seventeen levels", () => spoiled(`"x":${"[".repeat(17)}${"]".repeat(17)}`), "too-deep"],
		["a key twice", () => spoiled('"source":"/agencies/canary"'), "repeated-key"],
		["a number that reading changes", () => spoiled('"x":1e400'), "inexact-number"],
		["a key that means something to JavaScript", () => spoiled('"__proto__":{}'), "forbidden-key"],
		["a sign that turns text around", () => spoiled('"x":"\\u202e"'), "not-plain-text"],
		["65 keys", () => spoiled(Array.from({ length: 65 }, (_, index) => `"k${index}":1`).join(",")), "too-many-keys"],
		["a comma too many", () => `${JSON.stringify(opening()).slice(0, -1)},}`, "not-json"],
		["a comment", () => `/* canary */${JSON.stringify(opening())}`, "not-json"],
		["no JSON at all", () => "canary", "not-json"],
		["99 KB", () => spoiled(`"x":"${"あ".repeat(33_000)}"`), "too-long"],
		["words", () => '"canary"', "not-an-object"],
	])("%s is answered at its index", async (_, bad, code) => {
		const good = Array.from({ length: 9 }, () => JSON.stringify(opening()));
		const { status, results } = await sendBatch(good.toSpliced(4, 0, bad()));
		expect([status, results.map((one) => one.status)]).toEqual([207, [202, 202, 202, 202, 422, 202, 202, 202, 202, 202]]);
		expect(faultsIn(results[4]?.problem ?? { status: 0 })).toEqual([` ${code}`]);
		expect(JSON.stringify(results)).not.toContain("canary");
	});

	it("nor do bytes that are no UTF-8", async () => {
		const [head = "", tail = ""] = `[${JSON.stringify(opening())},${spoiled('"x":"@"')},${JSON.stringify(opening())}]`.split("@");
		const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0x8e, 0x52]), Buffer.from(tail)]);
		const answer = await town
			.client(DESK)
			.request("/v1/events", { method: "POST", headers: { "content-type": BATCH }, body: new Uint8Array(bytes) });
		const { results } = (await answer.json()) as { results: { status: number }[] };
		expect(results.map((one) => one.status)).toEqual([202, 422, 202]);
	});

	it("a hundred that are all bad are all answered, in order", async () => {
		const { results } = await sendBatch(Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? "{}" : "nul")));
		expect(results.map(({ problem }) => faultsIn(problem ?? { status: 0 }).includes(" not-json"))).toEqual(
			Array.from({ length: 100 }, (_, index) => index % 2 === 1),
		);
	});

	it("an empty batch is accepted, and there is nothing to say of it", async () => {
		const answer = await send({ "content-type": BATCH }, " [ ] ");
		expect([answer.status, await answer.text()]).toEqual([202, ""]);
	});
});

describe("the official SDK", () => {
	const event = (extensions: Readonly<Record<string, unknown>>): CloudEvent<unknown> =>
		new CloudEvent({ ...exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() }), ...extensions });

	const sent = ({ headers, body }: Message): Promise<Response> => send(headers as Record<string, string>, String(body));

	const TRACED = {
		traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
		tracestate: "rojo=1,congo=t61",
		sequence: "7",
	};

	it.each(["binary", "structured"] as const)("may trace its events in %s mode", async (mode) => {
		const traced = event({ ...TRACED, dataschema: "https://tsunagi.example/schemas/case.opened.json" });
		const answer = await sent(HTTP[mode](traced));
		expect([answer.status, await answer.json()]).toMatchObject([202, { id: traced.id }]);
		await town.hub.idle();
		const { events } = await town.client(DESK).timeline(traced.subject ?? "");
		expect(Object.keys(events[0] ?? {})).not.toContain("traceparent");
	});

	it.each(["binary", "structured"] as const)("is told the name of an extension that is not taken, in %s mode", async (mode) => {
		const answer = await sent(HTTP[mode](event({ comexampleextension: "canary", comexamplevalue: 5 })));
		const said = await answer.text();
		expect([answer.status, faultsIn(JSON.parse(said) as Said)]).toEqual([
			422,
			["/comexampleextension unknown-attribute", "/comexamplevalue unknown-attribute"],
		]);
		expect(said).not.toContain("canary");
	});
});

describe("what the hub sends", () => {
	it("are valid events by the SDK, each under the media type of one", async () => {
		const [subject, referral] = [randomUUID(), randomUUID()];
		const at = (minute: number) => ({ subject, time: new Date(Date.UTC(2026, 3, 1, 0, minute)) });
		await town.post(
			DESK,
			{ type: "case.opened", ...at(0), data: exampleEvent("case.opened").data },
			{ type: "consent.granted", ...at(1), data: { consent: randomUUID(), agencies: [WITH_WEBHOOK], scope: ["referral"] } },
			{ type: "referral.requested", ...at(2), data: { ...exampleEvent("referral.requested").data, referral, to: WITH_WEBHOOK } },
		);
		const taken = await awaited(async () => (town.webhooks.length > 0 ? town.webhooks : undefined));
		for (const { headers, body } of taken) {
			expect(headers["content-type"]).toBe(`${SINGLE}; charset=utf-8`);
			const received = HTTP.toEvent({ headers: headers as Message["headers"], body }) as CloudEvent<unknown>;
			expect([received.validate(), received.specversion, received.type]).toEqual([true, "1.0", "referral.requested"]);
			expect(Object.keys(JSON.parse(body) as object).filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).toEqual([]);
		}
		expect(taken.map(({ body }) => (JSON.parse(body) as { type: string }).type)).not.toContain(CHALLENGE_TYPE);
		const entries = await town.client(WITH_WEBHOOK).inbox();
		for (const entry of entries) if (entry.event) expect(new CloudEvent(entry.event as never).validate()).toBe(true);
	});

	it("so is the challenge of an endpoint; and every request says what sends it and what it takes", async () => {
		const asked: { headers: IncomingHttpHeaders; body: string }[] = [];
		const endpoint = createServer(async (request, response) => {
			const body = await text(request);
			asked.push({ headers: request.headers, body });
			response.end(answerToChallenge(body));
		});
		await once(endpoint.listen(0, "127.0.0.1"), "listening");
		const url = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`;
		const settings = { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ url }) };
		expect((await town.client("npo-hidamari").request("/v1/webhook", settings)).status).toBeLessThan(300);
		const [{ headers, body } = { headers: {}, body: "" }] = await awaited(async () => (asked.length > 0 ? asked : undefined));
		endpoint.close();
		const event = HTTP.toEvent({ headers: headers as Message["headers"], body }) as CloudEvent<unknown>;
		expect([event.validate(), event.type, event.source, event.id]).toEqual([true, CHALLENGE_TYPE, "/hub", headers["webhook-id"]]);
		expect(challengeMessage.safeParse(JSON.parse(body)).error).toBeUndefined();
		for (const one of [headers, ...town.webhooks.map((taken) => taken.headers)])
			expect(one).toMatchObject({ "user-agent": "Tsunagi-Hub/1.0", accept: "application/json, */*;q=0.1" });
	});
});
