import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyNamed } from "../ids.ts";
import { posted } from "./front-door.ts";
import { freshHub, messages, restore, useStores } from "./hub-in-process.ts";

useStores();

const CENTER = agencyNamed("support-center");
const webhook = { url: "http://127.0.0.1:9/", secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}` };

/** How far the clock goes at every call of the endpoint, in seconds: a run lasts forty. */
let seconds: number;
let calls: number;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	[seconds, calls] = [0, 0];
	await freshHub([
		{ id: "minato-desk", kind: "welfare-office" },
		{ id: CENTER, kind: "support-center", channels: { webhook } },
	]);
	vi.doMock("../../functions/stores/send/webhook-client.ts", () => ({
		NoAnswerInTimeError: class extends Error {},
		post: async () => {
			calls += 1;
			vi.setSystemTime(Date.now() + seconds * 1000);
			return { status: 204, body: "" };
		},
	}));
	await posted("minato-desk", "case.opened");
	await posted("minato-desk", "consent.granted", { agencies: [CENTER], scope: ["referral"] });
	for (const referral of ["a1", "a2", "a3"])
		await posted("minato-desk", "referral.requested", { to: CENTER, referral: `5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a${referral}` });
	await restore("INBOX", [
		{ pk: "#endpoints", sk: CENTER, status: "behind", url: webhook.url, isSlow: false, version: 1, backlogFrom: 0, setAt: 0 },
	]);
	messages.length = 0;
});

afterEach(() => {
	vi.doUnmock("../../functions/stores/send/webhook-client.ts");
	vi.doUnmock("../../functions/stores/agency/inbox.ts");
	vi.useRealTimers();
});

/** Runs a worker. @returns the workers that it sends after itself */
const work = async (): Promise<number> => {
	messages.length = 0;
	const { catchUp } = await import("../../functions/delivering/catch-up.ts");
	await catchUp(CENTER, "slow", "worker");
	return messages.filter(({ body }) => "catchUp" in JSON.parse(body)).length;
};

describe("a worker whose run is over before the backlog is", () => {
	it("sends the next, when it delivered something", async () => {
		seconds = 41;
		expect([await work(), calls]).toEqual([1, 1]);
		expect([await work(), calls]).toEqual([1, 2]);
	});

	it("sends nobody when it got nowhere: the endpoint clock sends the next, which continues", async () => {
		vi.doMock("../../functions/stores/agency/inbox.ts", async (original) => {
			const real = await original<typeof import("../../functions/stores/agency/inbox.ts")>();
			return {
				...real,
				entriesAfter: (...page: Parameters<typeof real.entriesAfter>) => {
					vi.setSystemTime(Date.now() + 41_000);
					return real.entriesAfter(...page);
				},
			};
		});
		vi.resetModules();
		expect([await work(), calls]).toEqual([0, 0]);
		vi.doUnmock("../../functions/stores/agency/inbox.ts");
		vi.resetModules();
		const { handler } = await import("../../functions/endpoint-clock/handler.ts");
		await handler({ scheduledTime: new Date().toISOString() }, { awsRequestId: "tick" });
		expect(messages.map(({ body }) => JSON.parse(body))).toEqual([{ catchUp: CENTER }]);
		expect([await work(), calls]).toEqual([0, 3]);
	});
});
