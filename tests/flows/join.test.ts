import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../infra/demo/agency-client.ts";
import type { Ref } from "../../infra/demo/story.ts";
import { HUB } from "../../schemas/fact.ts";
import { type Case, caseOf, DESK, mayShare, OTHERS } from "../privacy/cases.ts";
import { type FullView, join } from "../privacy/join.ts";
import { startTown, type Town } from "./town.ts";

/** Each two agencies are together on one case, and the desk with each of them on several. */
const CASES = Array.from({ length: 21 }, (_, number) => caseOf(number));
const SHORT_CODE = /^[0-9A-Z]{3}-[0-9A-Z]{4}$/;

let town: Town;
/** Each agency's own tokens for a case and its parts, learned from its inbox only. */
const tokens = new Map<string, string>();

const tokenOf = (agency: string, name: string): string => {
	const token = tokens.get(`${agency} ${name}`) ?? randomUUID();
	tokens.set(`${agency} ${name}`, token);
	return token;
};

const isRef = (value: unknown): value is Ref => typeof value === "object" && value !== null && "ref" in value;

const draftOf = (one: Case, { on, at, by, type, data }: Case["steps"][number]): Draft => ({
	type,
	subject: tokenOf(by, `${one.number}`),
	time: new Date(`${on}T${at}+09:00`),
	data: Object.fromEntries(
		Object.entries(data).map(([name, value]) => [name, isRef(value) ? tokenOf(by, `${one.number} ${value.ref}`) : value]),
	),
});

/** An agency tells its cases apart by what it was told of them: here by the day until which it is asked to answer. */
const learn = async (agency: string): Promise<void> => {
	for (const { event } of await town.client(agency).inbox()) {
		const one = event?.type === "referral.requested" && CASES.find(({ respondBy }) => respondBy === event.data["respondBy"]);
		if (!event || !one) continue;
		tokens.set(`${agency} ${one.number}`, event.subject);
		tokens.set(`${agency} ${one.number} ${one.first === agency ? "first" : "second"}`, String(event.data["referral"]));
	}
};

/** The same step of every case, each agency's in one batch. */
const playStep = async (index: number): Promise<void> => {
	const steps = CASES.flatMap((one) => {
		const step = one.steps[index];
		// What the hub states itself comes with its clock.
		return step && step.by !== HUB ? [{ by: step.by, draft: draftOf(one, step) }] : [];
	});
	for (const [by, some] of Map.groupBy(steps, (one) => one.by)) await town.post(by, ...some.map(({ draft }) => draft));
	await town.hub.idle();
	await Promise.all(OTHERS.map(learn));
};

type Mail = { readonly destination: { readonly to: readonly string[] }; readonly subject: string; readonly body: object };

const STAFF: Readonly<Record<string, RegExp>> = {
	[DESK]: /^hitorioya@/,
	"mothers-hello-work": /@mothers-hw/,
	"support-center": /@shien-center/,
	"nursery-desk": /^hoiku@/,
};

const mailsTo = async (agency: string): Promise<string[]> => {
	const { emails } = (await (await fetch(new URL("/store", town.hub.mailboxUrl))).json()) as { emails: Mail[] };
	return emails
		.filter(({ destination }) => destination.to.some((one) => STAFF[agency]?.test(one)))
		.map(({ subject, body }) => JSON.stringify({ subject, body }));
};

/** Everything the hub ever gave to an agency, without when: news of ordinary cases goes to all at once. */
const fullView = async (agency: string): Promise<FullView> => {
	const client = town.client(agency);
	const cases = CASES.flatMap(({ number }) => tokens.get(`${agency} ${number}`) ?? []);
	const timelines = await Promise.all(cases.map((token) => client.timeline(token)));
	const inbox = await client.inbox();
	const webhooks = town.webhooks
		.filter((one) => one.agency === agency)
		.map(({ headers, body }) => JSON.stringify([headers["webhook-id"], headers["webhook-signature"], body]));
	return { agency, texts: [JSON.stringify(timelines), JSON.stringify(inbox), ...webhooks, ...(await mailsTo(agency))] };
};

let views: readonly FullView[];

beforeAll(async () => {
	town = await startTown();
	await town.hub.advanceClock(new Date("2026-04-01T07:00:00+09:00"));
	// Digests tell what came after the first of them.
	await town.hub.advanceClock(new Date("2026-04-01T12:00:00+09:00"), "DigestClock");
	const steps = Math.max(...CASES.map((one) => one.steps.length));
	for (let index = 0; index < steps; index++) await playStep(index);
	await town.hub.advanceClock(new Date("2026-04-03T12:00:00+09:00"), "DigestClock");
	await town.hub.idle();
	views = await Promise.all([DESK, ...OTHERS].map(fullView));
});

afterAll(() => town.stop());

describe("two agencies that put all the hub gave them side by side", () => {
	it("have timelines, inboxes, webhooks and mails to compare", () => {
		const lengths = Object.fromEntries(views.map(({ agency, texts }) => [agency, texts.length]));
		expect(lengths[DESK]).toBeGreaterThanOrEqual(3);
		expect(lengths["legal-aid"]).toBeGreaterThan(8);
		expect(lengths["support-center"]).toBeGreaterThan(8);
		expect(lengths["mothers-hello-work"]).toBeGreaterThanOrEqual(3);
	});

	it("find the slots of visits both attend and the codes of referrals between them, and nothing else", () => {
		for (const { between, keys } of join(views)) {
			const { codes, slots: still } = mayShare(CASES, "now", ...between);
			const { slots: ever } = mayShare(CASES, "ever", ...between);
			// What is recalled later is kept by those whose webhooks told of it before.
			const slots = keys.filter((key) => !SHORT_CODE.test(key));
			expect(slots, between.join()).toEqual(expect.arrayContaining(still));
			expect(ever, between.join()).toEqual(expect.arrayContaining(slots));
			expect(
				keys.filter((key) => SHORT_CODE.test(key)),
				between.join(),
			).toHaveLength(codes);
		}
	});

	it("would be found out: the desk's own tokens, told to another, are", () => {
		const leaking = { agency: "legal-aid", texts: [String(tokens.get(`${DESK} 0`))] };
		const [desk] = views;
		expect(desk && join([desk, leaking])[0]?.keys).toHaveLength(1);
	});
});
