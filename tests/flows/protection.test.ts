import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awaited, startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CENTER = "support-center";
const FACILITY = "living-support";

let town: Town;
let minutes = 0;

const draft = (type: string, subject: string, data: object) => {
	minutes += 1;
	return { type, subject, time: new Date(Date.UTC(2026, 3, 1, 0, minutes)), data: { ...data } };
};

/** A case with a referral to the center that it was told of, and one to the facility. */
const openCase = async (): Promise<string> => {
	const subject = randomUUID();
	const referral = (to: string) => ({ referral: randomUUID(), to, measure: "other", needs: ["life"], origin: "self" });
	await town.post(
		DESK,
		draft("case.opened", subject, { householdType: "mother", basis: "divorced", origin: "self" }),
		draft("consent.granted", subject, { consent: randomUUID(), agencies: [CENTER, FACILITY], scope: ["referral", "follow-up"] }),
		draft("referral.requested", subject, referral(CENTER)),
		draft("referral.requested", subject, referral(FACILITY)),
	);
	await town.hub.idle();
	return subject;
};

const order = async (agency: string, subject: string, body: unknown) => {
	const headers = { "content-type": "application/json" };
	const answer = await town
		.client(agency)
		.request(`/v1/cases/${subject}/protection`, { method: "POST", headers, body: JSON.stringify(body) });
	return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
const set = (pinned: readonly string[], more: object = {}) => ({
	does: "set",
	basis: "support-measure",
	pinned,
	reviewBy: inAYear,
	...more,
});

const tokenOf = async (agency: string): Promise<string> => (await town.client(agency).inbox()).at(-1)?.event?.subject ?? "";

beforeAll(async () => {
	town = await startTown();
	// Long enough ago that there was a day since on which agencies are open, in spite of holidays.
	await town.hub.advanceClock(new Date(Date.now() - 15 * 86_400_000));
});

afterAll(() => town.stop());

describe("a case that is protected", () => {
	it("is gone from that answer on for all who are not pinned: timeline, inbox, receipts, posts", async () => {
		const subject = await openCase();
		const token = await tokenOf(CENTER);
		const entry = (await town.client(CENTER).inbox()).at(-1)?.event;
		const accepted = town.client(CENTER).envelope({
			...draft("referral.accepted", token, { referral: entry?.data["referral"] }),
			time: new Date("2026-04-02T00:00:00Z"),
		});
		expect((await town.client(CENTER).post(accepted)).status).toBe(202);
		await town.hub.idle();
		expect(await order(DESK, subject, set([FACILITY]))).toEqual({
			status: 200,
			body: { protected: true, pinned: [FACILITY, DESK].sort() },
		});
		await town.hub.idle();
		const read = async (path: string) => (await town.client(CENTER).request(path)).status;
		expect(await read(`/v1/cases/${token}/timeline`)).toBe(404);
		expect(await read(`/v1/events/${accepted.id}`)).toBe(404);
		expect((await town.client(CENTER).inbox()).at(-1)).toEqual({ sequence: expect.any(Number), withheld: true });
		const again = town
			.client(CENTER)
			.envelope(draft("referral.completed", token, { referral: entry?.data["referral"], outcome: "employed" }));
		expect((await town.client(CENTER).post(again)).status).toBe(404);
		expect((await order(CENTER, token, set([CENTER]))).status).toBe(404);
		await town.hub.idle();
		const [last] = (await town.client(FACILITY).inbox()).slice(-1);
		expect(last?.event).toMatchObject({ type: "protection.changed", data: { protected: true, pinned: [FACILITY, DESK].sort() } });
		const shown = await town.client(FACILITY).timeline(await tokenOf(FACILITY));
		expect(shown).toMatchObject({ protected: true });
		expect(shown.events).not.toEqual([]);
	});

	it("answers those not pinned as a case that does not exist, to the byte", async () => {
		const subject = await openCase();
		const token = await tokenOf(CENTER);
		await order(DESK, subject, set([FACILITY]));
		const answers = await Promise.all(
			[token, randomUUID()].map(async (one) => (await town.client(CENTER).request(`/v1/cases/${one}/timeline`)).text()),
		);
		expect(answers[0]).toBe(answers[1]);
	});

	it("says in its receipts to a pinned sender whom it was withheld from", async () => {
		const subject = await openCase();
		await order(DESK, subject, set([FACILITY]));
		const [id = ""] = await town.post(
			DESK,
			draft("referral.requested", subject, {
				referral: randomUUID(),
				to: CENTER,
				measure: "other",
				needs: ["life"],
				origin: "self",
			}),
		);
		await town.hub.idle();
		const before = (await town.client(CENTER).inbox()).length;
		expect(await town.client(DESK).receipt(id)).toMatchObject({ told: [], withheld: [{ agency: CENTER, reason: "protected" }] });
		expect((await town.client(CENTER).inbox()).length).toBe(before);
	});

	it("is lifted by an order of its own, and by no one but who is pinned; what happened meanwhile stays hidden", async () => {
		const subject = await openCase();
		const token = await tokenOf(CENTER);
		await order(DESK, subject, set([FACILITY]));
		expect((await order(CENTER, token, { does: "lift", reason: "danger-over" })).status).toBe(404);
		expect(await order(DESK, subject, { does: "lift", reason: "danger-over" })).toEqual({
			status: 200,
			body: { protected: false },
		});
		expect((await town.client(CENTER).timeline(token)).events.map(({ type }) => type)).toEqual(["referral.requested"]);
	});

	it("is in no digest of the others, and reminds those who are pinned a month before its review, in neutral words", async () => {
		const subject = await openCase();
		const [soon, first] = [new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10), await digests("soudan@")];
		await order(DESK, subject, set([FACILITY], { reviewBy: soon }));
		const noon = new Date(`${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T12:00:00+09:00`);
		await town.hub.advanceClock(noon, "DigestClock");
		await town.hub.idle();
		const mail = await awaited(async () => (await digests("hitorioya@")).find((text) => text.includes("ケースの設定の確認")));
		expect(mail).toContain(`${soon}まで`);
		expect(mail).not.toMatch(/保護|避難|DV|シェルター/);
		expect((await digests("soudan@")).slice(first.length).join()).not.toContain("ケースの設定の確認");
	});
});

const digests = async (to: string): Promise<string[]> => {
	const { emails } = (await (await fetch(new URL("/store", town.hub.mailboxUrl))).json()) as {
		emails: { destination: { to: string[] }; body: { text: string } }[];
	};
	return emails.filter((mail) => mail.destination.to.some((one) => one.startsWith(to))).map(({ body }) => body.text);
};

describe("an order to protect that is not one", () => {
	it.each([
		["no one's code", { does: "set", basis: "吉田花子", pinned: [], reviewBy: inAYear }, "/basis not-a-code"],
		["a review in more than a year", set([], { reviewBy: "2099-01-01" }), "/reviewBy out-of-range"],
		["a review in the past", set([], { reviewBy: "2020-01-01" }), "/reviewBy out-of-range"],
		["a note", { ...set([]), note: "港見市緑町1-2-3" }, " unknown-field"],
		["an agency that is none", set(["yoshida-hanako"]), "/pinned/0 unknown-agency"],
		["lifting without a reason", { does: "lift" }, "/reason required"],
	])("is refused and not repeated: %s", async (_, body, fault) => {
		const subject = await openCase();
		const answer = await order(DESK, subject, body);
		const errors = answer.body["errors"] as { pointer: string; code: string }[];
		expect([answer.status, errors.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([422, [fault]]);
		expect(JSON.stringify(answer.body)).not.toMatch(/吉田|緑町|yoshida/);
	});
});
