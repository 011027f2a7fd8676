import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EventType } from "../catalogue/example-event.ts";
import { call, clock, inbox, post, posted, refusal, timeline, tokenFor, uuid } from "./front-door.ts";
import { freshHub, type InTown, useStores } from "./hub-in-process.ts";

vi.mock("../../schemas/catalogue.gen.ts", async (real) => {
	const { catalogue } = await real<typeof import("../../schemas/catalogue.gen.ts")>();
	const { referralRequestedV2 } = await import("../catalogue/requested-v2.ts");
	return { catalogue: { ...catalogue, "referral.requested.v2": referralRequestedV2 } };
});

useStores();

const DESK = "minato-desk";
/** Its system was never changed. */
const OLD = "mothers-hello-work";
/** Its profile says that it reads the second version. */
const NEW = "support-center";
const OFFICER = "privacy-desk";
const V2 = "referral.requested.v2" as EventType;

const agencies: readonly InTown[] = [
	{ id: DESK, kind: "welfare-office" },
	{ id: OLD, kind: "mothers-hello-work" },
	{ id: NEW, kind: "support-center", ...{ reads: [V2] } },
	{ id: OFFICER, kind: "welfare-office", readsLedger: true },
];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub(agencies);
	await posted(DESK, "case.opened");
	await posted(DESK, "consent.granted", { agencies: [OLD, NEW], scope: ["referral"] });
});
afterEach(() => vi.useRealTimers());

const v1 = (to: string, referral: string) => posted(DESK, "referral.requested", { to, referral });
const v2 = (to: string, referral: string) => posted(DESK, V2, { to, referral, isUrgent: true });

type Told = { readonly type: string; readonly data: Record<string, unknown> };
const told = async (agency: string): Promise<Told[]> => (await inbox(agency)).map(({ event }) => event as Told);

describe("two versions of a type side by side", () => {
	it("are both posted, and each agency is handed the one it reads", async () => {
		for (const [to, index] of [
			[OLD, 10],
			[NEW, 20],
		] as const) {
			await v1(to, uuid(index));
			await v2(to, uuid(index + 1));
		}
		const common = { needs: ["employment"], origin: "self" };
		expect((await told(OLD)).map(({ type, data }) => [type, data])).toEqual(
			[10, 11].map((index) => [
				"referral.requested",
				{ ...common, referral: tokenFor(OLD, DESK, uuid(index)), to: OLD, measure: "mothers-hello-work" },
			]),
		);
		expect((await told(NEW)).map(({ type, data }) => [type, data])).toEqual([
			[V2, { ...common, referral: tokenFor(NEW, DESK, uuid(20)), to: NEW, support: "mothers-hello-work" }],
			[V2, { ...common, referral: tokenFor(NEW, DESK, uuid(21)), to: NEW, support: "mothers-hello-work", isUrgent: true }],
		]);
	});

	it("happen to the same thing: answered, folded and shown to their sender as they were posted", async () => {
		await v1(NEW, uuid(30));
		await v2(OLD, uuid(31));
		vi.setSystemTime(Date.now() + 1000);
		for (const [agency, index] of [
			[NEW, 30],
			[OLD, 31],
		] as const) {
			await posted(
				agency,
				"referral.accepted",
				{ referral: tokenFor(agency, DESK, uuid(index)) },
				{ subject: tokenFor(agency, DESK) },
			);
		}
		const { events, standing } = JSON.parse((await timeline(DESK, uuid(1))).body) as {
			events: (Told & { unfitting?: true })[];
			standing: { state: string }[];
		};
		expect(standing.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
		expect(events.some(({ unfitting }) => unfitting)).toBe(false);
		expect(
			events.filter(({ type }) => type.startsWith("referral.requested")).map(({ type, data }) => [type, data["isUrgent"]]),
		).toEqual([
			["referral.requested", undefined],
			[V2, true],
		]);
	});

	it("each refuse what the other has", async () => {
		const old = await post(DESK, "referral.requested", { to: OLD, referral: uuid(40), isUrgent: true });
		expect(refusal(old)).toEqual([422, "invalid-event", "/data unknown-field"]);
		const both = await post(DESK, V2, { to: OLD, referral: uuid(41), measure: "other" });
		expect(refusal(both)).toEqual([422, "invalid-event", "/data unknown-field"]);
	});

	it("have sheets of their own, each told by its type", async () => {
		const sheet = async (type: string) => {
			const answer = await call("read-csv-template", DESK, { queryStringParameters: { type, rows: "1" } });
			return Buffer.from(answer.body, "base64").toString("utf8").split("\r\n");
		};
		const [[head1 = "", row1 = ""], [head2 = "", row2 = ""]] = [await sheet("referral.requested"), await sheet(V2)];
		expect([head1.includes("至急"), head2.includes("至急")]).toEqual([false, true]);
		expect([row1.includes("つなぎの依頼"), row2.includes(V2)]).toEqual([true, true]);
	});

	it("are in the ledger by what was handed over, in words that the officer reads", async () => {
		await v2(OLD, uuid(50));
		await v1(NEW, uuid(51));
		const query = { queryStringParameters: { case: uuid(1), of: DESK } };
		const { disclosures } = JSON.parse((await call("read-ledger", OFFICER, query)).body) as {
			disclosures: { recipient: string; fields: { name: string; ja: string }[] }[];
		};
		const names = Object.fromEntries(disclosures.map(({ recipient, fields }) => [recipient, fields.map(({ name }) => name)]));
		expect(names[OLD]).toEqual(expect.arrayContaining(["measure"]));
		expect(names[OLD]).not.toContain("isUrgent");
		expect(names[NEW]).toEqual(expect.arrayContaining(["support"]));
		expect(disclosures.flatMap(({ fields }) => fields).every(({ name, ja }) => name !== ja)).toBe(true);
	});
});
