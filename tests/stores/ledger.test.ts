import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LedgerRow } from "../../functions/rules/disclosure/ledger-report.ts";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken, EventToken } from "../../schemas/ids.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { foundWork } from "../rules/case-book.ts";
import { CASE, call, clock, posted, tokenFor, uuid } from "./front-door.ts";
import { freshHub, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

const CENTER = "center";
const AGENCIES = ["desk", CENTER, "npo"] as const;
const [CONSENT, AGAIN, REFERRAL] = [uuid(50), uuid(51), uuid(60)];
const tokensOf = (agency: string) => agencyTokens(Buffer.alloc(32, 7), agencyNamed(agency));

type Seen = { readonly id: string; readonly subject: string; readonly source: string; readonly data: Record<string, unknown> };
type Ledger = { readonly disclosures: LedgerRow[]; readonly next?: string };

const ledger = async (query: object): Promise<Ledger> => {
	const { statusCode, body } = await call("read-ledger", "officer", { queryStringParameters: query });
	expect(statusCode).toBe(200);
	return JSON.parse(body) as Ledger;
};
const rowsOfCase = async () => (await ledger({ case: CASE, of: "desk" })).disclosures;

const timelineOf = async (agency: string): Promise<readonly Seen[]> => {
	const token = tokenFor(agency, "desk");
	const { body } = await call("read-timeline", agency, { pathParameters: { token }, queryStringParameters: { limit: "200" } });
	return (JSON.parse(body) as { events?: Seen[] }).events ?? [];
};
const inboxOf = async (agency: string): Promise<readonly Seen[]> => {
	const { body } = await call("read-inbox", agency, { queryStringParameters: { limit: "200" } });
	return (JSON.parse(body) as { entries: { event?: Seen }[] }).entries.flatMap(({ event }) => (event ? [event] : []));
};

/** Others' facts that an agency saw, each with its fields, in the officer's tokens. */
const handedTo = (agency: string, seen: readonly Seen[]): string[] =>
	seen
		.filter(({ source }) => source !== `/agencies/${agency}`)
		.map(({ id, data }) => {
			const event = tokensOf("officer").toToken(tokensOf(agency).toHubId(idFrom<EventToken>(id)));
			return `${agency} ${event} ${Object.keys(data).sort()}`;
		});
const recorded = (rows: readonly LedgerRow[]): string[] =>
	rows.map(({ recipient, event, fields }) => `${recipient} ${event} ${fields.map(({ name }) => name).sort()}`);

const consentTo = (consent: string, ...agencies: string[]) =>
	posted("desk", "consent.granted", { consent, agencies, scope: ["referral", "employment", "follow-up", "visit"] });

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: CENTER, kind: "support-center" },
		{ id: "npo", kind: "npo" },
		{ id: "shelter", kind: "living-support-facility" },
		{ id: "officer", kind: "welfare-office", readsLedger: true },
	]);
	await posted("desk", "case.opened");
	await consentTo(CONSENT, CENTER, "npo");
	await posted("desk", "referral.requested", { referral: REFERRAL, to: CENTER });
	const referral = tokenFor(CENTER, "desk", REFERRAL);
	await posted(CENTER, "referral.accepted", { referral }, { subject: tokenFor(CENTER, "desk") });
	await posted("desk", "employment.started");
});
afterEach(() => {
	vi.useRealTimers();
});

describe("the ledger", () => {
	it("says of every hand-over, by inbox and timeline, what went over: no more and no less, however often it is read", async () => {
		const all: string[] = [];
		const read = async (): Promise<void> => {
			for (const agency of AGENCIES)
				for (const seen of [await inboxOf(agency), await timelineOf(agency)]) all.push(...handedTo(agency, seen));
		};
		await read();
		await consentTo(AGAIN, CENTER);
		await posted("desk", "consent.withdrawn", { consent: CONSENT });
		await read();
		await posted("desk", "referral.requested", { referral: uuid(61), to: "npo" });
		await read();
		expect([...new Set(recorded(await rowsOfCase()))].sort()).toEqual([...new Set(all)].sort());
		expect(all.length).toBeGreaterThan(10);
	});

	it("has a reading on another ground, the first time, and the ground", async () => {
		await timelineOf(CENTER);
		const before = await rowsOfCase();
		clock("2026-04-02T09:00");
		await consentTo(AGAIN, CENTER);
		await posted("desk", "consent.withdrawn", { consent: CONSENT });
		clock("2026-04-03T09:00");
		await timelineOf(CENTER);
		clock("2026-04-04T09:00");
		await timelineOf(CENTER);
		const read = (await rowsOfCase()).filter(({ channel }) => channel === "timeline");
		expect(before.filter(({ channel }) => channel === "timeline")).toEqual([]);
		expect(read.length).toBeGreaterThan(0);
		for (const { at, ground, groundGiven } of read)
			expect([at.slice(0, 10), ground, groundGiven]).toEqual(["2026-04-03", "consent", "2026-04-02"]);
		const listed = (await ledger({ agency: CENTER })).disclosures.filter(({ channel }) => channel === "timeline");
		expect(recorded(listed).sort()).toEqual(recorded(read).sort());
	});

	it("is not written to by a reading of what was handed over before", async () => {
		await timelineOf(CENTER);
		await inboxOf(CENTER);
		tableCalls.length = 0;
		await timelineOf(CENTER);
		await inboxOf(CENTER);
		expect(tableCalls.filter((one) => /^(?:Put|Update|BatchWrite)/.test(one))).toEqual([]);
	});
});

/** Has the center told of many facts of a case at once, under the numbers from `first` on. */
const tellMany = async (subject: string, first: number, count: number): Promise<void> => {
	const { appendFact } = await import("../../functions/stores/case/timeline.ts");
	const { recordTold } = await import("../../functions/stores/case/ledger.ts");
	const { appendEntries, inboxEnd } = await import("../../functions/stores/agency/inbox.ts");
	const { factKey } = await import("../../functions/stores/tables/timeline.ts");
	const [agency, id] = [agencyNamed(CENTER), tokensOf("desk").toHubId(idFrom<CaseToken>(subject))];
	const [at, after] = [new Date().toISOString(), await inboxEnd(agency)];
	const facts = Array.from({ length: count }, (_, index) => ({
		...foundWork("desk", "04-01"),
		case: id,
		id: tokensOf("desk").toHubId(idFrom<EventToken>(uuid(first + index))),
	}));
	for (const fact of facts) {
		await appendFact(fact, false);
		await recordTold(id, { fact: fact.id, agency, fields: ["form"], ground: "consent", channel: "inbox", at, after });
	}
	const entries = facts.map((fact) => ({ case: id, fact: fact.id, key: factKey(fact, false), after }));
	await appendEntries(agency, entries);
};

describe("the pages of what an agency received", () => {
	const HIDDEN = uuid(900);
	/** Every page of the ledger of the center, as it is answered. */
	const pages = async (): Promise<string[]> => {
		const all: string[] = [];
		for (let next: string | undefined = ""; next !== undefined; ) {
			const page: Ledger = await ledger({ agency: CENTER, ...(next === "" ? {} : { after: next }) });
			all.push(JSON.stringify(page));
			next = page.next;
		}
		return all;
	};

	it("are the same, with where they continue, whether or not the inbox holds what is protected from the officer", async () => {
		const worlds: string[][] = [];
		for (const isHidden of [false, true]) {
			clock("2026-04-01T09:00");
			await freshHub([
				{ id: "desk", kind: "welfare-office" },
				{ id: CENTER, kind: "support-center" },
				{ id: "officer", kind: "welfare-office", readsLedger: true },
			]);
			await posted("desk", "case.opened", {}, { id: uuid(3), time: "2026-04-01T00:00:00.000Z" });
			clock("2026-04-01T09:30");
			await tellMany(CASE, 10_000, 150);
			if (isHidden) {
				await posted("desk", "case.opened", {}, { subject: HIDDEN });
				const order = { does: "set", basis: "evacuated", pinned: [CENTER], reviewBy: "2026-12-31" };
				const headers = { "content-type": "application/json" };
				await call("protect", "desk", { headers, pathParameters: { token: HIDDEN }, body: JSON.stringify(order) });
				await tellMany(HIDDEN, 20_000, 30);
			}
			clock("2026-04-01T10:00");
			await tellMany(CASE, 30_000, 60);
			worlds.push(await pages());
		}
		expect(worlds[0]).toHaveLength(2);
		expect(worlds[1]).toEqual(worlds[0]);
	});

	it("continue from no place that the officer may not read", async () => {
		const answer = await call("read-ledger", "officer", {
			queryStringParameters: { agency: CENTER, after: `${uuid(1)}_${uuid(2)}` },
		});
		expect(answer.statusCode).toBe(400);
	});
});
