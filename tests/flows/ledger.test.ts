import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LedgerRow } from "../../functions/rules/disclosure/ledger-report.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CENTER = "support-center";
const HOUSING = "housing-desk";
const OFFICER = "privacy-desk";

let town: Town;
let minutes = 0;
const subject = randomUUID();
const consent = randomUUID();

const post = async (type: string, data: object, by = DESK, token = subject): Promise<string> => {
	minutes += 1;
	const [id = ""] = await town.post(by, {
		type,
		subject: token,
		time: new Date(Date.UTC(2026, 3, 1, 1, minutes)),
		data: { ...data },
	});
	await town.hub.idle();
	return id;
};

const referral = (to: string) => ({ referral: randomUUID(), to, measure: "other", needs: ["life"], origin: "self" });

const read = async (query: string, as = OFFICER) => {
	const answer = await town.client(as).request(`/v1/ledger?${query}`);
	return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
};

const rows = async (query: string): Promise<LedgerRow[]> =>
	(JSON.parse((await read(query)).text) as { disclosures: LedgerRow[] }).disclosures;

const ofCase = `case=${subject}&of=${DESK}`;

beforeAll(async () => {
	town = await startTown();
	await post("case.opened", { householdType: "mother", basis: "divorced", origin: "self" });
	await post("consent.granted", { consent, agencies: [CENTER], scope: ["referral"], until: "2030-03-31" });
	await post("ground.stated", {
		ground: randomUUID(),
		basis: "support-meeting",
		agencies: [HOUSING],
		scope: ["referral"],
		until: "2030-03-31",
	});
});

afterAll(() => town.stop());

describe("what is told is told on a ground", () => {
	it("that the sender's receipt names, for each recipient", async () => {
		const id = await post("referral.requested", referral(CENTER));
		expect(await town.client(DESK).receipt(id)).toMatchObject({ told: [{ agency: CENTER, ground: "consent" }], withheld: [] });
		const stated = await post("referral.requested", referral(HOUSING));
		expect(await town.client(DESK).receipt(stated)).toMatchObject({ told: [{ agency: HOUSING, ground: "support-meeting" }] });
	});

	it("and without one is not told: the receipt says so", async () => {
		const id = await post("referral.requested", referral("legal-aid"));
		expect(await town.client(DESK).receipt(id)).toMatchObject({
			told: [],
			withheld: [{ agency: "legal-aid", reason: "no-ground" }],
		});
		expect(await town.client("legal-aid").inbox()).toEqual([]);
	});

	it("which 69条2項3号 is for public bodies alone", async () => {
		const data = { ground: randomUUID(), basis: "article-69-2-3", scope: ["referral"], until: "2030-03-31" };
		const send = (agencies: readonly string[]) =>
			town
				.client(DESK)
				.post(
					town
						.client(DESK)
						.envelope({ type: "ground.stated", subject, time: new Date("2026-04-02T00:00:00Z"), data: { ...data, agencies } }),
				);
		const refused = await send(["npo-hidamari"]);
		expect([refused.status, ((await refused.json()) as { errors: unknown[] }).errors]).toMatchObject([
			422,
			[{ pointer: "/data/agencies/0", code: "does-not-fit" }],
		]);
		expect((await send(["nursery-desk"])).status).toBe(202);
	});
});

describe("the ledger", () => {
	it("shows a privacy officer every disclosure of a case: to whom, which fields, on what ground, which way", async () => {
		await town.hub.idle();
		const all = await rows(ofCase);
		expect(all.filter(({ channel }) => channel === "inbox")).toMatchObject([
			{ recipient: CENTER, sender: DESK, type: "referral.requested", ground: "consent", groundUntil: "2030-03-31" },
			{ recipient: HOUSING, sender: DESK, type: "referral.requested", ground: "support-meeting" },
		]);
		expect(all.filter(({ channel }) => channel === "webhook")).toMatchObject([{ recipient: CENTER, ground: "consent" }]);
		expect(all[0]?.fields.map(({ name }) => name)).toEqual(["referral", "to", "measure", "needs", "origin"]);
	});

	it("holds no values, and no tokens but the officer's own", async () => {
		const { text } = await read(ofCase);
		for (const value of [subject, "life", '"self"']) expect(text).not.toContain(value);
	});

	it("comes as a table that a spreadsheet opens", async () => {
		const { type, text } = await read(`${ofCase}&format=csv`);
		expect(type).toBe("text/csv; charset=utf-8");
		expect(text).toMatch(/^\uFEFF?"日時","受け取った機関"/);
		expect(text).toContain("社会福祉法106条の6 支援会議");
		expect(text.trim().split("\r\n")).toHaveLength(4);
	});

	it("shows what an agency received in a period", async () => {
		const today = new Date().toISOString().slice(0, 10);
		expect(await rows(`agency=${CENTER}&from=2026-01-01&to=2999-12-31`)).toHaveLength(2);
		expect(await rows(`agency=${CENTER}&from=2026-01-01&to=2026-01-02`)).toEqual([]);
		expect(today > "2026-01-02").toBe(true);
	});

	it("is for privacy officers alone, and of cases that there are", async () => {
		expect((await read(ofCase, DESK)).status).toBe(403);
		expect((await read(`case=${randomUUID()}&of=${DESK}`)).status).toBe(404);
		expect((await read(`case=${subject}&of=${CENTER}`)).status).toBe(404);
		expect((await read("")).status).toBe(400);
	});
});

describe("consent that is withdrawn", () => {
	it("takes back from sight what was told on it, and has the recipient told to stop", async () => {
		await post("consent.withdrawn", { consent });
		const entries = await town.client(CENTER).inbox();
		expect(entries.map(({ event, withheld }) => event?.type ?? withheld)).toEqual([true, "consent.withdrawn"]);
		expect((await rows(ofCase)).at(-1)).toMatchObject({ recipient: CENTER, ground: "stop-notice" });
	});

	it("is followed up until the recipient says that it has purged what it had", async () => {
		const purges = async () => (JSON.parse((await read("purges=all")).text) as { purges: unknown[] }).purges;
		expect(await purges()).toMatchObject([{ agency: CENTER, state: "waiting" }]);
		const { event } = (await town.client(CENTER).inbox()).at(-1) ?? {};
		const path = `/v1/cases/${event?.subject}/events/${event?.id}/acknowledgement`;
		expect((await town.client(CENTER).request(path, { method: "POST" })).status).toBe(204);
		expect(await purges()).toMatchObject([{ agency: CENTER, state: "done" }]);
	});
});
