import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { type AwsClientStub, mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { agencyNamed } from "../ids.ts";
import { freshHub, itemsOf, useStores } from "../stores/hub-in-process.ts";
import { sentMails } from "./sent-mails.ts";

useStores();

const [A, B, CONTACT] = ["a@center.example", "B@center.example", "it@vendor.example"];
let mails: AwsClientStub<SESClient>;

/** An event of SES as its queue has it: a part of what it says, in its form. */
const event = (eventType: string, recipient: string, more: object = {}) =>
	JSON.stringify({
		eventType,
		mail: {
			timestamp: "2026-04-03T00:00:00.000Z",
			messageId: "0101",
			destination: [recipient],
			headers: [],
			tags: { agency: ["center"], occasion: ["digest-2026-04-03"], "ses:configuration-set": ["tsunagi-digests"] },
		},
		...more,
	});
const bounce = (bounceType: string, recipient = A) =>
	event("Bounce", recipient, { bounce: { bounceType, bounceSubType: "General" } });

/** Hands events to the function. @returns how many are to be delivered again */
const handle = async (...bodies: readonly string[]): Promise<number> => {
	const { handler } = await import("../../functions/settle-mails/handler.ts");
	const Records = bodies.map((body, index) => ({ messageId: String(index), body }));
	const answer = (await handler({ Records } as unknown as SQSEvent, {} as Context)) as SQSBatchResponse;
	return answer.batchItemFailures.length;
};

const faults = async () => (await itemsOf("AGENCIES")).filter(({ pk }) => String(pk).startsWith("address-faults#"));
const recipients = () => sentMails(mails.commandCalls(SendRawEmailCommand)).flatMap(({ to }) => to);
const send = async (recipient: string) => {
	const { mailOnce } = await import("../../functions/stores/send/mail-once.ts");
	return mailOnce(
		{ agency: agencyNamed("center"), occasion: "digest-2026-04-06", recipient },
		{ subject: "s", text: "t", html: "h" },
	);
};

beforeEach(async () => {
	mails = mockClient(SESClient);
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	await freshHub([
		{
			id: "center",
			kind: "support-center",
			channels: {
				digest: { recipients: [A, B], at: "08:30" },
				webhook: { url: "https://center.example/hook", secret: "whsec_x", contact: CONTACT },
			},
		},
	]);
});

describe("an address whose mails come back for good, or are reported", () => {
	it.each([
		["bounced", bounce("Permanent"), "届かずに戻ってきました"],
		["complained", event("Complaint", A, { complaint: {} }), "迷惑メールとして申告されました"],
	])("is out of use (%s), and its agency is told once by all its other addresses", async (why, body, words) => {
		await handle(body, body);
		expect(await handle(body)).toBe(0);
		expect(await faults()).toMatchObject([{ address: A, why }]);
		expect(recipients().sort()).toEqual([B, CONTACT].sort());
		const [notice] = sentMails(mails.commandCalls(SendRawEmailCommand));
		expect(notice?.subject).toBe("【つなぎ】メールの宛先を一つ停止しました");
		expect(notice?.text).toContain(words);
		expect(JSON.stringify(notice)).not.toContain(A);
		mails.resetHistory();
		expect(await send(A.toUpperCase())).toBe("out-of-use");
		expect(await send(B)).toBe("sent");
		expect(recipients()).toEqual([B]);
	});

	it("is put back by ops", async () => {
		await handle(bounce("Permanent"));
		const { restoreAddress } = await import("../../functions/stores/registry/address-faults.ts");
		const { agenciesTable } = await import("../../functions/stores/tables/agencies.ts");
		expect(await restoreAddress(agenciesTable, agencyNamed("center"), A.toUpperCase())).toBe(true);
		expect(await restoreAddress(agenciesTable, agencyNamed("center"), A)).toBe(false);
		expect(await send(A)).toBe("sent");
	});

	it("that was the last one makes a dead letter, which ops see", async () => {
		for (const address of [A, B]) await handle(bounce("Permanent", address));
		expect(await handle(bounce("Permanent", CONTACT))).toBe(1);
		expect(await faults()).toHaveLength(3);
	});

	it("that its agency does not use any more concerns nobody", async () => {
		await handle(bounce("Permanent", "gone@center.example"));
		expect([await faults(), recipients()]).toEqual([[], []]);
	});
});

describe("an address stays in use", () => {
	it.each([
		["a mailbox that is full", bounce("Transient")],
		["an answer that cannot be read", bounce("Undetermined")],
		["a delivery", event("Delivery", A, { delivery: {} })],
		["the text that SES sends to a new topic", "Successfully validated SNS topic for Amazon SES event publishing."],
	])("after %s", async (_, body) => {
		expect(await handle(body)).toBe(0);
		expect(await faults()).toEqual([]);
		expect(await send(A)).toBe("sent");
	});

	it("and ops see it, when SES refused one mail", async () => {
		expect(await handle(event("Reject", A, { reject: { reason: "Bad content" } }))).toBe(0);
		expect(await faults()).toMatchObject([{ address: A, why: "refused" }]);
		expect(await send(A)).toBe("sent");
		await handle(bounce("Permanent"));
		expect(await faults()).toMatchObject([{ address: A, why: "bounced" }]);
	});
});

describe("a mail that nobody knows of", () => {
	it.each(["Send", "Delivery", "Bounce"])("was sent, by an event %s", async (type) => {
		const slot = { agency: agencyNamed("center"), occasion: "digest-2026-04-03", recipient: A };
		const { mailOnce } = await import("../../functions/stores/send/mail-once.ts");
		mails.on(SendRawEmailCommand).rejectsOnce(new SESServiceException({ name: "x", $fault: "server", $metadata: {} }));
		await expect(mailOnce(slot, { subject: "s", text: "t", html: "h" })).rejects.toMatchObject({ name: "UnsettledMailError" });
		await handle(event(type, A));
		expect(await mailOnce(slot, { subject: "s", text: "t", html: "h" })).toBe("sent");
		expect(recipients()).toEqual([A]);
	});
});

it.each(["{}", "not JSON", JSON.stringify({ eventType: "Send", mail: { destination: [A], tags: {} } })])(
	"what is no event of a mail of the hub ends in the dead letters: %s",
	async (body) => expect(await handle(body, event("Send", A))).toBe(1),
);
