import { describe, expect, it } from "vitest";
import type { PostedEvent } from "../../schemas/client/hub-client.ts";

describe("the types of the contract", () => {
	const envelope = { specversion: "1.0", id: "x", source: "/agencies/x", subject: "x", time: "x" } as const;

	it("take an event of the contract, and no other", () => {
		const right: PostedEvent = { ...envelope, type: "referral.received", data: { referral: "x" } };
		// @ts-expect-error: a type that does not exist
		const wrongType: PostedEvent = { ...envelope, type: "referral.lost", data: { referral: "x" } };
		// @ts-expect-error: a code that does not exist
		const wrongCode: PostedEvent = { ...envelope, type: "referral.declined", data: { referral: "x", reason: "because" } };
		// @ts-expect-error: a field that is missing
		const missing: PostedEvent = { ...envelope, type: "referral.received", data: {} };
		expect([right, wrongType, wrongCode, missing]).toHaveLength(4);
	});
});
