import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InboxEntry } from "../../infra/demo/agency-client.ts";
import { catalogue } from "../../schemas/catalogue.gen.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const READER = "mothers-hello-work";

let town: Town;
const token = randomUUID();
let referrals = 0;

/** Tells the reader of so many referrals. */
const tell = async (count: number): Promise<void> => {
	const drafts = Array.from({ length: count }, () => ({
		type: "referral.requested",
		subject: token,
		time: new Date(Date.UTC(2026, 3, 2) + 1000 * ++referrals),
		data: { ...catalogue["referral.requested"].example, referral: randomUUID(), to: READER },
	}));
	await town.post(DESK, ...drafts);
};

beforeAll(async () => {
	town = await startTown();
	const consent = { ...catalogue["consent.granted"].example, consent: randomUUID(), agencies: [READER] };
	await town.post(
		DESK,
		{ type: "case.opened", subject: token, time: new Date("2026-04-01T00:00:00Z"), data: catalogue["case.opened"].example },
		{ type: "consent.granted", subject: token, time: new Date("2026-04-01T01:00:00Z"), data: consent },
	);
	await tell(12);
	await town.hub.idle();
});
afterAll(() => town.stop());

type Page = { readonly entries: readonly InboxEntry[]; readonly next?: number };
const ask = async (query: string): Promise<Page> => {
	const answer = await town.client(READER).request(`/v1/inbox?${query}`);
	expect(answer.status).toBe(200);
	return (await answer.json()) as Page;
};
const numbers = ({ entries }: Page) => entries.map(({ sequence }) => sequence);
const end = async (): Promise<number> => numbers(await ask("limit=200")).at(-1) ?? 0;

describe("a range of an inbox", () => {
	it("is read again as it was, both ends included", async () => {
		const all = await ask("limit=200");
		expect(numbers(all)).toEqual(Array.from({ length: all.entries.length }, (_, index) => index + 1));
		expect(await ask("from=3&to=7")).toEqual({ entries: all.entries.slice(2, 7) });
		expect(await ask("from=3&to=3")).toEqual({ entries: [all.entries[2]] });
		expect(numbers(await ask("from=5"))).toEqual(numbers(all).slice(4));
	});

	it("comes in pages, each with the beginning of the next", async () => {
		const first = await ask("from=2&to=9&limit=3");
		expect([numbers(first), first.next]).toEqual([[2, 3, 4], 5]);
		const last = await ask("from=8&to=9&limit=3");
		expect([numbers(last), last.next]).toEqual([[8, 9], undefined]);
	});

	it("behind the end is empty", async () => {
		expect(await ask(`from=${(await end()) + 1}`)).toEqual({ entries: [] });
	});

	it("shows no more than may be seen by now: a withdrawn consent leaves the numbers", async () => {
		const before = await ask("from=1&to=3");
		expect(before.entries.map(({ withheld }) => withheld)).toEqual([undefined, undefined, undefined]);
		const other = randomUUID();
		const [consent, at] = [randomUUID(), (hour: number) => new Date(Date.UTC(2026, 3, 1, hour))];
		await town.post(
			DESK,
			{ type: "case.opened", subject: other, time: at(0), data: catalogue["case.opened"].example },
			{
				type: "consent.granted",
				subject: other,
				time: at(1),
				data: { ...catalogue["consent.granted"].example, consent, agencies: [READER] },
			},
			{
				type: "referral.requested",
				subject: other,
				time: at(2),
				data: { ...catalogue["referral.requested"].example, referral: randomUUID(), to: READER },
			},
		);
		await town.hub.idle();
		const told = await end();
		await town.post(DESK, {
			type: "consent.withdrawn",
			subject: other,
			time: at(3),
			data: { ...catalogue["consent.withdrawn"].example, consent },
		});
		await town.hub.idle();
		expect((await ask(`from=${told}&to=${told}`)).entries).toEqual([{ sequence: told, withheld: true }]);
	});
});

describe("waiting", () => {
	it("is answered as soon as something is there", async () => {
		const before = await end();
		const waiting = ask(`after=${before}&wait=20`);
		await tell(1);
		const page = await waiting;
		expect([numbers(page), page.next]).toEqual([[before + 1], before + 1]);
		expect(page.entries[0]?.event).toMatchObject({ type: "referral.requested" });
	});

	it("is over when nothing comes", async () => {
		expect(await ask(`after=${await end()}&wait=1`)).toEqual({ entries: [] });
	});

	it("is not needed where something is there", async () => {
		expect(numbers(await ask("after=0&limit=2&wait=20"))).toEqual([1, 2]);
	});
});

describe("a wrong parameter", () => {
	it.each([
		["wait=canary", "wait", "wrong-format"],
		["wait=21", "wait", "out-of-range"],
		["from=0", "from", "out-of-range"],
		["from=9&to=8", "to", "does-not-fit"],
		["limit=9000", "limit", "out-of-range"],
		["after=1234567890", "after", "wrong-format"],
	])("%s is named, in both languages", async (query, parameter, code) => {
		const answer = await town.client(READER).request(`/v1/inbox?${query}`);
		const body = await answer.text();
		expect(answer.status).toBe(400);
		expect((JSON.parse(body) as { errors: unknown }).errors).toMatchObject([
			{ parameter, code, en: expect.any(String), ja: expect.any(String) },
		]);
		expect(body).not.toContain("canary");
	});
});
