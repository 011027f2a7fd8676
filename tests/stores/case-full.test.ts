import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAX_FACTS, MAX_OPEN } from "../../functions/rules/case/ceiling.ts";
import { agencyViewOf } from "../../functions/rules/disclosure/agency-view.ts";
import type { CaseToken, EventToken, SubjectToken } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { CASE, call, clock, inbox, post, posted, refusal, tokenFor, uuid } from "./front-door.ts";
import { freshHub, itemsOf, restore, useStores } from "./hub-in-process.ts";

useStores();

const [CONSENT, REFERRAL] = [uuid(78), uuid(79)];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center" },
	]);
	await posted("desk", "case.opened");
	await posted("desk", "consent.granted", { consent: CONSENT, agencies: ["center"], scope: ["referral", "employment"] });
	await posted("desk", "referral.requested", { to: "center", referral: REFERRAL });
});
afterEach(() => vi.useRealTimers());

/** A case that has so many facts, as its count says. */
const fill = async (facts: number): Promise<void> => {
	const [count] = (await itemsOf("DOOR")).filter(({ sk }) => sk === "count");
	if (!count) throw new Error("nothing was counted");
	await restore("DOOR", [{ ...count, facts }]);
};

const work = () => post("desk", "employment.started");

describe("a case that has as many facts as it takes", () => {
	it("counts what was let in: the consent and the referral, not the opening", async () => {
		expect((await itemsOf("DOOR")).filter(({ sk }) => sk === "count")).toMatchObject([{ facts: 2 }]);
	});

	it("takes the last one, and refuses the next in words of its own, with nothing half-written", async () => {
		await fill(MAX_FACTS - 1);
		const last = await work();
		expect(last.statusCode).toBe(202);
		const before = await Promise.all((["DOOR", "TIMELINE", "INBOX", "ENVELOPES"] as const).map(itemsOf));
		const refused = await work();
		expect(refusal(refused)).toEqual([409, "case-full"]);
		expect(JSON.parse(refused.body)).toMatchObject({
			title: expect.stringMatching(/full/),
			title_ja: expect.stringMatching(/上限/),
		});
		expect(await Promise.all((["DOOR", "TIMELINE", "INBOX", "ENVELOPES"] as const).map(itemsOf))).toEqual(before);
	});

	it("accepts again what it accepted before", async () => {
		const same = () => post("desk", "employment.started", {}, { id: uuid(900), time: "2026-04-01T09:00:00+09:00" });
		expect((await same()).statusCode).toBe(202);
		await fill(MAX_FACTS);
		expect((await same()).statusCode).toBe(202);
	});

	it.each<[string, () => Promise<{ readonly statusCode: number }>]>([
		["a withdrawal of consent", () => post("desk", "consent.withdrawn", { consent: CONSENT })],
		["a narrowing", () => post("desk", "consent.narrowed", { consent: CONSENT, agencies: ["center"], scope: ["referral"] })],
		["a recall", () => post("desk", "referral.entered-in-error", { referral: REFERRAL, reason: "wrong-agency" })],
		["an end of what is open", () => post("desk", "referral.withdrawn", { referral: REFERRAL, reason: "no-longer-needed" })],
	])("never refuses %s", async (_, act) => {
		await fill(MAX_FACTS);
		expect((await act()).statusCode).toBe(202);
	});

	it("never refuses protection, nor that a purge is acknowledged", async () => {
		await fill(MAX_FACTS);
		await posted("desk", "consent.withdrawn", { consent: CONSENT });
		const stop = (await inbox("center")).at(-1)?.event as unknown as { id: string };
		const purged = { pathParameters: { token: tokenFor("center", "desk"), id: stop.id } };
		expect((await call("acknowledge", "center", purged)).statusCode).toBe(204);
		const body = JSON.stringify({ does: "set", basis: "evacuated", pinned: [], reviewBy: "2026-12-31" });
		const headers = { "content-type": "application/json" };
		expect((await call("protect", "desk", { headers, pathParameters: { token: CASE }, body })).statusCode).toBe(200);
	});
});

/** Records more referrals like the first. */
const referTimes = async (times: number): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	const { wholeCase } = await import("../../functions/stores/case/timeline.ts");
	const { tokens } = agencyViewOf(Buffer.alloc(32, 7), agencyNamed("desk"));
	const { facts } = await wholeCase(tokens.toHubId(idFrom<CaseToken>(CASE)));
	const request = facts.find(({ type }) => type === "referral.requested");
	if (!request) throw new Error("no referral");
	for (let nth = 0; nth < times; nth++) {
		const id = tokens.toHubId(idFrom<EventToken>(uuid(2_000 + nth)));
		const referral = tokens.toHubId(idFrom<SubjectToken>(uuid(5_000 + nth)));
		const [outcome] = await recordAll([{ ...request, id, data: { ...request.data, referral } }]);
		expect(outcome?.status).toBe("fulfilled");
	}
};

describe("a case in which as much is open as may be", () => {
	it("refuses to open one more, until something is ended", async () => {
		await referTimes(MAX_OPEN - 1);
		const open = { to: "center", referral: uuid(8_000) };
		expect(refusal(await post("desk", "referral.requested", open))).toEqual([409, "case-full"]);
		expect((await work()).statusCode).toBe(202);
		await posted("desk", "referral.withdrawn", { referral: REFERRAL, reason: "no-longer-needed" });
		expect((await post("desk", "referral.requested", open)).statusCode).toBe(202);
	});
});
