import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { expect, type MockInstance, vi } from "vitest";
import { agencyViewOf } from "../../functions/rules/disclosure/agency-view.ts";
import type { CaseId, CaseToken } from "../../schemas/ids.ts";
import { exampleEvent } from "../catalogue/example-event.ts";
import { sentMails } from "../handlers/sent-mails.ts";
import { agencyNamed, idFrom } from "../ids.ts";
import { deliver } from "./erasure-bench.ts";
import { call, clock, post, timeline, tokenFor, uuid } from "./front-door.ts";
import { freshHub, itemsOf, messages, published, restore } from "./hub-in-process.ts";

export const SPOILED = "two";
export const SUBJECTS: Readonly<Record<string, string>> = { one: uuid(71), two: uuid(72), three: uuid(73) };
export const NAMES = Object.keys(SUBJECTS);
export const OTHERS = NAMES.filter((name) => name !== SPOILED);

const view = (agency: string) => agencyViewOf(Buffer.alloc(32, 7), agencyNamed(agency));
export const idOf = (name: string): CaseId => view("desk").tokens.toHubId(idFrom<CaseToken>(SUBJECTS[name] ?? ""));
/** The case that an agency calls by a token. */
export const nameBy = (agency: string, token: unknown): string =>
	NAMES.find((name) => tokenFor(agency, "desk", SUBJECTS[name]) === token) ?? "unknown";

const webhook = { url: "http://127.0.0.1:9/", secret: `whsec_${Buffer.alloc(24, 1).toString("base64")}` };
const mails = mockClient(SESClient);
/** Subjects of what the center's endpoint was called with. */
const called: unknown[] = [];
let log: MockInstance;

export const posted = async (...event: Parameters<typeof post>): Promise<void> => {
	expect(await post(...event)).toMatchObject({ statusCode: 202 });
	expect(await deliver()).toBe(0);
};

export const asked = async <Answer>(folder: string, agency: string, query: object): Promise<Answer> => {
	const { statusCode, body } = await call(folder, agency, { queryStringParameters: query });
	expect([folder, statusCode]).toEqual([folder, 200]);
	return JSON.parse(body) as Answer;
};

export const parked = async () => (await itemsOf("CLOCK")).filter(({ pk }) => pk === "parked");

export const takeUp = async (): Promise<void> => {
	const { handler } = await import("../../functions/parked-clock/handler.ts");
	await handler({ scheduledTime: new Date().toISOString() }, { awsRequestId: "tick" });
};

export type Inbox = { readonly entries: readonly { readonly event?: { readonly subject: string } }[]; readonly next?: number };
type OfCase = { readonly case: string };

/** What ops are alarmed by: values of the metric in the log. */
export const alarms = (): unknown[] =>
	log.mock.calls.flatMap(([text]) => {
		const line = JSON.parse(String(text)) as { Parked?: number; _aws?: object };
		return line._aws ? [line.Parked] : [];
	});

const sendQueued = async (): Promise<void> => {
	const { handleMessage } = await import("../../functions/delivering/handle-message.ts");
	for (const { queue, body } of messages.splice(0))
		if (!queue.endsWith("reconsider")) await handleMessage({ messageId: "1", body }, "slow");
};

let isFirst: boolean;
let cursor: number;
let day: number;

/** Consumers of many cases: what each serves in a run, by case. */
export const CONSUMERS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
	"an inbox read with a cursor": async () => {
		const seen: string[] = [];
		for (;;) {
			const { entries, next } = await asked<Inbox>("read-inbox", "center", { after: String(cursor), limit: "1" });
			seen.push(...entries.flatMap(({ event }) => (event ? [nameBy("center", event.subject)] : [])));
			if (next === undefined) return seen;
			cursor = next;
		}
	},
	"the lanes of webhooks": async () => {
		await sendQueued();
		return called.splice(0).map((subject) => nameBy("center", subject));
	},
	"an endpoint that catches up": async () => {
		const key = { pk: "#endpoints", sk: "center" };
		if (isFirst)
			await restore("INBOX", [
				{ ...key, status: "behind", url: webhook.url, isSlow: false, version: 1, backlogFrom: 0, setAt: 0 },
			]);
		if (isFirst) messages.length = 0;
		isFirst = false;
		const { catchUp } = await import("../../functions/delivering/catch-up.ts");
		await catchUp(agencyNamed("center"), "slow", "worker");
		await sendQueued();
		return called.splice(0).map((subject) => nameBy("center", subject));
	},
	"the clock of follow-ups": async () => {
		day += 1;
		const { runClock } = await import("../../functions/follow-up-clock/run-clock.ts");
		await runClock(`2026-04-${day}`);
		return published.splice(0).map(({ detail }) => {
			const { case: id } = JSON.parse(detail) as { case: CaseId };
			return NAMES.find((name) => idOf(name) === id) ?? "unknown";
		});
	},
	"the list of receipts": async () => {
		const { events } = await asked<{ events: OfCase[] }>("list-receipts", "desk", {
			since: "2026-03-01T00:00:00+09:00",
			limit: "200",
		});
		return [...new Set(events.map((one) => nameBy("desk", one.case)))];
	},
	"the ledger of an agency": async () => {
		const { disclosures } = await asked<{ disclosures: OfCase[] }>("read-ledger", "officer", { agency: "center" });
		return disclosures.map((one) => nameBy("officer", one.case));
	},
	"a batch of events": async () => {
		const event = (name: string, index: number) => {
			const about = { id: uuid(400 + index), source: "/agencies/desk", subject: SUBJECTS[name] ?? "" };
			const example = exampleEvent("referral.withdrawn", { ...about, time: new Date().toISOString() });
			return { ...example, data: { ...example.data, referral: uuid(100 + index) } };
		};
		const headers = { "content-type": "application/cloudevents-batch+json" };
		const { body } = await call("intake", "desk", { headers, body: JSON.stringify(NAMES.map(event)) });
		const { results } = JSON.parse(body) as { results: { status: number }[] };
		return NAMES.filter((_, index) => results[index]?.status === 202);
	},
	timelines: async () => {
		const statuses = await Promise.all(NAMES.map(async (name) => (await timeline("desk", SUBJECTS[name] ?? "")).statusCode));
		return NAMES.filter((_, index) => statuses[index] === 200);
	},
	"cases decided again": async () => {
		const queued = messages.splice(0).filter(({ queue }) => queue.endsWith("reconsider"));
		const ids = isFirst ? NAMES.map(idOf) : queued.map(({ body }) => (JSON.parse(body) as { case: CaseId }).case);
		isFirst = false;
		const { handler } = await import("../../functions/reconsider/handler.ts");
		const Records = ids.map((id) => ({ messageId: id, body: JSON.stringify({ case: id }) }));
		const answer = await (handler as unknown as (event: object, context: object) => Promise<object>)({ Records }, {});
		expect(answer).toEqual({ batchItemFailures: [] });
		const waiting = (await parked()).filter(({ work }) => work === "decide").map((one) => one["case"]);
		return NAMES.filter((name) => ids.includes(idOf(name)) && !waiting.includes(idOf(name)));
	},
	"the digest of an agency": async () => {
		day += 1;
		mails.resetHistory();
		const { sendDigest } = await import("../../functions/digest/send-digest.ts");
		await sendDigest({ agency: agencyNamed("center"), day: `2026-04-${day}` });
		const [mail] = sentMails(mails.commandCalls(SendRawEmailCommand));
		return NAMES.filter((name) => mail?.text.includes(view("center").caseCode(idOf(name))));
	},
};

/** A town with three cases, each with a referral that waits for an answer and a follow-up. */
export const startTown = async (): Promise<void> => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-04-01T09:00");
	[isFirst, cursor, day] = [true, 0, 15];
	called.length = 0;
	mails.reset();
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	const digest = { recipients: ["a@center.example"], at: "08:30" };
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", channels: { webhook, digest } },
		{ id: "officer", kind: "welfare-office", readsLedger: true },
	]);
	vi.doMock("../../functions/stores/send/webhook-client.ts", () => ({
		NoAnswerInTimeError: class extends Error {},
		post: async (_: string, { body }: { body: string }) => {
			called.push((JSON.parse(body) as { subject: string }).subject);
			return { status: 204, body: "" };
		},
	}));
	for (const [index, name] of NAMES.entries()) {
		const subject = SUBJECTS[name] ?? "";
		await posted("desk", "case.opened", {}, { subject });
		await posted(
			"desk",
			"consent.granted",
			{ consent: uuid(90 + index), agencies: ["center"], scope: ["referral"] },
			{ subject },
		);
		await posted("desk", "referral.requested", { to: "center", referral: uuid(100 + index) }, { subject });
		const since = { followUp: uuid(110 + index), stage: "consultation-14-days", since: "2026-04-01" };
		await posted("desk", "follow-up.scheduled", since, { subject });
	}
	clock("2026-04-02T09:00");
};

/** Everything that was logged. */
export const logged = (): string => log.mock.calls.map(([text]) => String(text)).join("");

export const endTown = (): void => {
	vi.doUnmock("../../functions/stores/send/webhook-client.ts");
	log.mockRestore();
	vi.useRealTimers();
};
