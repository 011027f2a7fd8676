import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import { answered, consented, opened, referred } from "../rules/case-book.ts";
import { freshHub, itemsOf, openCases, useStores } from "../stores/hub-in-process.ts";
import { sentMails } from "./sent-mails.ts";

useStores();

const RECIPIENTS = ["a@center.example", "b@center.example", "c@center.example"];
const DAY = "2026-04-03";
let mails = mockClient(SESClient);

/** An answer of SES that is a fault. */
const answerOfSes = (name: string, httpStatusCode: number): SESServiceException =>
	new SESServiceException({ name, $fault: httpStatusCode < 500 ? "client" : "server", $metadata: { httpStatusCode } });

const sentTo = (): string[] =>
	mails.commandCalls(SendRawEmailCommand).flatMap(({ args: [{ input }] }) => input.Destinations ?? []);

const record = async (...facts: Fact[]): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	await openCases(facts);
	for (const outcome of await recordAll(facts)) expect(outcome.status).toBe("fulfilled");
};

/** Runs the digest of a day, as the queue orders it. */
const digest = async (day = DAY): Promise<void> => {
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	await sendDigest({ agency: agencyNamed("center"), day });
};

const later = (minutes: number): void => {
	vi.setSystemTime(Date.now() + minutes * 60_000);
};

beforeEach(async () => {
	mails = mockClient(SESClient);
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	const channels = { digest: { recipients: RECIPIENTS, at: "08:30" } };
	await freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", channels },
	]);
	await record(opened(), consented({ agencies: ["center"] }), referred("center"));
	vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
	vi.useRealTimers();
});

describe("a digest", () => {
	it("goes to each recipient alone, and only once when it runs twice", async () => {
		await digest();
		await digest();
		expect(sentTo()).toEqual(RECIPIENTS);
	});

	it("is sent once to each when it runs twice at the same time", async () => {
		await Promise.allSettled([digest(), digest()]);
		later(11);
		await digest();
		expect(sentTo().sort()).toEqual(RECIPIENTS);
	});

	it("whose answer was lost keeps nobody else waiting, and is sent again after ten minutes in which SES said nothing", async () => {
		mails.on(SendRawEmailCommand, { Destinations: ["b@center.example"] }).rejectsOnce(new Error("socket hang up"));
		await expect(digest()).rejects.toMatchObject({ name: "UnsettledMailError" });
		expect(sentTo()).toEqual(RECIPIENTS);
		later(9);
		await expect(digest()).rejects.toMatchObject({ name: "UnsettledMailError" });
		later(2);
		await digest();
		await digest();
		expect(sentTo()).toEqual([...RECIPIENTS, "b@center.example"]);
	});

	it("whose answer was lost is not sent again once SES says that it was sent", async () => {
		const { settle } = await import("../../functions/settle-mails/settle.ts");
		mails.on(SendRawEmailCommand, { Destinations: ["b@center.example"] }).rejectsOnce(new Error("socket hang up"));
		await expect(digest()).rejects.toMatchObject({ name: "UnsettledMailError" });
		const slot = { agency: agencyNamed("center"), occasion: `digest-${DAY}`, recipient: "b@center.example" };
		await settle({ ...slot, outcome: "sent" });
		later(11);
		await digest();
		expect(sentTo()).toEqual(RECIPIENTS);
	});

	it("that a fault of SES itself cut off is not sent again at once, one that its rate held up is", async () => {
		mails.on(SendRawEmailCommand, { Destinations: ["a@center.example"] }).rejectsOnce(answerOfSes("InternalFailure", 500));
		mails.on(SendRawEmailCommand, { Destinations: ["b@center.example"] }).rejectsOnce(answerOfSes("Throttling", 400));
		await expect(digest()).rejects.toMatchObject({ name: "UnsettledMailError" });
		await expect(digest()).rejects.toMatchObject({ name: "UnsettledMailError" });
		expect(sentTo()).toEqual([...RECIPIENTS, "b@center.example"]);
	});

	it("that SES refuses for one address reaches the others, is done, and ops see it", async () => {
		mails.on(SendRawEmailCommand, { Destinations: ["b@center.example"] }).rejects(answerOfSes("MessageRejected", 400));
		await digest();
		await digest();
		expect(sentTo()).toEqual(RECIPIENTS);
		const faults = (await itemsOf("AGENCIES")).filter(({ pk }) => String(pk).startsWith("address-faults#"));
		expect(faults).toMatchObject([{ agency: "center", address: "b@center.example", why: "refused" }]);
	});

	it("calls SES once, whatever the SDK would do", async () => {
		const { attemptMail } = await import("../../functions/stores/send/mail.ts");
		mails.restore();
		let calls = 0;
		const away = createServer((_, response) => {
			calls += 1;
			response.writeHead(503).end();
		});
		await once(away.listen(0, "127.0.0.1"), "listening");
		vi.stubEnv("AWS_ENDPOINT_URL_SES", `http://127.0.0.1:${(away.address() as AddressInfo).port}`);
		const slot = { agency: agencyNamed("center"), occasion: "digest-2026-04-03", recipient: "a@center.example" };
		expect(await attemptMail(slot, { subject: "s", text: "t", html: "h" })).toBe("unsettled");
		expect(calls).toBe(1);
		away.close();
	});

	it("that could not be sent says the same when it is retried", async () => {
		mails.on(SendRawEmailCommand).rejectsOnce(new Error("SES is away")).resolves({ MessageId: "1" });
		await expect(digest()).rejects.toThrow();
		later(11);
		await digest();
		const sent = sentMails(mails.commandCalls(SendRawEmailCommand)).map(({ to: _, ...mail }) => mail);
		expect(sent).toHaveLength(4);
		for (const mail of sent) expect(mail).toEqual(sent[0]);
	});
});

describe("what a digest says is new", () => {
	const newsIn = (text: string): string[] => text.split("■ 前回のお知らせ以後の動き")[1]?.trimEnd().split("\n") ?? [];
	const lastText = (): string => sentMails(mails.commandCalls(SendRawEmailCommand)).at(-1)?.text ?? "";

	it("lists the newest first and says how many the others are, whatever their number", async () => {
		await digest("2026-04-03");
		for (const [nth, day] of ["04-04", "04-04", "04-04", "04-04", "04-04", "04-04", "04-05"].entries())
			await record(...Array.from({ length: 30 }, (_, index) => referred("center", day, `more ${nth} ${index}`)));
		await digest("2026-04-06");
		const [heading, first, second, ...rest] = newsIn(lastText());
		expect(heading).toBe("(210件)");
		expect([first, second].map((line) => line?.slice(-10))).toEqual(["2026-04-05", "2026-04-05"]);
		expect(rest.find((line) => line.includes("ほか"))).toBe("  ほか110件");
		await record(answered("desk", "withdrawn", "04-06", "to center"));
		await digest("2026-04-07");
		expect(newsIn(lastText())[0]).toBe("(1件)");
	});

	it.each([
		["for the first time", undefined, "2026-07-01", undefined],
		["again after more than a month", "2026-04-03", "2026-07-01", undefined],
		["again after a week", "2026-04-03", "2026-04-10", "(2件)"],
	])("begins at the end of the inbox when it is switched on %s", async (_, before, day, heading) => {
		if (before) await digest(before);
		await record(answered("desk", "withdrawn", "04-05", "to center"), referred("center", "04-06", "another"));
		mails.resetHistory();
		await digest(day);
		expect(lastText()).toContain("貴機関の回答・対応が必要なもの(1件)");
		expect(newsIn(lastText())[0]).toBe(heading);
	});
});

describe("with nothing new there is no mail", () => {
	it("not on the next day, and not on the days after", async () => {
		await digest("2026-04-03");
		mails.resetHistory();
		for (const day of ["2026-04-06", "2026-04-07", "2026-04-08"]) await digest(day);
		expect(sentTo()).toEqual([]);
	});

	it("when the agency has just done all it had to", async () => {
		await digest("2026-04-03");
		mails.resetHistory();
		await record(answered("center", "accepted", "04-03"));
		await digest("2026-04-06");
		expect(sentTo()).toEqual([]);
	});

	it("for an agency without recipients, or whose recipients were removed since", async () => {
		await freshHub([{ id: "center", kind: "support-center" }]);
		await digest();
		expect(sentTo()).toEqual([]);
	});

	it("and again one when there is", async () => {
		await digest("2026-04-03");
		mails.resetHistory();
		await record(answered("desk", "withdrawn", "04-05", "to center"));
		await digest("2026-04-06");
		expect(sentTo()).toEqual(RECIPIENTS);
	});
});
