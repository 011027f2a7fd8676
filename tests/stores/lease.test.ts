import { beforeEach, describe, expect, it } from "vitest";
import type { Lease } from "../../functions/delivering/lease.ts";
import { caughtUp, type KeptEndpoint, newEndpoint, parked, settled } from "../../functions/rules/webhook/endpoint.ts";
import { freshHub, messages, useStores } from "./hub-in-process.ts";

useStores();

const IT = "support-center";
const URL_OF_IT = "https://center.example/in";
const webhook = { url: URL_OF_IT, secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}` };

beforeEach(() => freshHub([{ id: IT, kind: "support-center", channels: { webhook } }]));

/** What is under test, after the hub is there. */
const load = async () => ({
	...(await import("../../functions/delivering/lease.ts")),
	...(await import("../../functions/stores/agency/webhook-endpoints.ts")),
});

/** Leaves the endpoint waiting behind a sequence number, as a delivery that was parked does. */
const wait = async (after: number): Promise<void> => {
	const { changeEndpoint, endpointNow } = await load();
	const seen = (await endpointNow(IT)) as KeptEndpoint;
	expect(await changeEndpoint(IT, seen, parked(seen, after))).toBeDefined();
};

const taken = async (holder: string): Promise<Lease> => {
	const { acquireLease } = await load();
	return (await acquireLease(IT, holder)) as Lease;
};

describe("an endpoint in hand", () => {
	it("is one message's at a time, and again its own when it comes again", async () => {
		const { acquireLease } = await load();
		await wait(7);
		expect(await taken("a")).toMatchObject({ holder: "a", endpoint: { after: 7, holder: "a" } });
		expect(await acquireLease(IT, "b")).toBeUndefined();
		expect(await taken("a")).toMatchObject({ endpoint: { after: 7 } });
	});

	it("is changed as others left it: a delivery that was parked meanwhile is not lost", async () => {
		const { updateLeased } = await load();
		await wait(7);
		const inHand = await taken("a");
		await wait(3);
		expect(await updateLeased(inHand, (now) => caughtUp(now, 7, 20))).toMatchObject({ after: 3, holder: "a" });
		expect(await updateLeased(inHand, (now) => settled(now, 20))).toMatchObject({ after: 3 });
		expect(await updateLeased(inHand, (now) => settled(caughtUp(now, 3, 20), 20))).toMatchObject({ sweepAfter: 20 });
	});

	it("is no longer in hand when its URL was set anew", async () => {
		const { changeEndpoint, updateLeased, endpointNow, LeaseLostError } = await load();
		await wait(7);
		const inHand = await taken("a");
		await changeEndpoint(IT, await endpointNow(IT), newEndpoint("https://center.example/other", 7));
		await expect(updateLeased(inHand, (now) => caughtUp(now, 7, 20))).rejects.toThrow(LeaseLostError);
		expect(await endpointNow(IT)).toMatchObject({ url: "https://center.example/other", after: 7 });
	});

	it("is waited for, by one more message, when it is not due yet", async () => {
		const { changeEndpoint, endpointNow, acquireLease } = await load();
		await wait(7);
		const seen = (await endpointNow(IT)) as KeptEndpoint;
		await changeEndpoint(IT, seen, { ...seen, failures: 1, retryAt: Date.now() + 60_000 });
		const before = messages.length;
		expect(await acquireLease(IT, "a")).toBeUndefined();
		expect(messages.slice(before).map(({ body }) => body)).toEqual([JSON.stringify({ catchUp: IT })]);
	});
});
