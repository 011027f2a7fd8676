import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, clock, inbox, post, posted, refusal, timeline, tokenFor, uuid } from "./front-door.ts";
import { factIn, freshHub, itemsOf, messages, published, restore, useStores } from "./hub-in-process.ts";

useStores();

const SUBJECT = uuid(77);
const CONSENT = uuid(78);
const webhook = { url: "http://127.0.0.1:9/", secret: `whsec_${Buffer.alloc(24, 1).toString("base64")}` };

/** What the center's endpoint was called with. */
const calls: string[] = [];

const protect = (pinned: readonly string[]) =>
	call("protect", "desk", {
		headers: { "content-type": "application/json" },
		pathParameters: { token: SUBJECT },
		body: JSON.stringify({ does: "set", basis: "protection-order", pinned, reviewBy: "2026-12-31" }),
	});

const withdraw = () => posted("desk", "consent.withdrawn", { consent: CONSENT }, { subject: SUBJECT });

const refer = () => posted("desk", "referral.requested", { to: "center", referral: uuid(79) }, { subject: SUBJECT });

/** Delivers what is queued, as the queue of webhooks does. */
const sendQueued = async (): Promise<PromiseSettledResult<void>[]> => {
	const { deliver } = await import("../../functions/delivering/deliver.ts");
	const outcomes: PromiseSettledResult<void>[] = [];
	for (const { body } of messages.splice(0)) outcomes.push(...(await Promise.allSettled([deliver(JSON.parse(body), "fast")])));
	return outcomes;
};

beforeEach(async () => {
	calls.length = 0;
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", channels: { webhook } },
		{ id: "officer", kind: "welfare-office", readsLedger: true },
		{ id: "npo", kind: "npo" },
	]);
	vi.doMock("../../functions/stores/send/webhook-client.ts", () => ({
		post: async (_: string, { body }: { body: string }) => {
			calls.push(body);
			return { status: 204, body: "" };
		},
	}));
	await posted("desk", "case.opened", {}, { subject: SUBJECT });
	await posted("desk", "consent.granted", { consent: CONSENT, agencies: ["center"], scope: ["referral"] }, { subject: SUBJECT });
});

afterEach(() => {
	vi.doUnmock("../../functions/stores/send/webhook-client.ts");
	vi.useRealTimers();
});

describe("a delivery that is queued when", () => {
	it("nothing happens is made", async () => {
		await refer();
		await sendQueued();
		expect(calls).toHaveLength(1);
	});

	it.each<[string, () => Promise<unknown>]>([
		["the case is protected", () => protect([])],
		["the consent is withdrawn", withdraw],
	])("%s is not made: queued, tried before, dead and redriven alike", async (_, happens) => {
		await refer();
		const queued = messages.splice(0);
		await happens();
		const stops = messages.splice(0);
		for (const again of [1, 2]) {
			messages.push(...queued);
			const outcomes = await sendQueued();
			expect([again, outcomes.map(({ status }) => status), calls]).toEqual([again, ["fulfilled", "fulfilled"], []]);
		}
		expect(stops.length).toBeLessThanOrEqual(2);
	});
});

describe("what is queued for webhooks", () => {
	/** Messages as the queue's metrics and a reader of it may tell them apart. */
	const shapes = (all: typeof messages) =>
		all
			.filter(({ body }) => body.includes('"agency":"center"'))
			.map(({ body, seconds, queue }) => [queue.split("/").at(-1), Object.keys(JSON.parse(body)), seconds > 0, body.length]);
	const callsFor = async (...queued: typeof messages): Promise<number> => {
		calls.length = 0;
		messages.push(...queued);
		await sendQueued();
		return calls.length;
	};

	it("is of one kind and delay whether or not the case is protected: one message now and one later, at random", async () => {
		await refer();
		const ordinary = messages.splice(0);
		await protect(["center"]);
		messages.length = 0;
		await posted("desk", "referral.requested", { to: "center", referral: uuid(81) }, { subject: SUBJECT });
		const hidden = messages.splice(0);
		expect(shapes(hidden)).toEqual(shapes(ordinary));
		const delays = [...ordinary, ...hidden].map(({ seconds }) => seconds).filter((seconds) => seconds > 0);
		expect(delays.every((seconds) => seconds >= 60 && seconds < 900)).toBe(true);
	});

	it("has an ordinary case delivered by the first, one that is protected by the second, and each once", async () => {
		await refer();
		const [now, later] = messages.splice(0);
		if (!now || !later) throw new RangeError("two messages were expected");
		expect([await callsFor(now), await callsFor(later)]).toEqual([1, 0]);
		await protect(["center"]);
		messages.length = 0;
		await posted("desk", "referral.requested", { to: "center", referral: uuid(82) }, { subject: SUBJECT });
		const [first, second] = messages.splice(0);
		if (!first || !second) throw new RangeError("two messages were expected");
		expect([await callsFor(first), await callsFor(second), await callsFor(first, second)]).toEqual([0, 1, 0]);
	});
});

/** Replaces the order to protect by one that was changed on its way to the disk, or that a later version wrote. */
const spoilOrder = async (): Promise<Record<string, unknown>> => {
	const order = (await itemsOf("TIMELINE")).find(({ sk }) => String(sk).startsWith("who#~"));
	if (!order) throw new Error("there is no order");
	await restore("TIMELINE", [{ ...order, ciphertext: `${String(order["ciphertext"]).slice(0, -4)}AAAA` }]);
	return order;
};

describe("a protection that cannot be read", () => {
	it("counts as one that pins nobody: what is to be handed over waits until it can be read, and nothing waits behind it", async () => {
		await refer();
		await protect(["center"]);
		const order = await spoilOrder();
		for (const outcome of await sendQueued()) expect(outcome).toMatchObject({ status: "fulfilled" });
		expect(calls).toEqual([]);
		expect(await inbox("center")).toEqual([{ sequence: 1, withheld: true }]);
		expect((await timeline("center", tokenFor("center", "desk", SUBJECT))).statusCode).toBe(404);
		expect((await timeline("desk", SUBJECT)).statusCode).toBe(404);
		await restore("TIMELINE", [order]);
		expect(await inbox("center")).toMatchObject([{ event: { type: "referral.requested" } }]);
		const { takeUpParked } = await import("../../functions/parking/take-up.ts");
		expect(await takeUpParked()).toEqual({ done: 1, waiting: 0 });
		await sendQueued();
		expect(calls).toHaveLength(1);
	});

	it("keeps new facts from being told until it can be read", async () => {
		await protect(["center"]);
		await post("desk", "referral.requested", { to: "center", referral: uuid(80) }, { subject: SUBJECT });
		const order = await spoilOrder();
		messages.length = 0;
		const { recordAll } = await import("../../functions/recording/record.ts");
		const facts = await Promise.all(published.splice(0).map(factIn));
		expect(await recordAll(facts)).toMatchObject([{ status: "rejected", reason: { name: "UnreadableProtectionError" } }]);
		expect(messages).toEqual([]);
		await restore("TIMELINE", [order]);
		expect(await recordAll(facts)).toMatchObject([{ status: "fulfilled" }]);
		expect(await inbox("center")).toHaveLength(1);
	});
});

describe("a purge request", () => {
	const purges = async () =>
		(
			JSON.parse((await call("read-ledger", "officer", { queryStringParameters: { purges: "all" } })).body) as {
				purges: object[];
			}
		).purges;

	it("becomes overdue after two weeks, and is done when the recipient confirms it", async () => {
		await refer();
		await withdraw();
		expect(await purges()).toMatchObject([{ agency: "center", state: "waiting", answerBy: "2026-04-15" }]);
		clock("2026-04-16T00:00");
		expect(await purges()).toMatchObject([{ state: "overdue" }]);
		const token = tokenFor("center", "desk", SUBJECT);
		const [, stop] = (await inbox("center")) as unknown as { event: { id: string } }[];
		await call("acknowledge", "center", { pathParameters: { token, id: stop?.event.id } });
		expect(await purges()).toMatchObject([{ state: "done", doneOn: "2026-04-16" }]);
	});

	it("is not shown of a case that is protected from the officer", async () => {
		await refer();
		await withdraw();
		await protect([]);
		expect(await purges()).toEqual([]);
	});
});

describe("a ground of 個人情報保護法69条", () => {
	it("cannot be stated by an agency that is no public body", async () => {
		const subject = uuid(90);
		await posted("npo", "case.opened", {}, { subject });
		const stated = { ground: uuid(91), basis: "article-69-2-4", agencies: ["center"] };
		expect(refusal(await post("npo", "ground.stated", stated, { subject }))).toEqual([
			422,
			"invalid-event",
			"/data/basis does-not-fit",
		]);
		expect((await post("npo", "ground.stated", { ...stated, basis: "support-meeting" }, { subject })).statusCode).toBe(202);
	});
});
