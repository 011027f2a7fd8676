import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { type Hub, startHub } from "../../infra/local/hub.ts";
import { seeded } from "../measure/chance.ts";
import { type Ready, settled } from "../measure/hub-process.ts";
import { type Answer, type Sink, startSink } from "../measure/sink.ts";

const DESK = "minato-desk";
const WITH_WEBHOOK = ["support-center", "npo-hidamari", "legal-aid"] as const;
const DEAD_LETTERS = join(import.meta.dirname, "..", "..", "functions", "commands", "dead-letters.ts");

let data: string;
let hub: Hub;
let sink: Sink;
let desk: AgencyClient;
/** What endpoints answer; each test says how. */
let answer: (agency: string) => Answer = () => 204;

beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), "tsunagi-webhooks-"));
	sink = await startSink((agency) => answer(agency));
	// Waits of 50 ms doubling: SQS knows whole seconds, so the first tries are a second apart.
	hub = await startHub({ data, clock: "simulated", context: { webhookBackoffSeconds: "0.05" } });
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env, webhookBase: sink.url });
	for (const agency of WITH_WEBHOOK) sink.secrets.set(agency, town[agency]?.webhookSecret ?? "");
	const { clientId = "", clientSecret = "" } = town[DESK] ?? {};
	desk = connect({ agency: DESK, apiUrl: hub.apiUrl, tokenUrl: `${hub.apiUrl}/oauth2/token`, clientId, clientSecret });
});

afterAll(async () => {
	await hub.stop();
	sink.stop();
	await rm(data, { recursive: true, force: true });
});

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

const post = async (...drafts: readonly Parameters<AgencyClient["envelope"]>[0][]): Promise<void> => {
	const posted = await desk.postBatch(drafts.map(desk.envelope));
	expect(posted.status, await posted.clone().text()).toBe(202);
};

/** Opens a case with consent for everybody that has a webhook. @returns the desk's tokens */
const openCase = async () => {
	const [subject, consent] = [randomUUID(), randomUUID()];
	const scope = ["referral", "visit", "follow-up", "employment"];
	await post(
		{
			type: "case.opened",
			subject,
			time: minutesAgo(50),
			data: { householdType: "mother", basis: "dv-not-divorced", origin: "self" },
		},
		{ type: "consent.granted", subject, time: minutesAgo(40), data: { consent, agencies: WITH_WEBHOOK, scope } },
	);
	await hub.idle();
	return { subject, consent };
};

/** Refers a case to an agency so many times, a batch at a time. */
const refer = async (subject: string, to: string, times: number, time = minutesAgo(10)): Promise<void> => {
	const data = () => ({ referral: randomUUID(), to, measure: "other", needs: ["life"], origin: "self" });
	for (let left = times; left > 0; left -= 25)
		await post(
			...Array.from({ length: Math.min(left, 25) }, () => ({ type: "referral.requested", subject, time, data: data() })),
		);
};

const deadLetters = async (...words: readonly string[]): Promise<string> => {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[DEAD_LETTERS, ...words, "--outputs", join(data, "outputs.json")],
		{ env: { ...process.env, ...hub.env } },
	);
	return stdout;
};

const arrivedAt = (agency: string) => sink.arrivals.filter((one) => one.agency === agency);

describe("an endpoint that answers 503 to 5 % and hangs for 1 %", () => {
	it("gets everything, each retry under the same id and signed", async () => {
		const chance = seeded(6);
		answer = () => {
			const drawn = chance();
			if (drawn < 0.01) return "silence";
			return drawn < 0.06 ? 503 : 204;
		};
		const { subject } = await openCase();
		for (const agency of WITH_WEBHOOK) await refer(subject, agency, 50);
		await sink.until(() => WITH_WEBHOOK.every((agency) => sink.taken(agency).size === 50));
		const failed = sink.arrivals.filter((one) => one.answered !== 204);
		expect(failed.map((one) => one.answered)).toContain(503);
		expect(failed.map((one) => one.answered)).toContain("silence");
		for (const { agency, id } of failed) expect(sink.taken(agency)).toContain(id);
		expect(sink.arrivals.filter((one) => !one.isSigned || one.id !== one.event.id)).toEqual([]);
	});
});

describe("an endpoint that is always down", () => {
	it("ends in the dead letters, holds up nobody else, and gets all when it is up and they are redriven", async () => {
		answer = (agency) => (agency === "legal-aid" ? 500 : 204);
		const [tried, well] = [arrivedAt("legal-aid").length, sink.taken("support-center").size];
		const { subject } = await openCase();
		await refer(subject, "legal-aid", 20);
		await sink.until(() => arrivedAt("legal-aid").length >= tried + 20);
		const began = performance.now();
		await refer(subject, "support-center", 20);
		await sink.until(() => sink.taken("support-center").size === well + 20);
		expect(performance.now() - began).toBeLessThan(5_000);

		expect(await settled(hub as Hub & Ready)).toBe(20);
		const [, queue = ""] = /20 {2}(WebhookDeadLetters\S*)/.exec(await deadLetters("list")) ?? [];
		const failed = new Set(arrivedAt("legal-aid").flatMap((one) => (one.answered === 500 ? [one.id] : [])));
		expect(failed.size).toBe(20);
		expect(await deadLetters("show", queue)).toMatch(/^(?: {2}to legal-aid {2}since \S+ {2}tries \d+\n){20}$/);

		answer = () => 204;
		expect(await deadLetters("redrive", queue)).toContain("20 on their way back");
		await sink.until(() => [...failed].every((id) => sink.taken("legal-aid").has(id)));
		expect(await settled(hub as Hub & Ready)).toBe(0);
		expect(await deadLetters("list")).toMatch(new RegExp(`^ +0 {2}${queue}$`, "m"));
	});
});

describe("consent that is withdrawn while a delivery is queued", () => {
	it("keeps the delivery from being made, and none that it does not concern", async () => {
		answer = () => 503;
		const { subject, consent } = await openCase();
		const seen = sink.arrivals.length;
		await refer(subject, "npo-hidamari", 1);
		await refer(subject, "support-center", 1, minutesAgo(30));
		await sink.until(() => new Set(sink.arrivals.slice(seen).map(({ agency }) => agency)).size === 2);
		// The family took consent back between the two; the hub learns of it only now.
		await post({ type: "consent.withdrawn", subject, time: minutesAgo(20), data: { consent } });
		await hub.idle();
		const after = sink.arrivals.length;
		answer = () => 204;
		expect(await settled(hub as Hub & Ready)).toBe(0);
		const late = sink.arrivals.slice(after).filter((one) => one.answered === 204);
		expect(late.map(({ agency }) => agency)).toEqual(["support-center"]);
	});
});

describe("the sink's check of signatures", () => {
	it("fails for a body that was signed with another secret", async () => {
		sink.secrets.set("legal-aid", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
		const seen = sink.arrivals.length;
		await refer((await openCase()).subject, "legal-aid", 1);
		await sink.until(() => sink.arrivals.length > seen);
		expect(sink.arrivals.at(-1)?.isSigned).toBe(false);
	});
});
