import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ListQueuesCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isShortCode } from "../../functions/rules/disclosure/short-code.ts";
import type { Draft } from "../../infra/demo/agency-client.ts";
import { readMail } from "../handlers/sent-mails.ts";
import { startTown, type Town } from "./town.ts";

const DESK = "minato-desk";
const CENTER = "support-center";

/** A mail as the mailbox of aws-ses-v2-local shows it. */
type Mail = {
	readonly destination: { readonly to: readonly string[]; readonly cc?: readonly string[]; readonly bcc?: readonly string[] };
	readonly subject: string;
	readonly body: { readonly text: string; readonly html: string };
};

let town: Town;
const token = randomUUID();
const referral = randomUUID();
const visit = randomUUID();

const at = (time: string): Date => new Date(`2026-${time}:00+09:00`);
const happens = (type: string, time: string, data: Draft["data"]): Draft => ({ type, subject: token, time: at(time), data });

const allMails = async (): Promise<readonly Mail[]> => {
	const { emails } = (await (await fetch(new URL("/store", town.hub.mailboxUrl))).json()) as { emails: Mail[] };
	return emails;
};

let read = 0;
/** Mails that came since this was last asked. */
const newMails = async (): Promise<readonly Mail[]> => {
	const emails = await allMails();
	const fresh = emails.slice(read);
	read = emails.length;
	return fresh;
};
const recipients = (mails: readonly Mail[]): string[] => mails.flatMap(({ destination }) => destination.to).sort();

const until = async (time: string): Promise<readonly Mail[]> => {
	await town.hub.advanceClock(at(time));
	await town.hub.idle();
	return newMails();
};

const CENTER_STAFF = ["shuro@shien-center.example", "soudan@shien-center.example"];

beforeAll(async () => {
	town = await startTown();
	// The first digests, of what there is before: they begin at the end of the inbox.
	await town.hub.advanceClock(at("04-24T07:00"));
	await town.hub.advanceClock(at("04-27T07:00"));
	await town.hub.idle();
	await town.post(
		DESK,
		happens("case.opened", "04-20T09:00", { householdType: "mother", basis: "divorced", origin: "self" }),
		happens("consent.granted", "04-20T09:05", {
			consent: randomUUID(),
			agencies: [CENTER, "legal-aid"],
			scope: ["referral", "visit", "follow-up"],
		}),
		happens("referral.requested", "04-20T09:10", {
			referral,
			to: CENTER,
			measure: "support-center",
			needs: ["employment"],
			origin: "self",
		}),
		happens("accompanied-visit.scheduled", "04-20T09:20", {
			visit,
			host: CENTER,
			companionRole: "self-reliance-supporter",
			purpose: "job-consultation",
			childcareNeeded: true,
			slot: "2026-04-28T14:15+09:00",
		}),
		happens("follow-up.scheduled", "04-20T09:30", {
			followUp: randomUUID(),
			stage: "consultation-14-days",
			since: "2026-04-14",
		}),
	);
	await town.hub.idle();
});

afterAll(() => town.stop());

describe("the digests of a week, and of the holidays in it", () => {
	it("do not come on an agency's closed day: the center is closed on Mondays", async () => {
		expect(recipients(await until("04-27T23:00"))).toEqual(["hitorioya@city-minatomi.example"]);
	});

	it("come at the agency's hour, to each of its staff alone", async () => {
		expect(recipients(await until("04-28T08:45"))).not.toContain(CENTER_STAFF[0]);
		const mails = await until("04-28T09:15");
		expect(recipients(mails)).toEqual(CENTER_STAFF);
		expect(mails.every(({ destination: { to, cc = [], bcc = [] } }) => to.length + cc.length + bcc.length === 1)).toBe(true);
	});

	it("say what waits and since when, visits, follow-ups and what is new, in Japanese, by short codes alone", async () => {
		const [mail] = (await allMails()).filter(({ destination }) => destination.to.includes(CENTER_STAFF[0] ?? ""));
		const { text = "", html = "" } = mail?.body ?? {};
		expect(mail?.subject).toBe("【つなぎ】本日の確認事項(4月28日)");
		expect(text).toContain("母子家庭等就業・自立支援センター 御中");
		expect(text).toMatch(/■ 貴機関の回答・対応が必要なもの\(1件\)\n {2}(\S+) {2}つなぎ:依頼中 {2}2026-04-20から/);
		expect(text).toMatch(/■ 本日と明日の同行支援\(1件\)\n {2}(\S+) {2}同行支援 {2}本日 14:15/);
		// The two of one day stand in the order in which they reached the agency, which may be either.
		const news = text.slice(text.indexOf("■ 前回のお知らせ以後の動き(2件)"));
		expect(news).toMatch(/ {2}\S+ {2}つなぎの依頼 {2}2026-04-20/);
		expect(news).toMatch(/ {2}\S+ {2}同行支援の予定 {2}2026-04-20/);
		const codes = [...new Set(text.match(/\b[0-9A-Z]{3}-[0-9A-Z]{4}\b/g))];
		expect(codes).toHaveLength(1);
		expect(codes.every(isShortCode)).toBe(true);
		const own = (await town.client(CENTER).inbox())[0]?.event?.subject ?? "";
		expect(`${text}${html}`).not.toMatch(new RegExp([token, referral, visit, own, "dv-", "避難", "住居", "mother"].join("|")));
		for (const line of text.match(/ {2}\S+ {2}.+/g) ?? [])
			for (const part of line.trim().split("  ")) expect(html).toContain(`>${part}</td>`);
		expect(html).not.toMatch(/<(?:script|img|a|link|style)\b|https?:/);
	});

	it("go out as a program's mail, with a way to end it, and are kept as they went out", async () => {
		const folder = town.hub.mails;
		const mails = (await readdir(folder)).filter((file) => file.endsWith(".eml"));
		expect(mails.length).toBe((await allMails()).length);
		for (const file of mails)
			expect(readMail(await readFile(join(folder, file), "utf8")).headers).toMatchObject({
				"Auto-Submitted": "auto-generated",
				"List-Unsubscribe": "<mailto:hub@tsunagi.example?subject=unsubscribe>",
				"Message-Id": expect.stringMatching(/@tsunagi\.example>$/),
			});
	});

	it("tell of a follow-up once it is due", async () => {
		const desks = (await allMails()).filter(({ destination }) => destination.to[0]?.startsWith("hitorioya"));
		expect(desks.map(({ body }) => body.text.includes("継続支援:実施時期  2026-04-28から"))).toEqual([false, true]);
	});

	it("do not come on holidays, and not when there is nothing new", async () => {
		// From Friday before the holidays to the Wednesday that 3 May being a Sunday makes one.
		await until("05-01T23:00");
		await town.post(DESK, happens("referral.withdrawn", "05-01T18:00", { referral, reason: "no-longer-needed" }));
		await town.hub.idle();
		const saturday = await until("05-02T23:00");
		expect(recipients(saturday)).toEqual(CENTER_STAFF);
		await town.post(
			DESK,
			happens("referral.requested", "05-02T18:00", {
				referral: randomUUID(),
				to: CENTER,
				measure: "support-center",
				needs: ["study"],
				origin: "self",
			}),
		);
		await town.hub.idle();
		expect(recipients(await until("05-06T23:00"))).toEqual([]);
		expect(recipients(await until("05-07T23:00"))).toEqual(expect.arrayContaining(CENTER_STAFF));
		expect(recipients(await until("05-09T23:00"))).toEqual([]);
	});

	it("ordered a second time are not sent a second time", async () => {
		const { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region } = town.hub.env;
		const credentials = { accessKeyId: "local", secretAccessKey: "local" };
		const sqs = new SQSClient({ endpoint, region, credentials });
		const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
		const queue = QueueUrls.find((url) => /\/Digest(?!DeadLetters)/.test(url));
		for (const day of ["2026-05-07", "2026-05-07", "2026-04-28"])
			await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify({ agency: CENTER, day }) }));
		sqs.destroy();
		await town.hub.idle();
		expect(await newMails()).toEqual([]);
	});
});
