import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hubClient } from "../../schemas/client/hub-client.ts";
import { runSections } from "../conformance/check.ts";
import { judgeHub } from "../conformance/conformance.ts";
import type { Hub, Party } from "../conformance/hub/hub.ts";
import { startLocalHub } from "../conformance/local-hub.ts";
import type { Report } from "../conformance/report/report.ts";
import { resultsOf } from "../conformance/report/report.ts";
import { eventsOf, NotAcceptedError, sendAll } from "../conformance/sample-partner/sender.ts";
import { hubFaults, startFaultyHub } from "../kit/faulty-hub.ts";
import { awaited } from "./town.ts";

let hub: Hub;
let stop: () => Promise<void>;
beforeAll(async () => {
	const started = await startLocalHub();
	stop = started.stop;
	// The kit gives a hub its time; this one may be on a busy machine.
	hub = { ...started.hub, secondsToRecord: 600, secondsToDeliver: 600 };
});
afterAll(() => stop());

const idsOf = (report: Report, is: "fail" | "skipped"): readonly string[] =>
	resultsOf(report.sections).flatMap(({ id, outcome }) => (outcome.is === is ? [id] : []));

describe("the kit against this hub", () => {
	it("finds nothing wrong, and tries everything", async () => {
		const report = await judgeHub(hub, { json: true });
		const failed = resultsOf(report.sections).filter(({ outcome }) => outcome.is === "fail");
		expect(failed).toEqual([]);
		expect(idsOf(report, "skipped")).toEqual([]);
		const secrets = [hub.sender, hub.recipient].map((party) => party?.signIn.clientSecret ?? "");
		for (const secret of [...secrets, hub.webhook?.secret ?? "", hub.webhook?.former ?? ""])
			expect(JSON.stringify(report)).not.toContain(secret);
	});

	it("says what it did not try of a hub it was told little of", async () => {
		const { url, sender, recipientAgency, secondsToRecord, secondsToDeliver } = hub;
		const told = { url, sender, recipientAgency, secondsToRecord, secondsToDeliver, mayProtect: false, isThorough: false };
		const report = await judgeHub(told, { json: true });
		expect(idsOf(report, "fail")).toEqual([]);
		expect(idsOf(report, "skipped").length).toBeGreaterThan(20);
		expect(idsOf(report, "skipped")).toContain("hub.webhook.signed");
	});
});

describe("the kit against a hub that", () => {
	it.each(Object.entries(hubFaults))("%s", async (_, { section, foundBy, change }) => {
		const faulty = await startFaultyHub(hub.url, change);
		const at = (party: Party): Party => ({ ...party, client: hubClient({ apiUrl: faulty.url.href, ...party.signIn }) });
		const { recipient } = hub;
		const target = { ...hub, url: faulty.url, sender: at(hub.sender), ...(recipient ? { recipient: at(recipient) } : {}) };
		const [{ results = [] } = {}] = await runSections([section], target);
		faulty.stop();
		const failed = results.flatMap(({ id, outcome }) => (outcome.is === "fail" ? [id] : []));
		expect(failed.sort()).toEqual([...foundBy].sort());
	});
});

describe("the sample sender", () => {
	const referral = () => ({
		caseToken: randomUUID(),
		consentToken: randomUUID(),
		referralToken: randomUUID(),
		to: hub.recipientAgency,
		at: new Date(Date.now() - 3_600_000),
	});

	it("refers a family, and may send the same again", async () => {
		const events = eventsOf(hub.sender.agency, referral());
		await sendAll(hub.sender.client, events);
		await sendAll(hub.sender.client, events);
		const last = events.at(-1)?.id ?? "";
		const told = await awaited(async () => {
			const receipt = await hub.sender.client.receipt(last);
			return receipt.recorded && receipt.told.length > 0 ? receipt.told : undefined;
		});
		expect(told).toMatchObject([{ agency: hub.recipientAgency, ground: "consent" }]);
	});

	it("says in Japanese what was not accepted", async () => {
		const events = eventsOf("someone-else", referral());
		await expect(sendAll(hub.sender.client, events)).rejects.toThrow(NotAcceptedError);
		await expect(sendAll(hub.sender.client, events)).rejects.toThrow(/[\p{sc=Han}]/u);
	});
});
