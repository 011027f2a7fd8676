import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CaseToken } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { CASE, call, clock, inbox, post, posted, refusal, timeline, tokenFor, uuid } from "./front-door.ts";
import { freshHub, type InTown, useStores } from "./hub-in-process.ts";

useStores();

const TOWN = "142999";
const NEXT_TOWN = "142051";
const FROM = "2026-04-01";
const TO = "2026-04-10";
const LAST_MOMENT = `${TO}T23:59:59`;
const AFTER = "2026-04-11T00:00:00";

const contract = (area: string, scope: readonly ("referral" | "visit")[], to = TO) => ({
	area,
	scope: [...scope],
	from: FROM,
	to,
});

const AGENCIES: readonly InTown[] = [
	{ id: "desk", kind: "welfare-office", area: TOWN },
	{ id: "next-desk", kind: "welfare-office", area: NEXT_TOWN },
	{ id: "hello-work", kind: "hello-work", area: "142077", serves: [{ area: TOWN, to: TO }, { area: NEXT_TOWN }] },
	{ id: "npo", kind: "npo", area: NEXT_TOWN, contracts: [contract(TOWN, ["referral"])] },
	{
		id: "two-contracts",
		kind: "npo",
		area: TOWN,
		contracts: [contract(TOWN, ["referral"]), contract(NEXT_TOWN, ["visit"], "2027-03-31")],
	},
	{
		id: "moved-on",
		kind: "npo",
		area: TOWN,
		contracts: [contract(TOWN, ["referral"]), { ...contract(NEXT_TOWN, ["referral"], "2027-03-31"), from: "2026-04-11" }],
	},
];

const REFERRAL = uuid(60);
const consentTo = (...agencies: string[]) =>
	posted("desk", "consent.granted", { consent: uuid(50), agencies, scope: ["referral", "visit", "follow-up", "employment"] });

/** The desk refers the family to an agency. @returns the agency's tokens for the case and the referral */
const refer = async (to: string) => {
	await consentTo(to);
	await posted("desk", "referral.requested", { referral: REFERRAL, to });
	return { subject: tokenFor(to, "desk"), referral: tokenFor(to, "desk", REFERRAL) };
};

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	await freshHub(AGENCIES);
	clock(`${FROM}T09:00`);
	await posted("desk", "case.opened");
});
afterEach(() => {
	vi.useRealTimers();
});

describe("an agency of another 実施主体", () => {
	it.each([
		["referral.requested", (agency: string) => ({ to: agency }), "/data/to"],
		["consent.granted", (agency: string) => ({ agencies: [agency] }), "/data/agencies/0"],
		["accompanied-visit.proposed", (agency: string) => ({ host: agency }), "/data/host"],
	] as const)("named in %s is answered like one that does not exist", async (type, data, pointer) => {
		const stranger = await post("desk", type, data("next-desk"));
		const nobody = await post("desk", type, data("no-such-desk"));
		expect(refusal(stranger)).toEqual([422, "invalid-event", `${pointer} unknown-agency`]);
		expect([stranger.statusCode, stranger.body]).toEqual([nobody.statusCode, nobody.body]);
	});

	it("cannot be named in a case of this one, not even by an agency that works for both", async () => {
		const { subject } = await refer("hello-work");
		const onward = (to: string) => post("hello-work", "referral.requested", { referral: uuid(61), to }, { subject });
		expect(refusal(await onward("next-desk"))).toEqual([422, "invalid-event", "/data/to unknown-agency"]);
		expect((await onward("desk")).statusCode).toBe(202);
	});

	it("that serves this one is told until the last day it does, and then has no part in its cases", async () => {
		const { subject, referral } = await refer("hello-work");
		const id = await posted("hello-work", "referral.accepted", { referral }, { subject });
		clock(LAST_MOMENT);
		expect(JSON.parse((await timeline("hello-work", subject)).body).events).toHaveLength(2);
		expect(await inbox("hello-work")).toMatchObject([{ event: { type: "referral.requested" } }]);
		clock(AFTER);
		expect(refusal(await timeline("hello-work", subject))).toEqual([404, "unknown-case"]);
		expect(await inbox("hello-work")).toEqual([{ sequence: 1, withheld: true }]);
		expect(refusal(await post("hello-work", "employment.started", {}, { subject }))).toEqual([404, "unknown-case"]);
		expect(refusal(await call("read-receipt", "hello-work", { pathParameters: { id } }))).toEqual([404, "unknown-event"]);
		expect(refusal(await post("desk", "referral.requested", { to: "hello-work" }))).toContain("/data/to unknown-agency");
	});

	it("that can see a case cannot make it one of its own by opening it again", async () => {
		const { subject } = await refer("hello-work");
		expect(refusal(await post("hello-work", "case.opened", {}, { subject }))).toEqual([409, "case-exists"]);
		expect(refusal(await post("desk", "case.opened"))).toEqual([409, "case-exists"]);
	});
});

describe("an operator under contract", () => {
	it("is told within its scope, and states what lies within it", async () => {
		const { subject, referral } = await refer("npo");
		expect(await inbox("npo")).toMatchObject([{ event: { type: "referral.requested", subject } }]);
		await posted("npo", "referral.accepted", { referral }, { subject });
		await posted("desk", "employment.started");
		expect(await inbox("npo")).toHaveLength(1);
		expect(refusal(await post("npo", "employment.started", {}, { subject }))).toEqual([403, "not-allowed-to-post"]);
	});

	it("cannot be named for what it has no contract for", async () =>
		expect(refusal(await post("desk", "accompanied-visit.proposed", { host: "npo" }))).toContain("/data/host unknown-agency"));

	it("opens cases of the area of its contract", async () => {
		const subject = uuid(2);
		await posted("npo", "case.opened", {}, { subject });
		const request = (to: string) => post("npo", "referral.requested", { to }, { subject });
		expect((await request("desk")).statusCode).toBe(202);
		expect(refusal(await request("next-desk"))).toContain("/data/to unknown-agency");
	});

	it.each([
		["on a day before its contract", "npo", `${FROM}T08:59`, "2026-03-31T10:00:00+09:00"],
		["while it is unclear for whom, under contracts with two", "two-contracts", `${FROM}T10:00`, "2026-04-01T09:30:00+09:00"],
		["on a day of a contract that is over", "moved-on", AFTER, "2026-04-10T10:00:00+09:00"],
	])("opens none %s", async (_, agency, now, time) => {
		clock(now);
		expect(refusal(await post(agency, "case.opened", {}, { subject: uuid(2), time }))).toEqual([403, "not-allowed-to-post"]);
	});

	it("works to the end of the last day; from then on it gets what a stranger gets, on every route", async () => {
		const { subject, referral } = await refer("npo");
		const id = await posted("npo", "referral.accepted", { referral }, { subject });
		const everyRoute = async () => [
			await post("npo", "referral.completed", { referral }, { subject }),
			await timeline("npo", subject),
			await call("read-inbox", "npo"),
			await call("read-receipt", "npo", { pathParameters: { id } }),
		];
		clock(LAST_MOMENT);
		expect((await everyRoute()).map(({ statusCode }) => statusCode)).toEqual([202, 200, 200, 200]);
		clock(AFTER);
		const stranger = await call("read-inbox", "stranger");
		expect(refusal(stranger)).toEqual([401, "unauthorized"]);
		for (const answer of await everyRoute()) expect(answer).toMatchObject(stranger);
	});

	it("is nobody before its first day", async () => {
		clock("2026-03-31T23:59:59");
		expect((await call("read-inbox", "npo")).statusCode).toBe(401);
		expect(refusal(await post("desk", "referral.requested", { to: "npo" }))).toContain("/data/to unknown-agency");
	});

	it("sees nothing of the one area any more, its own facts neither, while it still works for another", async () => {
		const { subject, referral } = await refer("two-contracts");
		await posted("two-contracts", "referral.accepted", { referral }, { subject });
		expect(JSON.parse((await timeline("two-contracts", subject)).body).events).toHaveLength(2);
		clock(AFTER);
		expect(refusal(await timeline("two-contracts", subject))).toEqual([404, "unknown-case"]);
		const { visibilityOf } = await import("../../functions/disclosing/hand-over.ts");
		const { accessRecordsOf } = await import("../../functions/stores/case/timeline.ts");
		const { agencyViewOf } = await import("../../functions/rules/disclosure/agency-view.ts");
		const agencyView = agencyViewOf(Buffer.alloc(32, 7), agencyNamed("two-contracts"));
		const known = await accessRecordsOf(agencyView.tokens.toHubId(idFrom<CaseToken>(subject)));
		const { accessFacts } = known;
		const visibility = await visibilityOf(agencyNamed("two-contracts"), known, agencyView);
		expect([accessFacts.length, accessFacts.map(visibility.event)]).toEqual([4, accessFacts.map(() => undefined)]);
	});
});

it("a case that was opened is the town's: what its desk posts it reads", async () => {
	expect(JSON.parse((await timeline("desk", CASE)).body).events).toMatchObject([{ type: "case.opened" }]);
});
