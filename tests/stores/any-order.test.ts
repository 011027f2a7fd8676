import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import { type Fact, HUB } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import { anyCase, asTheyCome } from "../rules/any-case.ts";
import { AGENCIES, AREA, answered, consented, kindIn, opened, referred } from "../rules/case-book.ts";
import { freshHub, messages, openCases, requestOf, useStores } from "./hub-in-process.ts";

useStores();

const ids = Object.keys(AGENCIES);
/** Two of them have a webhook. */
const town = Object.entries(AGENCIES).map(([id, group]) => ({
	id,
	kind: kindIn(group),
	channels: ["desk", "npo"].includes(id) ? { webhook: { url: "http://127.0.0.1:9/", secret: "whsec_eA==" } } : {},
}));

type Handler = (request: object, context: object) => Promise<{ readonly statusCode: number; readonly body: string }>;
type Entry = { readonly sequence: number; readonly event?: { readonly id: string } };

const handlerOf = async (path: string): Promise<Handler> => ((await import(path)) as { handler: Handler }).handler;

const recordBatch = async (facts: readonly Fact[]): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	for (const outcome of await recordAll(facts)) if (outcome.status === "rejected") throw outcome.reason;
};

/** What an agency reads of a case that it is not, or no longer, told of: the same whether or not it ever was. */
const NOTHING = JSON.stringify({ events: [], standing: [] });

const timelineOf = async (agency: string, token: string): Promise<string> => {
	const read = await handlerOf("../../functions/read-timeline/handler.ts");
	const query = { pathParameters: { token }, queryStringParameters: { limit: "200" } };
	const { statusCode, body } = await read(requestOf(agency, query), {});
	if (statusCode === 404) return NOTHING;
	const { events, standing } = JSON.parse(body) as { events: unknown[]; standing: unknown[] };
	return events.length === 0 && standing.length === 0 ? NOTHING : body;
};

const inboxOf = async (agency: string): Promise<readonly Entry[]> => {
	const read = await handlerOf("../../functions/read-inbox/handler.ts");
	const { body } = await read(requestOf(agency, { queryStringParameters: { limit: "200" } }), {});
	return (JSON.parse(body) as { entries: Entry[] }).entries;
};

/** Sequence numbers from one without a gap, and no event twice. */
const expectInOrder = (entries: readonly Entry[]): void => {
	expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
	const shown = entries.flatMap(({ event }) => (event ? [event.id] : []));
	expect(new Set(shown).size).toBe(shown.length);
};

/**
 * Records facts in the order they arrive, in batches as queues deliver them, and reads everything that every agency can
 * read. Their senders are members of the case, or the facts would not have been accepted.
 */
const lived = async (come: readonly Fact[], batch: number, isAtOnce = false): Promise<string> => {
	await freshHub(town);
	await openCases(come);
	const { addMembers } = await import("../../functions/stores/case/memberships.ts");
	await addMembers(come.filter(({ by }) => by !== HUB).map((fact) => ({ case: fact.case, agency: fact.by, area: AREA })));
	const batches = Array.from({ length: Math.ceil(come.length / batch) }, (_, index) =>
		come.slice(index * batch, (index + 1) * batch),
	);
	if (isAtOnce) await Promise.all(batches.map(recordBatch));
	else for (const one of batches) await recordBatch(one);
	const queued = new Set(messages.filter(({ seconds }) => seconds === 0).map(({ body }) => body));
	const seen: unknown[] = [];
	for (const agency of ids) {
		const tokens = agencyTokens(Buffer.alloc(32, 7), agencyNamed(agency));
		const entries = await inboxOf(agency);
		expectInOrder(entries);
		const shown = entries.flatMap(({ event }) => (event ? [event] : [])).sort((a, b) => (a.id < b.id ? -1 : 1));
		const factsQueued = [...queued].filter((body) => body.includes(`"agency":"${agency}"`)).length;
		expect(factsQueued).toBe(town.find(({ id }) => id === agency)?.channels.webhook ? entries.length : 0);
		seen.push({ agency, shown, timeline: await timelineOf(agency, tokens.toToken(come[0]?.case as never)) });
	}
	return JSON.stringify(seen);
};

const arrivals = anyCase(8, false).chain((facts) =>
	fc.tuple(fc.constant(facts), asTheyCome(facts), fc.integer({ min: 1, max: 10 }), fc.boolean()),
);

const holds = (runs: number, seed?: number): Promise<void> =>
	fc.assert(
		fc.asyncProperty(arrivals, async ([facts, come, batch, isAtOnce]) => {
			expect(await lived(come, batch, isAtOnce)).toBe(await lived(facts, 10));
		}),
		{ numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
	);

describe("timelines, states and inboxes", () => {
	it("are the same to the byte in whatever order facts arrive, and however often", () => holds(40));

	it("are the same for an answer that is dated before its question by a slow clock", async () => {
		const told = [opened(), consented({ agencies: ["npo"] }), referred("npo", "04-02T10:00")];
		const answer = answered("npo", "accepted", "04-02T09:50");
		const first = await lived([answer, ...told], 1);
		expect(first).toBe(await lived([...told, answer], 1));
		expect(JSON.parse(first)[0].shown).toMatchObject([{ type: "referral.accepted" }]);
	});
});

/** Modules broken on purpose, each in a way that someone might think right. */
const BROKEN = {
	"a record that decides who is told by what is known when a fact arrives, and never again": async () => {
		vi.doMock("../../functions/stores/case/timeline.ts", async (original) => ({
			...(await original<object>()),
			factsFrom: async () => [],
		}));
	},
	"an inbox that takes an entry again": async () => {
		vi.doMock("../../functions/stores/case/ledger.ts", async (original) => {
			const real = await original<typeof import("../../functions/stores/case/ledger.ts")>();
			const recordTold: typeof real.recordTold = async (id, told) => ({
				...(await real.recordTold(id, told)),
				after: told.after,
			});
			return { ...real, recordTold };
		});
	},
};

describe("the same property fails for", () => {
	afterEach(() => {
		vi.doUnmock("../../functions/stores/case/timeline.ts");
		vi.doUnmock("../../functions/stores/case/ledger.ts");
	});

	it.each(Object.entries(BROKEN))("%s", async (_, breakIt) => {
		await breakIt();
		await expect(holds(60)).rejects.toMatchObject({ cause: { name: "AssertionError" } });
	});
});
