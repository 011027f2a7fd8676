import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import type { Definition } from "../../schemas/event.ts";
import { BAD_INPUTS, CANARIES, CANARY, spoil } from "../catalogue/bad-input.ts";
import { type EventType, exampleEvent } from "../catalogue/example-event.ts";
import { awaited, startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const OTHER = "mothers-hello-work";
const SINGLE = "application/cloudevents+json";

let town: Town;
const token = randomUUID();

const event = (type: EventType, envelope: Parameters<typeof exampleEvent>[1] = {}) =>
	exampleEvent(type, { id: randomUUID(), subject: token, ...envelope });

const post = (body: unknown, agency = DESK): Promise<Response> => town.client(agency).post(body);

type Problem = { readonly status: number; readonly errors?: readonly { readonly pointer: string; readonly code: string }[] };
const problemOf = async (answer: Response): Promise<Problem> => (await answer.json()) as Problem;
const faultsOf = ({ errors = [] }: Problem) => errors.map(({ pointer, code }) => [pointer, code]).sort();

/** All that anyone can read, and all that is kept. */
const everything = async (): Promise<string> => {
	await town.hub.idle();
	const timeline = await (await town.client(DESK).request(`/v1/cases/${token}/timeline?limit=200`)).text();
	const inboxes = town.agencies.map(async (agency) => (await town.client(agency).request("/v1/inbox?limit=200")).text());
	return JSON.stringify([timeline, await Promise.all(inboxes), await town.tables()]);
};

beforeAll(async () => {
	town = await startTown();
	const opening = { ...event("case.opened"), data: catalogue["case.opened"].example };
	const consent = event("consent.granted");
	expect((await town.client(DESK).postBatch([opening, consent])).status).toBe(202);
	await town.hub.idle();
});

afterAll(() => town.stop());

const definitions: readonly Definition[] = Object.values(catalogue);
const forAgencies = definitions.filter(({ byHub }) => !byHub).map(({ type }) => type as EventType);
const forTheHub = definitions.filter(({ byHub }) => byHub).map(({ type }) => type as EventType);

describe("a valid event", () => {
	it.each(forAgencies)("%s is accepted, and then in the timeline", async (type) => {
		const posted = event(type, type === "case.opened" ? { subject: randomUUID() } : {});
		const answer = await post(posted);
		expect(answer.status).toBe(202);
		expect(await answer.json()).toMatchObject({ id: posted.id, receipt: `/v1/events/${posted.id}` });
		const seen = await awaited(async () => {
			const response = await town.client(DESK).request(`/v1/cases/${posted.subject}/timeline?limit=200`);
			const { events } = (await response.json()) as { events: { id: string }[] };
			return events.find(({ id }) => id === posted.id);
		});
		expect(seen).toMatchObject({ type, data: posted.data, subject: posted.subject });
		expect(await town.client(DESK).receipt(posted.id)).toMatchObject({ recorded: true });
	});

	it("posted again is answered the same again, and is there once", async () => {
		const posted = event("employment.started");
		const answers = [await post(posted), await post(posted), ...(await Promise.all([post(posted), post(posted)]))];
		const bodies = await Promise.all(answers.map((answer) => answer.text()));
		expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
		expect(new Set(bodies).size).toBe(1);
		await town.hub.idle();
		const { events } = await town.client(DESK).timeline(token);
		expect(events.filter(({ id }) => id === posted.id)).toHaveLength(1);
	});

	it("posted again with another content is a conflict, and the first stays", async () => {
		const posted = event("employment.started");
		await post(posted);
		const answer = await post({ ...posted, data: { startedOn: "2026-04-02", form: "regular" } });
		expect([answer.status, (await problemOf(answer)).status]).toEqual([409, 409]);
		await town.hub.idle();
		const { events } = await town.client(DESK).timeline(token);
		expect(events.filter(({ id }) => id === posted.id).map(({ data }) => data)).toEqual([posted.data]);
	});

	it("may bear an id that another agency has used (F04)", async () => {
		const posted = event("case.opened", { subject: randomUUID() });
		expect((await post(posted)).status).toBe(202);
		expect((await post({ ...posted, source: `/agencies/${OTHER}` }, OTHER)).status).toBe(202);
	});
});

describe("bad input", () => {
	let before: string;
	beforeAll(async () => {
		before = await everything();
	});

	it.each(BAD_INPUTS.map((bad) => [bad.name, bad] as const))("%s is refused by its place", async (_, bad) => {
		const answer = await post(spoil(event(bad.type), bad));
		const body = await answer.text();
		expect(answer.status).toBe(bad.status ?? 422);
		expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
		expect(faultsOf(JSON.parse(body))).toEqual([...bad.errors].sort());
		expect(body).not.toMatch(CANARIES);
	});

	it.each([
		["an agency nobody knows", "referral.requested", { to: "canary-desk" }, [["/data/to", "unknown-agency"]]],
		["itself", "referral.requested", { to: DESK }, [["/data/to", "own-agency"]]],
		[
			"an agency nobody knows, in a list",
			"consent.granted",
			{ agencies: [OTHER, "canary"] },
			[["/data/agencies/1", "unknown-agency"]],
		],
	] as const)("naming %s is refused by its place", async (_, type, data, faults) => {
		const good = event(type);
		const answer = await post({ ...good, data: { ...good.data, ...data } });
		const body = await answer.text();
		expect([answer.status, faultsOf(JSON.parse(body))]).toEqual([422, faults]);
		expect(body).not.toMatch(CANARIES);
	});

	it.each(forTheHub)("%s is not for agencies to state", async (type) => {
		expect((await post(event(type))).status).toBe(403);
	});

	it.each([OTHER, "canary-desk"])("in the name of %s is refused alike", async (agency) => {
		const answer = await post(event("employment.started", { source: `/agencies/${agency}` }));
		expect(await problemOf(answer)).toMatchObject({ status: 403, type: expect.stringMatching(/not-the-source$/) });
	});

	it("leaves the timeline, the inboxes and the tables as they were, to the byte", async () => {
		expect(await everything()).toBe(before);
	});
});

describe("a case that is another's and one that is nobody's", () => {
	it("are the same 404 to those who ask and to those who post", async () => {
		const own = randomUUID();
		expect((await post(event("case.opened", { source: `/agencies/${OTHER}`, subject: own }), OTHER)).status).toBe(202);
		const ask = async (agency: string, about: string) => {
			const answer = await town.client(agency).request(`/v1/cases/${about}/timeline`);
			return [answer.status, [...answer.headers].filter(([name]) => !["date", "ratelimit"].includes(name)), await answer.text()];
		};
		const foreign = [await ask(OTHER, token), await ask(DESK, own), await ask("legal-aid", token)];
		const unknown = [await ask(OTHER, randomUUID()), await ask(DESK, "no-token"), await ask("legal-aid", "..%2f..%00%23")];
		expect(foreign[0]?.[0]).toBe(404);
		expect(new Set([...foreign, ...unknown].map((one) => JSON.stringify(one))).size).toBe(1);

		const tell = async (subject: string) => {
			const answer = await post(event("employment.started", { source: `/agencies/${OTHER}`, subject }), OTHER);
			return JSON.stringify([answer.status, await answer.text()]);
		};
		expect(await tell(token)).toBe(await tell(randomUUID()));
		expect(await tell(own)).toContain("202");
	});

	it("are the same 404 for receipts", async () => {
		const [id] = await town.post(DESK, {
			type: "employment.started",
			subject: token,
			time: new Date("2026-04-01"),
			data: { startedOn: "2026-04-01", form: "regular" },
		});
		const ask = async (about: string) => {
			const answer = await town.client(OTHER).request(`/v1/events/${about}`);
			return JSON.stringify([answer.status, await answer.text()]);
		};
		expect(await ask(String(id))).toBe(await ask(randomUUID()));
	});
});

describe("a batch", () => {
	it("is answered event by event, in order", async () => {
		const [first, second] = [event("employment.started"), event("referral.requested")];
		const answer = await town
			.client(DESK)
			.postBatch([
				first,
				{ ...second, [CANARY]: CANARY },
				event("follow-up.due"),
				event("employment.started", { source: `/agencies/${OTHER}` }),
				event("employment.started", { subject: randomUUID() }),
				{ ...first, data: { startedOn: "2026-04-09", form: "regular" } },
				CANARY,
				second,
			]);
		const body = await answer.text();
		const { results } = JSON.parse(body) as { results: { status: number; id?: string }[] };
		expect(answer.status).toBe(207);
		expect(results.map(({ status }) => status)).toEqual([202, 422, 403, 403, 404, 409, 422, 202]);
		expect([results[0]?.id, results[7]?.id]).toEqual([first.id, second.id]);
		expect(body).not.toMatch(CANARIES);
	});

	it("may open a case and go on with it", async () => {
		const subject = randomUUID();
		const events = [event("employment.started", { subject }), event("case.opened", { subject })];
		expect((await town.client(DESK).postBatch(events)).status).toBe(202);
	});

	it("needs its own media type", async () => {
		const answer = await town.client(DESK).request("/v1/events", {
			method: "POST",
			headers: { "content-type": SINGLE },
			body: JSON.stringify([event("employment.started")]),
		});
		expect([answer.status, faultsOf(await problemOf(answer))]).toEqual([422, [["", "not-an-object"]]]);
	});
});
