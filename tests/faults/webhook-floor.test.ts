import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWebhookBench, until, type WebhookBench } from "./webhook-bench.ts";

const NPO = "npo-hidamari";
let bench: WebhookBench;

beforeAll(async () => {
	bench = await startWebhookBench();
});

afterAll(() => bench.stop());

const idsInInbox = async (): Promise<string[]> => (await bench.client(NPO).inbox()).flatMap(({ event }) => event?.id ?? []);

describe("what came while an agency had no webhook", () => {
	it("is never pushed, neither when the webhook is set again nor when a call fails: its inbox has it", async () => {
		const { subject } = await bench.openCase();
		bench.answerWith((agency) => (agency === NPO ? 500 : 204));
		await bench.refer(subject, NPO, 3);
		await until(async () => (await bench.webhookOf(NPO)).failures > 0);
		expect((await bench.ask(NPO, "DELETE", "/v1/webhook")).status).toBe(204);
		await bench.refer(subject, NPO, 21);
		await bench.hub.idle();
		const before = await idsInInbox();

		const begun = await bench.ask(NPO, "PUT", "/v1/webhook", { url: `${bench.sink.url}/${NPO}` });
		bench.sink.secrets.set(NPO, ((await begun.json()) as { secret: string }).secret);
		let calls = 0;
		const seen = bench.arrivedAt(NPO).length;
		bench.answerWith((agency) => (agency === NPO && bench.arrivedAt(NPO).length > seen && ++calls === 1 ? 503 : 204));
		await until(async () => (await bench.webhookOf(NPO)).state !== "pending");
		for (let round = 0; round < 3; round++) await bench.refer(subject, NPO, 1);
		await bench.hub.idle();
		const fresh = (await idsInInbox()).filter((id) => !before.includes(id));
		expect(fresh).toHaveLength(3);
		await bench.sink.until(() => fresh.every((id) => bench.sink.taken(NPO).has(id)));
		await bench.hub.idle();
		const pushed = bench.arrivedAt(NPO).slice(seen);
		expect(pushed.map(({ answered }) => answered)).toContain(503);
		expect(pushed.filter(({ id }) => before.includes(id))).toEqual([]);
	});
});
