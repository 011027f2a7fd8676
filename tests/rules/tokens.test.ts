import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { HubId } from "../../schemas/fact.ts";
import { looksRandom } from "../../schemas/field.ts";

const hubKey = Buffer.alloc(32, 7);
const a = agencyTokens(hubKey, "minato-desk");
const b = agencyTokens(hubKey, "housing-desk");
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids the door lets in. */
const anyId = fc.uuid({ version: 4 }).filter(looksRandom);

describe("tokens of agencies", () => {
	it("are version 4 UUIDs both ways, and lead back to where they came from", () => {
		fc.assert(
			fc.property(anyId, (token) => {
				const id = a.toHubId(token);
				expect(id).toMatch(UUID4);
				expect(a.toToken(id)).toBe(token);
				expect(b.toHubId(b.toToken(id))).toBe(id);
			}),
		);
	});

	it("have nothing in common between two agencies, nor with the hub", () => {
		const ids = Array.from({ length: 500 }, () => randomUUID() as unknown as HubId);
		const all = new Set([...ids, ...ids.map(a.toToken), ...ids.map(b.toToken)]);
		expect(all.size).toBe(1500);
	});

	it("mean nothing under another hub's key", () => {
		const id = randomUUID() as unknown as HubId;
		expect(agencyTokens(Buffer.alloc(32, 8), "minato-desk").toToken(id)).not.toBe(a.toToken(id));
	});
});
