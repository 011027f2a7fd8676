import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { askForToken } from "../flows/signing-in.ts";
import { startTown, type Town } from "../flows/town.ts";

const DESK = "minato-desk";
const OTHER = "mothers-hello-work";
const CENTER = "support-center";
const TIMES = 50;

let town: Town;
const subject = randomUUID();
let minutes = 0;

const event = (type: EventType, data: object = {}) => {
	const time = new Date(Date.UTC(2026, 3, 1, 0, ++minutes)).toISOString();
	const example = exampleEvent(type, { id: randomUUID(), subject, time });
	return { ...example, data: { ...example.data, ...data } };
};
/** A referral to an agency with a webhook, so that every effect there can be shows. */
const referral = () => event("referral.requested", { referral: randomUUID(), to: CENTER });
const post = (body: unknown, agency = DESK) => town.client(agency).post(body);

/** What became of an event: rows in the timeline, entries in the inbox and webhooks of whom it is told. */
const effectsOf = async (referral: string) => {
	await town.hub.idle();
	const { events } = await town.client(DESK).timeline(subject);
	const [entries, ids] = [await town.client(CENTER).inbox(), events.filter((one) => one.data["referral"] === referral)];
	const told = entries.flatMap((one) => (one.event ? [one.event] : []));
	const own = told.filter((one) => one.time && ids.some((row) => row.shortcode === one.shortcode));
	// A webhook may come twice while the first is under way; its id is the same, and receivers go by that.
	const webhooks = new Set(
		town.webhooks.map(({ headers }) => headers["webhook-id"]).filter((id) => own.some((one) => one.id === id)),
	);
	return { rows: ids.length, entries: own.length, webhooks: webhooks.size };
};
const ONCE = { rows: 1, entries: 1, webhooks: 1 };

beforeAll(async () => {
	town = await startTown();
	const consent = { consent: randomUUID(), agencies: [CENTER], scope: ["referral"] };
	const opening = { ...event("case.opened"), data: catalogue["case.opened"].example };
	expect((await town.client(DESK).postBatch([opening, event("consent.granted", consent)])).status).toBe(202);
	await town.hub.idle();
});
afterAll(() => town.stop());

describe("the same event", () => {
	it("50 times in a row is answered the same, and has its effects once (F01)", async () => {
		const posted = referral();
		const answers = new Set<string>();
		for (let index = 0; index < TIMES; index++) {
			const answer = await post(posted);
			answers.add(JSON.stringify([answer.status, answer.headers.get("location"), await answer.text()]));
		}
		expect([...answers]).toEqual([expect.stringMatching(/^\[202/)]);
		expect(await effectsOf(posted.data["referral"] as string)).toEqual(ONCE);
	});

	it("50 times at once is accepted each time, and has its effects once (F02)", async () => {
		const posted = referral();
		const answers = await Promise.all(Array.from({ length: TIMES }, () => post(posted)));
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
		expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
		expect(await effectsOf(posted.data["referral"] as string)).toEqual(ONCE);
	});

	it("with another content is a conflict that says nothing of the first, which stays (F03)", async () => {
		const posted = event("employment.started", { startedOn: "2026-04-03", form: "regular" });
		expect((await post(posted)).status).toBe(202);
		await town.hub.idle();
		const before = await town.tables();
		const answer = await post({ ...posted, data: { startedOn: "2026-04-09", form: "part-time" } });
		const body = await answer.text();
		expect([answer.status, body]).toEqual([409, expect.not.stringMatching(/2026-04-0|regular|part-time/)]);
		await town.hub.idle();
		expect(await town.tables()).toBe(before);
	});

	it("of two agencies by the same id is two, and neither shows that the other is there (F04)", async () => {
		const posted = { ...event("case.opened"), subject: randomUUID() };
		const answers = [await post(posted), await post({ ...posted, source: `/agencies/${OTHER}` }, OTHER)];
		const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
		expect(seen[0]).toEqual(seen[1]);
		expect(seen[0]?.[0]).toBe(202);
	});

	it("without an id is refused by that name (F05)", async () => {
		const { id: _, ...nameless } = event("employment.started");
		const answer = await post(nameless);
		expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ pointer: "/id", code: "required" }] }]);
	});

	it("sent again by a client that hung up before it heard is answered as the first would have been (F07)", async () => {
		const posted = referral();
		const signIn = town.credentials[DESK];
		if (!signIn) throw new RangeError("no desk");
		const { token } = await askForToken(town, signIn);
		const cut = request(new URL("/v1/events", town.hub.apiUrl), {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, "content-type": "application/cloudevents+json" },
		});
		cut.on("error", () => undefined);
		cut.end(JSON.stringify(posted));
		await once(cut, "finish");
		cut.destroy();
		const answer = await post(posted);
		expect([answer.status, await answer.json()]).toEqual([202, { id: posted.id, receipt: `/v1/events/${posted.id}` }]);
		expect(await effectsOf(posted.data["referral"] as string)).toEqual(ONCE);
	});
});
