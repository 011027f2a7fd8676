import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, clock, inbox, post, posted, refusal, tokenFor, uuid } from "./front-door.ts";
import { factIn, freshHub, itemsOf, messages, published, restore, useStores } from "./hub-in-process.ts";

useStores();

const [CONSENT, REFERRAL] = [uuid(78), uuid(79)];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", area: "142077" },
		{ id: "far", kind: "npo", area: "142077" },
	]);
	await posted("desk", "case.opened");
});
afterEach(() => vi.useRealTimers());

/** Gives an agency a town in the registry, behind the back of what is cached of it. */
const move = async (id: string, area: string): Promise<void> => {
	const [profile] = (await itemsOf("AGENCIES")).filter(({ pk, sk }) => pk === `agency#${id}` && sk === "profile");
	await restore("AGENCIES", [{ ...profile, agency: { ...(profile?.["agency"] as object), area } }]);
};

const consent = () => post("desk", "consent.granted", { consent: CONSENT, agencies: ["center"], scope: ["referral"] });

/** Records what is on the bus. */
const settle = async (): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	const outcomes = await recordAll(await Promise.all(published.splice(0).map(factIn)));
	expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => "fulfilled"));
};

const receipt = async (id: string): Promise<Record<string, unknown>> =>
	JSON.parse((await call("read-receipt", "desk", { pathParameters: { id } })).body) as Record<string, unknown>;

describe("a named agency whose registry entry is stale", () => {
	it("is read fresh before it is dropped: at the door, and when it is decided who is told", async () => {
		expect(refusal(await consent())).toEqual([422, "invalid-event", "/data/agencies/0 unknown-agency"]);
		await move("center", "142999");
		expect((await consent()).statusCode).toBe(202);
		await settle();
		await posted("desk", "referral.requested", { to: "center", referral: REFERRAL });
		expect((await inbox("center")).map(({ event }) => event?.type)).toEqual(["referral.requested"]);
	});
});

describe("what cannot be told yet", () => {
	it("is kept as pending with a reason on the receipt, and told once the registry has the agency", async () => {
		await move("center", "142999");
		expect((await consent()).statusCode).toBe(202);
		const { id } = await post("desk", "referral.requested", { to: "center", referral: REFERRAL });
		await move("center", "142077");
		const { clearRegistryCache } = await import("../../functions/stores/registry/registry.ts");
		clearRegistryCache();
		await settle();
		expect(await inbox("desk")).toEqual([]);
		expect(await receipt(id)).toMatchObject({ told: [], withheld: [{ agency: "center", reason: "not-registered" }] });
		await move("center", "142999");
		clearRegistryCache();
		messages.length = 0;
		const { handler } = (await import("../../functions/registry-clock/handler.ts")) as never as {
			handler: (tick: object, context: object) => Promise<void>;
		};
		await handler({ scheduledTime: "2026-04-01T09:35:00+09:00" }, {});
		const { reconsider } = await import("../../functions/recording/reconsider.ts");
		for (const { body } of messages.splice(0)) await reconsider((JSON.parse(body) as { case: never }).case);
		expect((await inbox("center")).map(({ event }) => event?.type)).toEqual(["referral.requested"]);
		expect(await receipt(id)).toMatchObject({ told: [{ agency: "center" }], withheld: [] });
	});
});

describe("an event that was accepted", () => {
	it("is 202 when it is sent again, before anything else is asked: its sender may hear of the case no more", async () => {
		await move("center", "142999");
		await posted("desk", "consent.granted", { consent: CONSENT, agencies: ["center"], scope: ["referral"] });
		await posted("desk", "referral.requested", { to: "center", referral: REFERRAL });
		const [subject, referral] = [tokenFor("center", "desk"), tokenFor("center", "desk", REFERRAL)];
		const about = { id: uuid(900), subject, time: new Date().toISOString() };
		const answer = () => post("center", "referral.received", { referral }, about);
		expect((await answer()).statusCode).toBe(202);
		await settle();
		await posted("desk", "consent.withdrawn", { consent: CONSENT });
		expect((await answer()).statusCode).toBe(202);
		expect(refusal(await post("center", "referral.accepted", { referral }, { subject }))).toEqual([404, "unknown-case"]);
	});
});

describe("a pinned agency", () => {
	it("must work for the case's area: one of another town is answered like one that there is not", async () => {
		const order = (pinned: readonly string[]) =>
			call("protect", "desk", {
				headers: { "content-type": "application/json" },
				pathParameters: { token: uuid(1) },
				body: JSON.stringify({ does: "set", basis: "evacuated", pinned, reviewBy: "2026-12-31" }),
			});
		expect(refusal(await order(["far"]))).toEqual([422, "invalid-protection", "/pinned/0 unknown-agency"]);
		expect(refusal(await order(["nobody"]))).toEqual([422, "invalid-protection", "/pinned/0 unknown-agency"]);
	});
});
