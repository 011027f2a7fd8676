import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import { looksRandom } from "../../schemas/field.ts";
import type { CaseId, CaseToken, EventId } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";

const hubKey = Buffer.alloc(32, 7);
const a = agencyTokens(hubKey, agencyNamed("minato-desk"));
const b = agencyTokens(hubKey, agencyNamed("housing-desk"));
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids the door lets in. */
const anyId = fc.uuid({ version: 4 }).filter(looksRandom);

describe("tokens of agencies", () => {
	it("are version 4 UUIDs both ways, and lead back to where they came from", () => {
		fc.assert(
			fc.property(anyId, (token) => {
				const id = a.toHubId(idFrom<CaseToken>(token));
				expect(id).toMatch(UUID4);
				expect(a.toToken(id)).toBe(token);
				expect(b.toHubId(b.toToken(id))).toBe(id);
			}),
		);
	});

	it("have nothing in common between two agencies, nor with the hub", () => {
		const ids = Array.from({ length: 500 }, () => idFrom<CaseId>(randomUUID()));
		const all = new Set<string>([...ids, ...ids.map((id) => a.toToken(id)), ...ids.map((id) => b.toToken(id))]);
		expect(all.size).toBe(1500);
	});

	it("are the same whether they are remembered, forgotten again or derived by another process", () => {
		const agencies = Array.from({ length: 100 }, (_, index) => agencyNamed(`agency-${index}`));
		const ids = Array.from({ length: 12 }, () => idFrom<CaseId>(randomUUID()));
		const seen = (key: Buffer) => agencies.map((one) => ids.map((id) => agencyTokens(key, one).toToken(id)));
		const first = seen(hubKey);
		expect(seen(hubKey)).toEqual(first);
		expect(seen(Buffer.alloc(32, 7))).toEqual(first);
		const [id] = ids;
		const many = Array.from({ length: 1_000 }, () => a.toToken(idFrom<CaseId>(randomUUID())));
		expect(new Set(many).size).toBe(1_000);
		expect(id && a.toHubId(a.toToken(id))).toBe(id);
	});

	it("mean nothing under another hub's key", () => {
		const id: CaseId = idFrom(randomUUID());
		expect(agencyTokens(Buffer.alloc(32, 8), agencyNamed("minato-desk")).toToken(id)).not.toBe(a.toToken(id));
	});
});

describe("ids and tokens", () => {
	it("do not compile in each other's places", () => {
		const token: CaseToken = idFrom(randomUUID());
		const event: EventId = idFrom(randomUUID());
		const ofCase: CaseId = a.toHubId(token);
		const back: CaseToken = a.toToken(ofCase);
		// @ts-expect-error the id of an event is not that of a case
		const swapped: CaseId = event;
		// @ts-expect-error the token of a case does not lead to an event
		const other: EventId = a.toHubId(token);
		// @ts-expect-error a hub id is not a token
		a.toHubId(ofCase);
		// @ts-expect-error a token is not a hub id
		a.toToken(token);
		// @ts-expect-error nor is either an agency
		agencyTokens(hubKey, ofCase);
		// @ts-expect-error text that nobody has parsed is not an agency
		agencyTokens(hubKey, "minato-desk");
		expect([back, swapped, other]).toEqual([token, event, ofCase]);
	});
});
