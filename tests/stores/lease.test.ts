import { beforeEach, describe, expect, it } from "vitest";
import type { Lease } from "../../functions/delivering/lease.ts";
import { backlogged, caughtUp, newEndpoint, upToDate } from "../../functions/rules/webhook/endpoint.ts";
import type { Endpoint } from "../../schemas/webhook-endpoint.ts";
import { agencyNamed } from "../ids.ts";
import { freshHub, messages, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

const IT = agencyNamed("support-center");
const NPO = agencyNamed("npo");
const URL_OF_IT = "https://center.example/in";
const webhook = { url: URL_OF_IT, secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}` };
const behind = { status: "behind", url: URL_OF_IT, backlogFrom: 7, setAt: 0, isSlow: false } as const;

beforeEach(() => freshHub([{ id: IT, kind: "support-center", channels: { webhook } }]));

/** What is under test, after the hub is there. */
const load = async () => ({
	...(await import("../../functions/delivering/lease.ts")),
	...(await import("../../functions/stores/agency/webhook-endpoints.ts")),
});

/** Writes the endpoint, as another process does. */
const change = async (to: (now: Endpoint | undefined) => Endpoint): Promise<void> => {
	const { updateEndpoint } = await load();
	await updateEndpoint(IT, (now) => ({ next: to(now), result: undefined }));
};

/** Adds a delivery behind a sequence number to the backlog, as one does that finds the endpoint leased. */
const addToBacklog = (after: number) => change((now) => (now?.status === "behind" ? backlogged(now, after) : behind));

const acquired = async (holder: string): Promise<Lease> => {
	const { acquireLease } = await load();
	return (await acquireLease(IT, holder)) as Lease;
};

describe("the lease of an endpoint", () => {
	it("is one message's at a time, and again its own when it is redelivered", async () => {
		const { acquireLease } = await load();
		await change(() => behind);
		expect(await acquired("a")).toMatchObject({ holder: "a", endpoint: { backlogFrom: 7, lease: { holder: "a" } } });
		expect(await acquireLease(IT, "b")).toBeUndefined();
		expect(await acquired("a")).toMatchObject({ endpoint: { backlogFrom: 7 } });
	});

	it("keeps what others changed meanwhile: a delivery that was added to the backlog is not lost", async () => {
		const { updateLeased } = await load();
		await change(() => behind);
		const lease = await acquired("a");
		await addToBacklog(3);
		expect(await updateLeased(lease, (now) => caughtUp(now, 7, 20))).toMatchObject({ backlogFrom: 3 });
		expect(await updateLeased(lease, (now) => upToDate(now, 20))).toMatchObject({ backlogFrom: 3 });
		const done = await updateLeased(lease, (now) => upToDate(caughtUp(now, 3, 20), 20));
		expect(done).toMatchObject({ status: "up-to-date", reconcile: { from: 20 } });
	});

	it("costs one write when nobody else changes the endpoint, and a read more when somebody does", async () => {
		const { updateLeased } = await load();
		await change(() => behind);
		const lease = await acquired("a");
		const calls = async (from: Lease): Promise<readonly string[]> => {
			tableCalls.length = 0;
			await updateLeased(from, (now) => caughtUp(now, 7, 8));
			return tableCalls.map((call) => call.split(" ")[0] ?? "");
		};
		expect(await calls(lease)).toEqual(["PutItem"]);
		expect(await calls(lease)).toEqual(["PutItem", "GetItem", "PutItem"]);
	});

	it("is lost when the URL is set anew", async () => {
		const { updateLeased, endpointNow, LeaseLostError } = await load();
		await change(() => behind);
		const lease = await acquired("a");
		await change(() => newEndpoint("https://center.example/other", 7));
		await expect(updateLeased(lease, (now) => caughtUp(now, 7, 20))).rejects.toThrow(LeaseLostError);
		expect(await endpointNow(IT)).toMatchObject({ url: "https://center.example/other", backlogFrom: 7 });
	});

	it("is waited for, by one more message, when the endpoint is not due yet", async () => {
		const { acquireLease } = await load();
		await change(() => ({ ...behind, failing: { times: 1, since: Date.now(), retryAt: Date.now() + 60_000 } }));
		const before = messages.length;
		expect(await acquireLease(IT, "a")).toBeUndefined();
		expect(messages.slice(before).map(({ body }) => body)).toEqual([JSON.stringify({ catchUp: IT })]);
	});
});

describe("an endpoint", () => {
	it("is replaced only as it was read, and once when it is new", async () => {
		const { endpointNow, replaceEndpoint } = await load();
		const seen = await endpointNow(IT);
		expect(await replaceEndpoint(IT, seen, behind)).toMatchObject({ status: "behind", version: 2 });
		expect(await replaceEndpoint(IT, seen, behind)).toBe("conflict");
		expect(await replaceEndpoint(NPO, undefined, behind)).toMatchObject({ version: 1 });
		expect(await replaceEndpoint(NPO, undefined, behind)).toBe("conflict");
	});

	it("keeps nothing of what it was before", async () => {
		const { allEndpoints } = await load();
		await change(() => ({ ...behind, told: "paused" }));
		await change(() => ({ status: "gone", url: URL_OF_IT }));
		expect(await allEndpoints()).toEqual([{ pk: "#endpoints", sk: IT, agency: IT, status: "gone", url: URL_OF_IT, version: 3 }]);
	});
});

describe("a webhook that is set after a stop", () => {
	it("is on record as an endpoint before it is in the profile: a run that is cut off in between leaves no old backlog", async () => {
		const { beginEndpoint } = await import("../../functions/delivering/restart.ts");
		const { endpointNow } = await load();
		await change(() => behind);
		const cutOff = beginEndpoint(IT, URL_OF_IT, () => Promise.reject(new Error("cut off")));
		await expect(cutOff).rejects.toThrow("cut off");
		expect(await endpointNow(IT)).toMatchObject({ status: "unverified", backlogFrom: 0, floor: 0 });
		const order: string[] = [];
		await beginEndpoint(IT, URL_OF_IT, async () => {
			order.push((await endpointNow(IT))?.status ?? "none", `${messages.length} messages`);
		});
		expect(order).toEqual(["unverified", "0 messages"]);
	});
});
