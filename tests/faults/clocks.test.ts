import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import { sentMails } from "../handlers/sent-mails.ts";
import { agencyNamed } from "../ids.ts";
import { consented, opened, referred } from "../rules/case-book.ts";
import { freshHub, openCases, useStores } from "../stores/hub-in-process.ts";

useStores();

const ZONES = ["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"];
const HOUR = 3_600_000;
const mails = mockClient(SESClient);

const hub = (): Promise<void> =>
	freshHub([
		{ id: "desk", kind: "welfare-office" },
		{ id: "center", kind: "support-center", channels: { digest: { recipients: ["a@center.example"], at: "08:30" } } },
	]);

const record = async (...facts: Fact[]): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	await openCases(facts);
	for (const outcome of await recordAll(facts)) expect(outcome.status).toBe("fulfilled");
};

const inboxOf = async (agency: string): Promise<readonly (readonly [sequence: number, fact: string])[]> => {
	const { entriesAfter } = await import("../../functions/stores/agency/inbox.ts");
	return (await entriesAfter(agencyNamed(agency), 0, 200)).map(({ sequence, fact }) => [sequence, fact]);
};

beforeEach(() => {
	mails.reset();
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
	vi.useRealTimers();
	vi.stubEnv("TZ", "UTC");
});

describe("F19: the host's clock", () => {
	it("jumps an hour on, an hour back, and a day back: sequence numbers rise by one, in the order of arrival", async () => {
		await hub();
		const began = Date.parse("2026-04-05T01:00:00Z");
		vi.setSystemTime(began);
		await record(opened(), consented({ agencies: ["center"] }));
		const jumps = [0, HOUR, -HOUR, 2 * HOUR, -24 * HOUR, 0];
		const facts = jumps.map((_, index) => referred("center", `04-03T${10 + index}:00`, `referral ${index}`));
		for (const [index, jump] of jumps.entries()) {
			vi.setSystemTime(began + jump);
			await record(facts[index] as Fact);
		}
		const entries = await inboxOf("center");
		expect(entries.map(([sequence]) => sequence)).toEqual(entries.map((_, index) => index + 1));
		const order = entries.map(([, fact]) => fact).filter((fact) => facts.some(({ id }) => id === fact));
		expect(order).toEqual(facts.map(({ id }) => id));
	});

	it("says another time of day in each zone, and digests are the same to the byte", async () => {
		const facts = [opened(), consented({ agencies: ["center"] }), referred("center")];
		const said: string[] = [];
		const offsets: number[] = [];
		for (const zone of ZONES) {
			vi.stubEnv("TZ", zone);
			offsets.push(new Date("2026-04-03T00:00:00Z").getTimezoneOffset() || 0);
			await hub();
			mails.resetHistory();
			vi.setSystemTime("2026-04-02T23:30:00Z");
			await record(...facts);
			const { sendDigest } = await import("../../functions/digest/send-digest.ts");
			await sendDigest({ agency: agencyNamed("center"), day: "2026-04-03" });
			said.push(JSON.stringify(sentMails(mails.commandCalls(SendRawEmailCommand))));
		}
		expect(offsets).toEqual([0, -540, 240, -840]);
		expect(new Set(said).size).toBe(1);
		expect(said[0]).toContain("つなぎ");
	});
});
