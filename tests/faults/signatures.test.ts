import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { callEndpoint } from "../../functions/delivering/call.ts";
import { giveEnvironment } from "../../functions/environment.ts";
import { newWebhookSecret } from "../../functions/stores/registry/webhook-settings.ts";

const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
const server = createServer(async (request, response) => {
	received.push({ headers: request.headers, body: await text(request) });
	response.writeHead(204).end();
});
const [secret, former] = [newWebhookSecret(), newWebhookSecret()];
const EVENT = { id: "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11", type: "referral.requested", data: { needs: ["employment"] } };
let url = "";

beforeAll(async () => {
	giveEnvironment({ WEBHOOK_TARGETS: "any", WEBHOOK_SECONDS: "5" });
	await once(server.listen(0, "127.0.0.1"), "listening");
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
	received.length = 0;
});
afterAll(() => {
	vi.useRealTimers();
	server.close();
});

const call = async (webhook: Parameters<typeof callEndpoint>[0]) => {
	expect((await callEndpoint(webhook, EVENT.id, EVENT, "slow")).result).toBe("delivered");
	const [one] = received;
	if (!one) throw new RangeError("nothing came");
	const headers = Object.fromEntries(Object.entries(one.headers).map(([name, value]) => [name, String(value)]));
	return { headers, body: one.body };
};

const verifies = (key: string, { headers, body }: { headers: Record<string, string>; body: string }): boolean => {
	try {
		new Webhook(key).verify(body, headers);
		return true;
	} catch {
		return false;
	}
};

describe("a webhook of the hub", () => {
	it("is one that the standardwebhooks package verifies", async () => {
		const got = await call({ url, secret });
		expect(new Webhook(secret).verify(got.body, got.headers)).toEqual(EVENT);
	});

	it("is signed as the standard says: HMAC-SHA256 over id, timestamp and the body's bytes", async () => {
		const { headers, body } = await call({ url, secret });
		const said = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
		const key = Buffer.from(secret.slice("whsec_".length), "base64");
		expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(said).digest("base64")}`);
	});

	it("is refused by the package when anything of it is changed, or it comes late (F60)", async () => {
		const got = await call({ url, secret });
		const withHeader = (name: string, value: string) => ({ ...got, headers: { ...got.headers, [name]: value } });
		const signature = got.headers["webhook-signature"] ?? "";
		const sentAt = Number(got.headers["webhook-timestamp"]);
		expect(verifies(secret, got)).toBe(true);
		for (const wrong of [
			{ ...got, body: got.body.replace("employment", "employmenT") },
			withHeader("webhook-signature", signature.slice(0, -4)),
			withHeader("webhook-signature", ""),
			withHeader("webhook-id", `${EVENT.id}.1`),
			withHeader("webhook-timestamp", String(sentAt - 1)),
		])
			expect(verifies(secret, wrong)).toBe(false);
		expect(verifies(newWebhookSecret(), got)).toBe(false);
		vi.useFakeTimers({ toFake: ["Date"], now: (sentAt + 301) * 1000 });
		expect(verifies(secret, got)).toBe(false);
		vi.useRealTimers();
	});

	it("is a failure of the endpoint when its name leads nowhere", async () => {
		const outcome = await callEndpoint({ url: "http://nowhere.invalid/", secret }, EVENT.id, EVENT, "slow");
		expect(outcome).toEqual({ result: "rejected", seconds: 0 });
	});

	it("is signed with both secrets for as long as one is being changed, and then with the new one alone (F61)", async () => {
		const until = "2026-11-24T00:00:00.000Z";
		const webhook = { url, secret, former: [{ secret: former, until }] };
		vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(until) - 1000 });
		const during = await call(webhook);
		expect([verifies(secret, during), verifies(former, during)]).toEqual([true, true]);
		received.length = 0;
		vi.setSystemTime(Date.parse(until));
		const after = await call(webhook);
		expect([verifies(secret, after), verifies(former, after)]).toEqual([true, false]);
		vi.useRealTimers();
	});
});
