import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Hub } from "../../infra/local/hub.ts";
import type { Known } from "./bad-request.ts";
import { inputAt } from "./make.ts";
import { isWhole, openBench, runBadInput } from "./run.ts";

const known: Known = {
	agency: "minato-desk",
	token: "a.b.c",
	officerToken: "d.e.f",
	caseToken: "0b9f4f0a-8a55-4d0b-8f29-3c6a34a7d101",
	event: "b52b6b0f-0d33-4c47-a9f4-1c64a2cf6a02",
	routes: ["POST /v1/events", "GET /v1/inbox", "GET /v1/events/{id}"],
	guarded: ["POST /v1/events"],
};

type Passed = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** Stops what a test put before the hub. */
let stopFront = (): void => undefined;
afterEach(() => stopFront());

let bench: Awaited<ReturnType<typeof openBench>>;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench.stop());

/** Stands between the inputs and the hub, and spoils the first refusals of fields. */
const spoiling =
	(most: number, spoil: (passed: Passed, asked: string, hub: Hub) => Passed | Promise<Passed>) =>
	async (hub: Hub): Promise<string> => {
		let seen = 0;
		const pass = (method: string, path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer): Promise<Passed> =>
			new Promise((resolve, reject) => {
				const { hostname, port } = new URL(hub.apiUrl);
				const onward = { hostname, port, method, path, headers: { ...headers, "content-length": String(body.length) } };
				const sent = send(onward, async (answer) => {
					const whole = await buffer(answer);
					resolve({ status: answer.statusCode ?? 0, headers: { "content-type": answer.headers["content-type"] }, body: whole });
				});
				sent.on("error", reject);
				sent.end(body);
			});
		const server = createServer(async (request, response) => {
			const body = await buffer(request);
			const { "transfer-encoding": _, ...headers } = request.headers;
			const passed = await pass(request.method ?? "", request.url ?? "", headers, body);
			const isPost = request.method === "POST" && passed.status === 422;
			const said = isPost && seen++ < most ? await spoil(passed, body.toString(), hub) : passed;
			response.writeHead(said.status, said.headers).end(said.body);
		});
		await once(server.listen(0, "127.0.0.1"), "listening");
		stopFront = () => {
			server.close();
			server.closeAllConnections();
		};
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	};

const SMALL = { seed: 21, count: 150 };

describe("generated bad inputs", () => {
	it("1,500 of them: none taken, none echoed, no 5xx, nothing moved, and a good event is taken after", async () => {
		const result = await runBadInput(bench, { seed: 20_260_401, count: 1_500 });
		expect(result.found.map(({ violation, nth, input }) => `${violation} ${nth} ${input.kind}: ${input.name}`)).toEqual([]);
		expect(result.after).toEqual(result.before);
		expect([result.isGoodTaken, isWhole(result), result.counts.size]).toEqual([true, true, 13]);
		expect(result.named).toBeGreaterThan(800);
	});

	it("are the same for the same seed, and others for another", () => {
		const some = (seed: number) => JSON.stringify(Array.from({ length: 300 }, (_, nth) => inputAt(seed, nth, known)));
		expect(some(7)).toBe(some(7));
		expect(some(8)).not.toBe(some(7));
	});

	it("carry values of their own: no two the same", () => {
		const values = Array.from({ length: 2_000 }, (_, nth) => inputAt(7, nth, known).canary).filter(
			({ kind }) => kind !== "postcode",
		);
		expect(new Set(values.map(({ value }) => value)).size).toBe(values.length);
	});
});

describe("the command finds what is planted:", () => {
	const plant = (spoil: Parameters<typeof spoiling>[1], most = 1) =>
		runBadInput(bench, { ...SMALL, front: spoiling(most, spoil) });
	const violationsOf = ({ found }: Awaited<ReturnType<typeof plant>>) => [...new Set(found.map(({ violation }) => violation))];
	const inBody = (passed: Passed, change: (text: string) => string): Passed => ({
		...passed,
		body: Buffer.from(change(passed.body.toString())),
	});

	it("nothing, when nothing is", async () => {
		const result = await plant((passed) => passed);
		expect([violationsOf(result), isWhole(result)]).toEqual([[], true]);
	});

	it.each<[string, (asked: string, passed: Passed) => Passed]>([
		["a body", (asked, passed) => inBody(passed, (text) => text.replace("{", () => `{"got":${JSON.stringify(asked)},`))],
		["a header", (asked, { headers, ...passed }) => ({ ...passed, headers: { ...headers, "x-got": encodeURIComponent(asked) } })],
		["base64", (asked, { headers, ...passed }) => ({ ...passed, headers: { ...headers, "x-got": btoa(encodeURI(asked)) } })],
	])("an echo in %s", async (_, echo) => {
		const result = await plant((passed, asked) => echo(asked.slice(0, 2_000).toWellFormed(), passed), 20);
		expect(violationsOf(result)).toContain("echoed");
		expect(isWhole(result)).toBe(false);
	});

	it("a 5xx", async () => {
		const result = await plant((passed) => ({ ...passed, status: 500 }));
		expect(violationsOf(result)).toContain("5xx");
	});

	it("an event that is taken", async () => {
		const result = await plant((passed) => ({ ...passed, status: 202, body: Buffer.from("{}") }));
		expect(violationsOf(result)).toContain("accepted");
	});

	it("a refusal without Japanese, or without the place of the fault", async () => {
		const withoutJapanese = await plant((passed) => inBody(passed, (text) => text.replace(/"title_ja":"[^"]*",?/, "")));
		expect(violationsOf(withoutJapanese)).toContain("not-a-problem");
		const withoutPlace = await plant((passed) => inBody(passed, (text) => text.replace(/,"errors":\[.*\]/, "")));
		expect(violationsOf(withoutPlace)).toContain("not-named");
	});

	it("an item that was written", async () => {
		const result = await plant(async (passed, _, hub) => {
			const credentials = { accessKeyId: "local", secretAccessKey: "local" };
			const dynamo = new DynamoDBClient({ endpoint: hub.env.AWS_ENDPOINT_URL_DYNAMODB, region: "ap-northeast-1", credentials });
			await dynamo.send(new PutItemCommand({ TableName: hub.outputs["ClockTable"], Item: { pk: { S: "x" }, sk: { S: "x" } } }));
			dynamo.destroy();
			return passed;
		});
		expect(violationsOf(result)).toEqual([]);
		expect(result.after.items).toBe(result.before.items + 1);
		expect(isWhole(result)).toBe(false);
	});
});
