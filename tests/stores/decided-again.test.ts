import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyNamed } from "../ids.ts";
import { CASE, call, clock, inbox, post, posted, timeline, tokenFor } from "./front-door.ts";
import { factIn, freshHub, type InTown, messages, published, useStores } from "./hub-in-process.ts";

useStores();

const CONSENT = "5f0c6c1e-8f0e-4c83-9d4b-2f6a1f0f4a77";
const SCOPE = ["referral", "visit", "follow-up", "employment"];
const town: readonly InTown[] = [
	{ id: "desk", kind: "welfare-office" },
	{ id: "npo", kind: "npo" },
	{ id: "shelter", kind: "living-support-facility" },
];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub(town);
	await posted("desk", "case.opened");
});
afterEach(() => {
	vi.useRealTimers();
});

const agree = (agencies: readonly string[]) => posted("desk", "consent.granted", { consent: CONSENT, agencies, scope: SCOPE });

/** Has the cases decided again that the queue names. */
const reconsider = async (): Promise<void> => {
	const { handler } = await import("../../functions/reconsider/handler.ts");
	const Records = messages.splice(0).map(({ body }, index) => ({ messageId: String(index), body }));
	expect(await handler({ Records } as never, {} as never)).toEqual({ batchItemFailures: [] });
};

const order = async (agency: string, content: object): Promise<void> => {
	vi.setSystemTime(Date.now() + 60_000);
	const headers = { "content-type": "application/json" };
	const token = tokenFor(agency, "desk");
	const answer = await call("protect", agency, { pathParameters: { token }, headers, body: JSON.stringify(content) });
	expect(answer).toMatchObject({ statusCode: 200 });
	await reconsider();
};

const PROTECTED = { does: "set", basis: "evacuated", pinned: ["shelter"], reviewBy: "2027-03-01" };

const typesIn = async (agency: string) => (await inbox(agency)).map(({ event }) => event?.type);

const tickRegistryClock = async (): Promise<void> => {
	const { handler } = await import("../../functions/registry-clock/handler.ts");
	await handler({ scheduledTime: new Date().toISOString() }, { awsRequestId: "tick" });
	await reconsider();
};

const register = async (agency: InTown): Promise<void> => {
	const { readProfiles, saveAgencies } = await import("../../functions/stores/registry/registry-table.ts");
	const { agenciesTable } = await import("../../functions/stores/tables/agencies.ts");
	const profile = {
		ja: "港見市の機関",
		area: "142999",
		keys: [],
		channels: {},
		client: { id: `client-${agency.id}` },
		...agency,
	};
	await saveAgencies(agenciesTable, [profile as never], await readProfiles(agenciesTable, [agencyNamed(agency.id)]));
};

describe("what was decided is decided again", () => {
	it("what the ledger says was told enters the inbox, though the run that told it was cut off in between", async () => {
		await agree(["npo"]);
		const { id } = await post("desk", "referral.requested", { to: "npo" });
		const { recordTold } = await import("../../functions/stores/case/ledger.ts");
		const { reconsider: decideAgain } = await import("../../functions/recording/reconsider.ts");
		const { recordAll } = await import("../../functions/recording/record.ts");
		const [fact] = await Promise.all(published.splice(0).map(factIn));
		if (!fact) throw new RangeError(`${id} is not on the bus`);
		// All of it but the entry.
		await recordTold(fact.case, {
			fact: fact.id,
			agency: agencyNamed("npo"),
			fields: ["referral"],
			ground: "consent",
			channel: "inbox",
			at: new Date().toISOString(),
			after: 0,
		});
		const { appendFact } = await import("../../functions/stores/case/timeline.ts");
		await appendFact(fact, true);
		await decideAgain(fact.case);
		expect(await typesIn("npo")).toEqual(["referral.requested"]);
		await recordAll([fact]);
		await decideAgain(fact.case);
		expect(await typesIn("npo")).toEqual(["referral.requested"]);
	});

	it("a contract that begins tells what no ground covered before", async () => {
		await posted("desk", "referral.requested", { to: "npo" });
		await tickRegistryClock();
		expect(await typesIn("npo")).toEqual([]);
		await register({
			id: "npo",
			kind: "npo",
			contracts: [{ area: "142999", scope: ["referral"], from: "2026-04-01", to: "2027-03-31" }],
		});
		await tickRegistryClock();
		expect(await typesIn("npo")).toEqual(["referral.requested"]);
	});

	it("a notice of protection for one that is not registered then is told when it is", async () => {
		await agree(["shelter"]);
		await register({ id: "shelter", kind: "living-support-facility" });
		await order("desk", PROTECTED);
		expect(await typesIn("shelter")).toEqual(["protection.changed"]);
		await register({ id: "shelter", kind: "living-support-facility", area: "131016" });
		await order("desk", { does: "lift", reason: "danger-over" });
		await register({ id: "shelter", kind: "living-support-facility" });
		await tickRegistryClock();
		expect(await typesIn("shelter")).toEqual(["protection.changed", "protection.changed"]);
	});
});

describe("who is told of a case can open it", () => {
	it("one that is pinned, though no ground names it, reads the orders and acknowledges them", async () => {
		await order("desk", PROTECTED);
		const [notice] = JSON.parse((await call("read-inbox", "shelter")).body).entries as { event: { id: string } }[];
		const token = tokenFor("shelter", "desk");
		expect(await call("read-protection", "shelter", { pathParameters: { token } })).toMatchObject({ statusCode: 200 });
		const pathParameters = { token, id: notice?.event.id };
		expect(await call("acknowledge", "shelter", { pathParameters })).toMatchObject({ statusCode: 204 });
		expect(JSON.parse((await call("read-protection", "desk", { pathParameters: { token: CASE } })).body)).toMatchObject({
			notAcknowledged: [],
		});
		expect((await timeline("shelter", token)).statusCode).toBe(404);
	});

	it("one that is told only of what an opening kept from it began", async () => {
		await agree(["npo"]);
		await order("desk", PROTECTED);
		await posted("desk", "referral.requested", { to: "npo" });
		await order("desk", { does: "lift", reason: "danger-over" });
		await posted("desk", "referral.withdrawn");
		expect(await typesIn("npo")).toEqual(["referral.withdrawn"]);
		const { events } = JSON.parse((await timeline("npo", tokenFor("npo", "desk"))).body) as { events: { type: string }[] };
		expect(events.map(({ type }) => type)).toEqual(["referral.withdrawn"]);
	});
});

describe("a receipt says who was told to stop", () => {
	it("under protection too, and of none that it was withheld", async () => {
		await agree(["npo"]);
		await posted("desk", "referral.requested", { to: "npo" });
		await order("desk", PROTECTED);
		vi.setSystemTime(Date.now() + 60_000);
		const id = await posted("desk", "consent.withdrawn", { consent: CONSENT });
		const { body } = await call("read-receipt", "desk", { pathParameters: { id } });
		expect(JSON.parse(body)).toMatchObject({ told: [{ agency: "npo", ground: "stop-notice", inbox: true }], withheld: [] });
	});
});
