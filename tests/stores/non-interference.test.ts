import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { sentMails } from "../handlers/sent-mails.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { type Answer, clock, call as knock, posted, tokenFor, uuid } from "./front-door.ts";
import { freshHub, type InTown, messages, useStores } from "./hub-in-process.ts";

useStores();

/** An answer but for what is left of the caller's own limit, which hangs on the order of its own requests. */
const call = async (...request: Parameters<typeof knock>): Promise<Answer> => {
	const { headers, ...answer } = (await knock(...request)) as Answer & { readonly headers?: Readonly<Record<string, string>> };
	const { ratelimit: _, ...rest } = headers ?? {};
	return { ...answer, ...{ headers: rest } };
};

const mails = mockClient(SESClient);
const channels = {
	digest: { recipients: ["a@desk.example"], at: "08:30" },
	webhook: { url: "http://127.0.0.1:9/", secret: "whsec_eA==" },
};

/** Those who have to do with the families that are hidden, as far as the world says so; and those who have not. */
const HIDERS = ["desk", "north-shelter", "south-shelter"] as const;
const OTHERS = ["hello-work", "housing", "nursery", "npo", "officer"] as const;

const town: readonly InTown[] = [
	{ id: "desk", kind: "welfare-office", channels },
	{ id: "north-shelter", kind: "living-support-facility", channels },
	{ id: "south-shelter", kind: "living-support-facility", channels },
	{ id: "hello-work", kind: "hello-work", channels },
	{ id: "housing", kind: "public-housing", channels },
	{ id: "nursery", kind: "nursery", channels },
	{ id: "npo", kind: "npo", channels },
	{ id: "officer", kind: "welfare-office", channels, readsLedger: true },
];

/** Where a hidden family is, or that there is none. */
type World = { readonly shelter: (typeof HIDERS)[number]; readonly hour: string } | undefined;

const CASES = 24;
const numbers = Array.from({ length: CASES }, (_, index) => index);

/** Pseudo-random, the same in every world. */
const chance = (number: number, step: number): number => ((number * 2_654_435_761 + step * 40_503) >>> 0) % 97;

const subjectOf = (kind: number, number: number): string => uuid(1_000_000 * kind + number);
const consentFor = (kind: number, number: number) => ({
	consent: subjectOf(kind + 1, number),
	agencies: [...OTHERS, "north-shelter", "south-shelter"].filter((one) => one !== "officer"),
	scope: ["referral", "visit", "follow-up", "employment"],
});

let step = 0;
const post = async (by: string, type: EventType, subject: string, data: object): Promise<void> => {
	step += 1;
	await posted(by, type, data, { subject, id: uuid(5_000_000 + step), time: new Date(Date.now()).toISOString() });
};

/** What is not hidden: each family with agencies that have nothing to do with the hidden ones. */
const ordinary = async (number: number): Promise<void> => {
	const subject = subjectOf(1, number);
	const to = OTHERS[chance(number, 1) % 4] ?? "npo";
	const referral = subjectOf(3, number);
	await post("desk", "case.opened", subject, {});
	await post("desk", "consent.granted", subject, consentFor(1, number));
	await post("desk", "referral.requested", subject, { referral, to });
	const known = { case: tokenFor(to, "desk", subject), referral: tokenFor(to, "desk", referral) };
	if (chance(number, 2) > 20) await post(to, "referral.accepted", known.case, { referral: known.referral });
	if (chance(number, 3) > 50) await post("desk", "employment.started", subject, {});
};

/** What is hidden: the family is sheltered, visits, works; everybody is on the consent, and only desk and shelter are pinned. */
const hidden = async (number: number, { shelter, hour }: NonNullable<World>): Promise<void> => {
	const subject = subjectOf(6, number);
	const [referral, visit] = [subjectOf(8, number), subjectOf(9, number)];
	await post("desk", "case.opened", subject, {});
	const answer = await call("protect", "desk", {
		headers: { "content-type": "application/json" },
		pathParameters: { token: subject },
		body: JSON.stringify({ does: "set", basis: "evacuated", pinned: [shelter], reviewBy: "2026-04-20" }),
	});
	expect(answer.statusCode).toBe(200);
	await post("desk", "consent.granted", subject, consentFor(6, number));
	await post("desk", "referral.requested", subject, { referral, to: shelter });
	const known = { case: tokenFor(shelter, "desk", subject), referral: tokenFor(shelter, "desk", referral) };
	await post(shelter, "referral.accepted", known.case, { referral: known.referral });
	await post("desk", "accompanied-visit.scheduled", subject, { visit, host: shelter, slot: `2026-04-02T${hour}:00+09:00` });
	// Even an agency that is on the consent and asked by name hears nothing while it is not pinned.
	if (chance(number, 4) > 30)
		await post("desk", "referral.requested", subject, { referral: subjectOf(10, number), to: OTHERS[chance(number, 5) % 4] });
	if (chance(number, 6) > 50) await post("desk", "employment.started", subject, {});
	if (chance(number, 7) > 60) await post("desk", "consent.withdrawn", subject, { consent: subjectOf(7, number) });
};

const digestOf = async (agency: string): Promise<unknown> => {
	mails.reset();
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	await sendDigest({ agency: agencyNamed(agency), day: "2026-04-02" });
	return sentMails(mails.commandCalls(SendRawEmailCommand));
};

/** What an agency gets that tries its luck at a case by the token that would be its own. */
const tries = async (agency: string, token: string): Promise<unknown> => {
	const headers = { "content-type": "application/json" };
	const body = JSON.stringify({ does: "lift", reason: "danger-over" });
	const event = {
		specversion: "1.0",
		id: uuid(9_000_000 + step),
		source: `/agencies/${agency}`,
		type: "employment.started",
		subject: token,
		time: "2026-04-01T00:00:00Z",
		data: { startedOn: "2026-04-01", form: "regular" },
	};
	return [
		await call("read-timeline", agency, { pathParameters: { token } }),
		await call("protect", agency, { headers, body, pathParameters: { token } }),
		await call("acknowledge", agency, { pathParameters: { token, id: uuid(5_000_001) } }),
		await call("intake", agency, { headers: { "content-type": "application/cloudevents+json" }, body: JSON.stringify(event) }),
		...(agency === "officer"
			? [await call("read-ledger", agency, { queryStringParameters: { case: token, of: "officer" } })]
			: []),
	];
};

/** Everything an agency can get out of the hub. */
const everything = async (agency: string): Promise<unknown> => {
	const tokens = agencyTokens(Buffer.alloc(32, 7), agencyNamed("desk"));
	const tokenOf = (kind: number, number: number) =>
		agencyTokens(Buffer.alloc(32, 7), agencyNamed(agency)).toToken(tokens.toHubId(idFrom<CaseToken>(subjectOf(kind, number))));
	const ledger = (query: object) => call("read-ledger", agency, { queryStringParameters: query });
	return {
		inbox: await call("read-inbox", agency, { queryStringParameters: { limit: "200" } }),
		ordinary: await Promise.all(
			numbers.map((one) => call("read-timeline", agency, { pathParameters: { token: tokenOf(1, one) } })),
		),
		hidden: await Promise.all(numbers.slice(0, 4).map((one) => tries(agency, tokenOf(6, one)))),
		webhooks: messages.filter(({ body }) => body.includes(`"agency":"${agency}"`)),
		digest: await digestOf(agency),
		ledgers: await Promise.all([...OTHERS, ...HIDERS].map((one) => ledger({ agency: one }))),
		purges: await ledger({ purges: "all" }),
	};
};

/** Lives through a world, and gives what each agency got of it. */
const lived = async (worlds: (number: number) => World): Promise<Map<string, string>> => {
	await freshHub(town);
	clock("2026-04-01T09:00");
	step = 0;
	for (const number of numbers) {
		// The clock and the ids of what is in the open are the same whether or not anything is hidden.
		step = number * 100;
		clock(`2026-04-01T${String(9 + Math.floor(number / 6)).padStart(2, "0")}:${String((number % 6) * 10).padStart(2, "0")}`);
		await ordinary(number);
		const world = worlds(number);
		if (world) await hidden(number, world);
	}
	clock("2026-04-02T08:30");
	step = 99_999;
	const got = new Map<string, string>();
	for (const agency of [...OTHERS, ...HIDERS]) got.set(agency, JSON.stringify(await everything(agency)));
	return got;
};

const north = (number: number): World => ({ shelter: "north-shelter", hour: String(10 + (number % 5)) });
const south = (number: number): World => ({ shelter: "south-shelter", hour: String(15 + (number % 3)) });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.doUnmock("../../functions/rules/disclosure/protection.ts");
});

describe("families that are protected", () => {
	it("are for everybody else in no place, and not there at all", async () => {
		const [inNorth, inSouth, nowhere] = [await lived(north), await lived(south), await lived(() => undefined)];
		for (const agency of OTHERS) {
			expect(inSouth.get(agency), agency).toBe(inNorth.get(agency));
			expect(nowhere.get(agency), agency).toBe(inNorth.get(agency));
		}
		// A shelter that has no family is everybody else.
		expect(inSouth.get("north-shelter")).toBe(nowhere.get("north-shelter"));
		expect(inNorth.get("north-shelter")).not.toBe(nowhere.get("north-shelter"));
		expect(inNorth.get("north-shelter")).toContain("accompanied-visit.scheduled");
	});

	it.each([
		["every agency with a ground hears of it", { isFactAccessibleTo: (): boolean => true }],
		["every agency on the case may read it", { isAccessibleTo: (): boolean => true, isFactAccessibleTo: (): boolean => true }],
	])("which does not hold when %s", async (_, broken) => {
		vi.doMock("../../functions/rules/disclosure/protection.ts", async (original) => ({
			...(await original<object>()),
			...broken,
		}));
		const [inNorth, nowhere] = [await lived(north), await lived(() => undefined)];
		expect(OTHERS.filter((agency) => inNorth.get(agency) !== nowhere.get(agency))).not.toEqual([]);
	});
});
