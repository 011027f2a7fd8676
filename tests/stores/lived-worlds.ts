import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { agencyTokens } from "../../functions/rules/disclosure/tokens.ts";
import type { CaseToken } from "../../schemas/ids.ts";
import type { EventType } from "../catalogue/example-event.ts";
import { sentMails } from "../handlers/sent-mails.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { type Answer, clock, call as knock, posted, tokenFor, uuid } from "./front-door.ts";
import { freshHub, type InTown, messages } from "./hub-in-process.ts";

/** An answer but for what is left of the caller's own limit, which hangs on the order of its own requests. */
export const call = async (...request: Parameters<typeof knock>): Promise<Answer> => {
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
export const HIDERS = ["desk", "north-shelter", "south-shelter"] as const;
export const OTHERS = ["hello-work", "housing", "nursery", "npo", "officer"] as const;

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

/** Families of a world. */
export const FAMILIES = 24;

/** Pseudo-random, the same in every world. */
export const chance = (number: number, step: number): number => ((number * 2_654_435_761 + step * 40_503) >>> 0) % 97;

/** What the desk calls a thing of a family; families in the open have the kinds 1 to 5, the others those from 6 on. */
export const subjectOf = (kind: number, number: number): string => uuid(1_000_000 * kind + number);

/** A consent that names everybody. */
export const consentFor = (kind: number, number: number) => ({
	consent: subjectOf(kind + 1, number),
	agencies: [...OTHERS, "north-shelter", "south-shelter"].filter((one) => one !== "officer"),
	scope: ["referral", "visit", "follow-up", "employment"],
});

let step = 0;

/** Posts an event, as the next of its family. @returns its id */
export const post = (by: string, type: EventType, subject: string, data: object): Promise<string> => {
	step += 1;
	return posted(by, type, data, { subject, id: uuid(5_000_000 + step), time: new Date(Date.now()).toISOString() });
};

/** One of the others, but for the officer. */
export const someOther = (number: number, at: number): string => OTHERS[chance(number, at) % 4] ?? "npo";

/** What is not hidden: each family with agencies that have nothing to do with the hidden ones. */
const ordinary = async (number: number): Promise<void> => {
	const subject = subjectOf(1, number);
	const to = someOther(number, 1);
	const referral = subjectOf(3, number);
	await post("desk", "case.opened", subject, {});
	await post("desk", "consent.granted", subject, consentFor(1, number));
	await post("desk", "referral.requested", subject, { referral, to });
	const known = { case: tokenFor(to, "desk", subject), referral: tokenFor(to, "desk", referral) };
	if (chance(number, 2) > 20) await post(to, "referral.accepted", known.case, { referral: known.referral });
	if (chance(number, 3) > 50) await post("desk", "employment.started", subject, {});
};

/** Protects a family, with one agency pinned beside the desk. */
export const protect = (subject: string, pinned: string): Promise<Answer> =>
	call("protect", "desk", {
		headers: { "content-type": "application/json" },
		pathParameters: { token: subject },
		body: JSON.stringify({ does: "set", basis: "evacuated", pinned: [pinned], reviewBy: "2026-04-20" }),
	});

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
		await call("read-protection", agency, { pathParameters: { token } }),
		await call("protect", agency, { headers, body, pathParameters: { token } }),
		await call("acknowledge", agency, { pathParameters: { token, id: uuid(5_000_001) } }),
		await call("intake", agency, { headers: { "content-type": "application/cloudevents+json" }, body: JSON.stringify(event) }),
		...(agency === "officer"
			? [await call("read-ledger", agency, { queryStringParameters: { case: token, of: "officer" } })]
			: []),
	];
};

/** Everything an agency can get out of the hub. */
const everything = async (agency: string, numbers: readonly number[]): Promise<unknown> => {
	const tokens = agencyTokens(Buffer.alloc(32, 7), agencyNamed("desk"));
	const tokenOf = (kind: number, number: number) =>
		agencyTokens(Buffer.alloc(32, 7), agencyNamed(agency)).toToken(tokens.toHubId(idFrom<CaseToken>(subjectOf(kind, number))));
	const ledger = (query: object) => call("read-ledger", agency, { queryStringParameters: query });
	return {
		inbox: await call("read-inbox", agency, { queryStringParameters: { limit: "200" } }),
		receipts: await call("list-receipts", agency, { queryStringParameters: { limit: "200" } }),
		ordinary: await Promise.all(
			numbers.map((one) => call("read-timeline", agency, { pathParameters: { token: tokenOf(1, one) } })),
		),
		hidden: await Promise.all(numbers.slice(0, 4).map((one) => tries(agency, tokenOf(6, one)))),
		webhooks: messages
			.filter(({ body }) => body.includes(`"agency":"${agency}"`))
			.map(({ queue, body, seconds }) => ({ queue, body, isDelayed: seconds > 0 })),
		digest: await digestOf(agency),
		ledgers: await Promise.all([...OTHERS, ...HIDERS].map((one) => ledger({ agency: one }))),
		purges: await ledger({ purges: "all" }),
	};
};

/** What each agency got of a world. */
export type Got = ReadonlyMap<string, string>;

/**
 * Lives through a world of families in the open and what happens besides, and gives what each agency got of it.
 *
 * @param happens what happens to a family that is not in the open
 * @param ends what happens at the end, the next morning
 * @param first the number of the first family
 */
export const lived = async (
	happens: (number: number) => Promise<void>,
	ends: (numbers: readonly number[]) => Promise<void> = async () => undefined,
	first = 0,
): Promise<Got> => {
	await freshHub(town);
	const numbers = Array.from({ length: FAMILIES }, (_, index) => first + index);
	for (const [index, number] of numbers.entries()) {
		// The clock and the ids of what is in the open are the same whatever else happens.
		step = number * 100;
		clock(`2026-04-01T${String(9 + Math.floor(index / 6)).padStart(2, "0")}:${String((index % 6) * 10).padStart(2, "0")}`);
		await ordinary(number);
		await happens(number);
	}
	clock("2026-04-02T08:30");
	await ends(numbers);
	step = 4_999_999;
	const got = new Map<string, string>();
	for (const agency of [...OTHERS, ...HIDERS]) got.set(agency, JSON.stringify(await everything(agency, numbers)));
	return got;
};
