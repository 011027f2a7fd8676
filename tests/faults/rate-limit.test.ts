import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { startTown, type Town } from "../flows/town.ts";

const DESK = "minato-desk";
const OTHER = "mothers-hello-work";
const LIMIT = 120;
const SENDERS = 20;

let town: Town;
const token = randomUUID();
beforeAll(async () => {
	town = await startTown({}, { ratePerMinute: String(LIMIT) });
	const opening = {
		...exampleEvent("case.opened", { id: randomUUID(), subject: token }),
		data: catalogue["case.opened"].example,
	};
	expect((await town.client(DESK).post(opening)).status).toBe(202);
	await town.hub.idle();
});
afterAll(() => town.stop());

const event = () => exampleEvent("employment.started", { id: randomUUID(), subject: token });
const minute = () => Math.floor(Date.now() / 60_000);

describe("ten times what a client may send in a minute (F24)", () => {
	it("is 429 with Retry-After beyond the limit; what was accepted is recorded, and others are not held up", async () => {
		const first = minute();
		const events = Array.from({ length: 10 * LIMIT }, event);
		const waiting = [...events];
		const answers = new Map<string, Response>();
		const send = async () => {
			for (let one = waiting.pop(); one; one = waiting.pop()) answers.set(one.id, await town.client(DESK).post(one));
		};
		await Promise.all(Array.from({ length: SENDERS }, send));
		const minutes = minute() - first + 1;

		const accepted = [...answers].filter(([, { status }]) => status === 202).map(([id]) => id);
		const refused = [...answers.values()].filter(({ status }) => status !== 202);
		expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
		expect(accepted.length).toBeGreaterThan(LIMIT / 2);
		expect(accepted.length).toBeLessThanOrEqual(minutes * LIMIT);
		for (const { headers } of refused) {
			const [wait, policy, now] = [headers.get("retry-after"), headers.get("ratelimit-policy"), headers.get("ratelimit")];
			expect(Number(wait)).toBeGreaterThanOrEqual(1);
			expect(Number(wait)).toBeLessThanOrEqual(60);
			expect([policy, now]).toEqual([`"client";q=${LIMIT};w=60`, expect.stringMatching(/^"client";r=\d+;t=\d+$/)]);
		}
		expect(await refused[0]?.json()).toMatchObject({ status: 429, title_ja: expect.stringContaining("上限") });

		expect((await town.client(OTHER).request("/v1/inbox")).status).toBe(200);
		await town.hub.idle();
		const tables = await town.tables();
		const recorded = new Set([...tables.matchAll(/what#[^#"]+#([0-9a-f-]{36})/g)].map(([, id]) => id));
		expect(recorded.size).toBeGreaterThanOrEqual(accepted.length);
	});
});

describe("a batch", () => {
	it("counts its events, and is let in or refused as a whole", async () => {
		const post = async (size: number) => {
			const events = Array.from({ length: size }, () => exampleEvent("case.opened", { id: randomUUID(), subject: randomUUID() }));
			return town.client("nursery-desk").postBatch(events.map((one) => ({ ...one, source: "/agencies/nursery-desk" })));
		};
		const first = minute();
		const answers = [await post(80), await post(80)];
		if (minute() === first) expect(answers.map(({ status }) => status)).toEqual([202, 429]);
		expect(answers[0]?.headers.get("ratelimit")).toMatch(/^"client";r=40;/);
	});
});
