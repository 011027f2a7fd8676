import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { type AwsClientStub, mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import type { RecordedOrder } from "../../schemas/protection.ts";
import { agencyNamed } from "../ids.ts";
import { AREA, consented, fact, named, opened, referred, withdrew } from "../rules/case-book.ts";
import { freshHub, messages, openCases, useStores } from "../stores/hub-in-process.ts";
import { sentMails } from "./sent-mails.ts";

useStores();

const NOW = "2026-04-03T00:00:00.000Z";
let mails: AwsClientStub<SESClient>;

const record = async (...facts: Fact[]): Promise<void> => {
	const { recordAll } = await import("../../functions/recording/record.ts");
	await openCases(facts);
	for (const outcome of await recordAll(facts)) expect(outcome.status).toBe("fulfilled");
};

/** The lines of a section of an agency's digest of a day; none when there is no mail. */
const section = async (agency: string, day: string, heading: string): Promise<readonly string[]> => {
	const { sendDigest } = await import("../../functions/digest/send-digest.ts");
	mails.resetHistory();
	await sendDigest({ agency: agencyNamed(agency), day });
	const text = sentMails(mails.commandCalls(SendRawEmailCommand))[0]?.text ?? "";
	const found = text.split("\n\n").find((part) => part.startsWith(`■ ${heading}`));
	return (
		found
			?.split("\n")
			.slice(1)
			.map((line) => line.trim().split("  ").slice(1).join(" ")) ?? []
	);
};

const acknowledge = async (agency: string, one: Pick<Fact, "id">): Promise<void> => {
	const { confirmPurge } = await import("../../functions/stores/agency/purge-requests.ts");
	const { recordAcknowledged } = await import("../../functions/stores/case/ledger.ts");
	await confirmPurge(AREA, { fact: one.id, agency: agencyNamed(agency) }, NOW);
	await recordAcknowledged({ case: named("case"), id: one.id }, agencyNamed(agency), NOW);
};

const order = (id: string, by: string, pinned: readonly string[]): RecordedOrder => ({
	id: named(id),
	does: "set",
	basis: "support-measure",
	pinned: pinned.map(agencyNamed),
	reviewBy: "2027-03-31",
	time: NOW,
	by: agencyNamed(by),
});

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	vi.setSystemTime(NOW);
	mails = mockClient(SESClient);
	mails.on(SendRawEmailCommand).resolves({ MessageId: "1" });
	const digest = (id: string) => ({ digest: { recipients: [`staff@${id}.example`], at: "08:30" } });
	const webhook = { url: "https://center.example/hook", secret: "whsec_x" };
	await freshHub([
		{ id: "desk", kind: "welfare-office", channels: digest("desk") },
		{ id: "center", kind: "support-center", channels: { ...digest("center"), webhook } },
		{ id: "officer", kind: "officer", readsLedger: true, channels: digest("officer") },
		{ id: "shelter", kind: "facility", channels: digest("shelter") },
	]);
});

afterEach(() => void vi.useRealTimers());

describe("what an agency is asked to destroy", () => {
	const stop = withdrew("04-02T18:00");

	beforeEach(async () => {
		vi.setSystemTime("2026-04-01T03:00:00.000Z");
		await record(opened(), consented({ agencies: ["center"] }), referred("center"));
		vi.setSystemTime(NOW);
		await record(stop);
	});

	it("stands in its digest until it has answered, by when it is to answer", async () => {
		expect(await section("center", "2026-04-06", "利用を停止し、廃棄して報告するもの")).toEqual([
			"情報の廃棄と報告 2026-04-17まで",
		]);
		await acknowledge("center", stop);
		expect(await section("center", "2026-04-07", "利用を停止し、廃棄して報告するもの")).toEqual([]);
	});

	it("stands in the digest of the privacy officer once it is overdue", async () => {
		const heading = "廃棄の報告が期限までに届いていない機関";
		expect(await section("officer", "2026-04-17", heading)).toEqual([]);
		expect(await section("officer", "2026-04-20", heading)).toEqual(["港見市の機関 期限 2026-04-17"]);
		expect(await section("desk", "2026-04-20", heading)).toEqual([]);
		await acknowledge("center", stop);
		expect(await section("officer", "2026-04-21", heading)).toEqual([]);
	});

	it("is not told to an officer from whom the case is protected", async () => {
		const { appendOrder } = await import("../../functions/stores/case/timeline.ts");
		await appendOrder(named("case"), order("o", "desk", ["shelter"]));
		expect(await section("officer", "2026-04-20", "廃棄の報告が期限までに届いていない機関")).toEqual([]);
	});

	it("is told to its webhook again after three days and every week, until it has answered", async () => {
		const { repeatNotices } = await import("../../functions/purge-clock/repeat-notices.ts");
		const { endpointNow } = await import("../../functions/stores/agency/webhook-endpoints.ts");
		const endpoint = await endpointNow(agencyNamed("center"));
		const repeatedOn = async (day: string): Promise<readonly unknown[]> => {
			messages.length = 0;
			if (endpoint) await repeatNotices(endpoint, day);
			return messages.filter(({ queue }) => queue.endsWith("catchup")).map(({ body }) => JSON.parse(body));
		};
		expect(await repeatedOn("2026-04-05")).toEqual([]);
		for (const day of ["2026-04-06", "2026-04-10", "2026-04-17"])
			expect(await repeatedOn(day)).toMatchObject([{ agency: "center", fact: stop.id, again: true }]);
		await acknowledge("center", stop);
		expect(await repeatedOn("2026-04-24")).toEqual([]);
	});
});

describe("the holder of a case", () => {
	const HEADING = "期限までに確認が必要なもの";
	const evacuated = { ...fact("desk", "case.opened", { basis: "dv-not-divorced" }, "04-01T09:00"), area: AREA };

	it("is asked every day to decide about protection, in words that do not say so, until it has", async () => {
		await record(evacuated);
		expect(await section("desk", "2026-04-06", HEADING)).toEqual(["ケースの設定が未了 2026-04-01から"]);
		const { appendOrder } = await import("../../functions/stores/case/timeline.ts");
		await appendOrder(named("case"), {
			does: "waive",
			reason: "asked-by-person",
			time: NOW,
			by: agencyNamed("desk"),
		});
		expect(await section("desk", "2026-04-07", HEADING)).toEqual([]);
	});

	it("is not asked of a case that was opened on another ground", async () => {
		await record(opened());
		expect(await section("desk", "2026-04-06", HEADING)).toEqual([]);
	});

	it("is told who of the pinned has not acknowledged an order, by their number, until they have", async () => {
		const { appendOrder } = await import("../../functions/stores/case/timeline.ts");
		const { setProtectionReview } = await import("../../functions/stores/agency/protection-reviews.ts");
		await record(opened());
		const set = order("o", "desk", ["shelter"]);
		await appendOrder(named("case"), set);
		await setProtectionReview(agencyNamed("desk"), named("case"), set.id);
		expect(await section("desk", "2026-04-06", HEADING)).toEqual(["ケースの設定の通知を1機関が未確認 2026-04-03から"]);
		await acknowledge("shelter", { id: set.id });
		expect(await section("desk", "2026-04-07", HEADING)).toEqual([]);
	});
});

it("both sides of something open are told 30 days before its ground ends", async () => {
	await record(opened(), consented({ agencies: ["center"], until: "2026-05-20" }), referred("center"));
	const heading = "情報共有の根拠の期限が近いもの";
	for (const side of ["desk", "center"]) {
		expect(await section(side, "2026-04-17", heading)).toEqual([]);
		expect(await section(side, "2026-04-20", heading)).toEqual(["つなぎ:情報共有の根拠(同意など)の期限 2026-05-20まで"]);
	}
});
