import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import { agencyNamed } from "../ids.ts";
import { answered, consented, opened, referred } from "../rules/case-book.ts";
import { freshHub, openCases, useStores } from "../stores/hub-in-process.ts";
import { sentMails } from "./sent-mails.ts";

useStores();

const RECIPIENTS = ["a@center.example", "b@center.example", "c@center.example"];
const DAY = "2026-04-03";
const mails = mockClient(SESClient);

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
	mails.reset();
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
		later(6);
		await digest();
		expect(sentTo().sort()).toEqual(RECIPIENTS);
	});

	it("that is cut off half way sends the rest when it is retried, and nobody gets two", async () => {
		mails.on(SendRawEmailCommand, { Destinations: ["b@center.example"] }).rejectsOnce(new Error("SES is away"));
		await expect(digest()).rejects.toThrow("SES is away");
		await expect(digest()).rejects.toMatchObject({ name: "MailClaimedError" });
		later(6);
		await digest();
		await digest();
		expect(sentTo()).toEqual(["a@center.example", "b@center.example", "b@center.example", "c@center.example"]);
	});

	it("that could not be sent says the same when it is retried", async () => {
		mails.on(SendRawEmailCommand).rejectsOnce(new Error("SES is away")).resolves({ MessageId: "1" });
		await expect(digest()).rejects.toThrow();
		later(6);
		await digest();
		const [failed, first, second] = sentMails(mails.commandCalls(SendRawEmailCommand)).map(({ to: _, ...mail }) => mail);
		expect([first, second]).toEqual([failed, failed]);
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
		expect(lastText()).toContain("返事・対応を待っているもの(1件)");
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
