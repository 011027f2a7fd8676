import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyNamed } from "../ids.ts";
import { clock, inbox, posted, uuid } from "../stores/front-door.ts";
import { freshHub, messages, useStores } from "../stores/hub-in-process.ts";

useStores();

const [FROM, TO] = ["2026-04-01", "2026-04-10"];
const LAST_MOMENT = `${TO}T23:59:59`;
const AFTER = "2026-04-11T00:00:00";
const RENEWED = "2026-04-20";

const mails = mockClient(SESClient);
let calls = 0;
const endpoint = createServer((_, response) => {
	calls += 1;
	response.writeHead(204).end();
});
beforeAll(async () => {
	await once(endpoint.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
	endpoint.closeAllConnections();
	endpoint.close();
});

beforeEach(async () => {
	calls = 0;
	mails.reset();
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	vi.useFakeTimers({ toFake: ["Date"] });
	const contract = { area: "142999", scope: ["referral" as const] };
	const elsewhere = { ...contract, area: "142051", from: FROM, to: "2027-03-31" };
	const contracts = [
		{ ...contract, from: FROM, to: TO },
		{ ...contract, from: RENEWED, to: "2027-03-31" },
	];
	const channels = {
		webhook: { url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`, secret: "whsec_eA==" },
		digest: { recipients: ["staff@npo.example"], at: "08:30" },
	};
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "npo", kind: "npo", contracts, channels },
		{ id: "npo-elsewhere-too", kind: "npo", contracts: [...contracts, elsewhere], channels },
	]);
	clock(`${FROM}T09:00`);
	await posted("desk", "case.opened");
});
afterEach(() => {
	vi.useRealTimers();
});

const OPERATORS = ["npo", "npo-elsewhere-too"];

const refer = async (to: string): Promise<void> => {
	await posted("desk", "consent.granted", { consent: uuid(50), agencies: [to], scope: ["referral"] });
	await posted("desk", "referral.requested", { referral: uuid(60), to });
};

/** Handles the deliveries in the queue of webhooks. */
const deliver = async (): Promise<void> => {
	const { deliver: deliverOne } = await import("../../functions/delivering/deliver.ts");
	for (const { body } of messages.filter(({ queue }) => queue.endsWith("/webhook"))) await deliverOne(JSON.parse(body), "fast");
};

const digest = async (agency: string, day: string): Promise<number> => {
	mails.resetHistory();
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	await sendDigest({ agency: agencyNamed(agency), day });
	return mails.commandCalls(SendRawEmailCommand).length;
};

describe.each(OPERATORS)("when the contract of %s is over", (npo) => {
	it("a webhook that was queued before is not sent", async () => {
		await refer(npo);
		expect(messages).toHaveLength(2);
		clock(AFTER);
		await deliver();
		expect(calls).toBe(0);
	});

	it("though on its last day it still was", async () => {
		await refer(npo);
		clock(LAST_MOMENT);
		await deliver();
		expect(calls).toBe(1);
	});

	it("there is no digest, and its open items are in one again when the contract is renewed", async () => {
		await refer(npo);
		clock(AFTER);
		expect(await digest(npo, "2026-04-11")).toBe(0);
		clock(`${RENEWED}T08:30`);
		expect(await digest(npo, RENEWED)).toBe(1);
	});

	it("though on its last day there was one", async () => {
		await refer(npo);
		clock(LAST_MOMENT);
		expect(await digest(npo, TO)).toBe(1);
	});

	it("it is told of nothing more, and entries of before are withheld until it is renewed", async () => {
		await refer(npo);
		clock(AFTER);
		await posted("desk", "referral.withdrawn", { referral: uuid(60) });
		expect(messages).toHaveLength(2);
		if (npo !== "npo") expect(await inbox(npo)).toEqual([{ sequence: 1, withheld: true }]);
		clock(`${RENEWED}T00:00`);
		expect(await inbox(npo)).toMatchObject([{ event: { type: "referral.requested" } }]);
	});
});
