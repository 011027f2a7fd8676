import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hub } from "../../infra/local/hub.ts";
import { seeded } from "../measure/chance.ts";
import { type Ready, settled } from "../measure/hub-process.ts";
import { CONTACT, minutesAgo, startWebhookBench, until, type WebhookBench, WITH_WEBHOOK } from "./webhook-bench.ts";

let bench: WebhookBench;

beforeAll(async () => {
	bench = await startWebhookBench();
});

afterAll(() => bench.stop());

describe("an endpoint that answers 503 to 5 % and hangs for 1 %", () => {
	it("gets everything, each retry under the same id and signed", async () => {
		const chance = seeded(6);
		bench.answerWith(() => {
			const drawn = chance();
			if (drawn < 0.01) return "silence";
			return drawn < 0.06 ? 503 : 204;
		});
		for (const agency of WITH_WEBHOOK) await bench.refer((await bench.openCase()).subject, agency, 50);
		await bench.sink.until(() => WITH_WEBHOOK.every((agency) => bench.sink.taken(agency).size === 50));
		const failed = bench.sink.arrivals.filter((one) => one.answered !== 204);
		expect(failed.map((one) => one.answered)).toContain(503);
		expect(failed.map((one) => one.answered)).toContain("silence");
		for (const { agency, id } of failed) expect(bench.sink.taken(agency)).toContain(id);
		expect(bench.sink.arrivals.filter((one) => !one.isSigned || one.id !== one.event.id)).toEqual([]);
	});
});

describe("a backlog that takes more workers than AWS lets a chain have (F49)", () => {
	it("is delivered in full: each worker that made progress sends the next", async () => {
		const WORKERS = 20;
		let calls = 0;
		// Every other call fails, and each failure ends a worker.
		bench.answerWith((agency) => {
			if (agency !== "npo-hidamari") return 204;
			calls += 1;
			return calls % 2 === 1 ? 503 : 204;
		});
		const before = bench.sink.taken("npo-hidamari").size;
		const { subject } = await bench.openCase();
		await bench.refer(subject, "npo-hidamari", WORKERS);
		await bench.sink.until(() => bench.sink.taken("npo-hidamari").size === before + WORKERS);
		// No dead letters.
		expect(await settled(bench.hub as Hub & Ready)).toBe(0);
	});
});

describe("an endpoint that is down (F54, F58, F59)", () => {
	it("is paused, delays nobody else, and gets everything in order when it is up again; its contact is told of both", async () => {
		bench.answerWith((agency) => (agency === "legal-aid" ? 500 : 204));
		const before = bench.sink.taken("legal-aid").size;
		const { subject } = await bench.openCase();
		await bench.refer(subject, "legal-aid", 20);
		await until(async () => (await bench.webhookOf("legal-aid")).state === "paused");
		const well = bench.sink.taken("support-center").size;
		await bench.refer(subject, "support-center", 20);
		await bench.sink.until(() => bench.sink.taken("support-center").size === well + 20);
		expect(bench.sink.taken("legal-aid").size).toBe(before);
		expect(await settled(bench.hub as Hub & Ready)).toBe(0);
		expect(await bench.webhookOf("legal-aid")).toMatchObject({ state: "paused", isCatchingUp: true });
		await bench.tick();
		expect(await bench.mailsTo(CONTACT)).toEqual(["【つなぎ】Webhook の送信を一時停止しています"]);

		bench.answerWith(() => 204);
		const later = bench.sink.arrivals.length;
		await until(
			async () =>
				Date.parse((await bench.webhookOf("legal-aid")).nextTry ?? "") <= Date.now() ||
				!(await bench.webhookOf("legal-aid")).nextTry,
		);
		await bench.tick();
		await bench.sink.until(() => bench.sink.taken("legal-aid").size === before + 20);
		await bench.hub.idle();
		await bench.tick();
		expect(await bench.webhookOf("legal-aid")).toMatchObject({ state: "verified", failures: 0, isCatchingUp: false });
		expect(await bench.mailsTo(CONTACT)).toEqual([
			"【つなぎ】Webhook の送信を一時停止しています",
			"【つなぎ】Webhook の送信を再開しました",
		]);
		const inOrder = (await bench.client("legal-aid").inbox()).flatMap(({ event }) => event?.id ?? []);
		const arrived = bench.sink.arrivals.slice(later).flatMap(({ agency, id }) => (agency === "legal-aid" ? [id] : []));
		expect(arrived).toEqual(inOrder.filter((id) => arrived.includes(id)));
		expect(new Set(arrived).size).toBe(arrived.length);
	});
});

describe("consent that is withdrawn while a delivery waits", () => {
	it("keeps the delivery from being made, and none that it does not concern", async () => {
		bench.answerWith(() => 503);
		const { subject, consent } = await bench.openCase();
		const seen = bench.sink.arrivals.length;
		await bench.refer(subject, "npo-hidamari", 1);
		await bench.refer(subject, "support-center", 1, minutesAgo(30));
		await bench.sink.until(() => new Set(bench.sink.arrivals.slice(seen).map(({ agency }) => agency)).size === 2);
		// The family withdrew its consent between the two referrals; the hub is told only now.
		await bench.post({ type: "consent.withdrawn", subject, time: minutesAgo(20), data: { consent } });
		await bench.hub.idle();
		const after = bench.sink.arrivals.length;
		bench.answerWith(() => 204);
		for (const agency of ["npo-hidamari", "support-center"]) await bench.ask(agency, "POST", "/v1/webhook/verification");
		await until(
			async () => !(await bench.webhookOf("npo-hidamari")).failures && !(await bench.webhookOf("support-center")).failures,
		);
		await until(async () => new Set(bench.sink.arrivals.slice(after).map(({ agency }) => agency)).size === 2);
		await bench.hub.idle();
		// Both may have read of it in their inboxes before the hub knew, and so both are told to stop.
		const late = bench.sink.arrivals.slice(after).map(({ agency, event }) => `${agency} ${event.type}`);
		expect(late.sort()).toEqual(["npo-hidamari consent.withdrawn", "support-center consent.withdrawn"]);
	});
});

describe("410 Gone (F56)", () => {
	it("ends deliveries, the contact is told, and only setting the URL anew starts them again, with what is new", async () => {
		bench.answerWith(() => 204);
		const { subject } = await bench.openCase();
		await bench.refer(subject, "legal-aid", 1);
		await bench.sink.until(() => bench.arrivedAt("legal-aid").length > 0);
		await bench.hub.idle();
		bench.answerWith((agency) => (agency === "legal-aid" ? 410 : 204));
		const seen = bench.arrivedAt("legal-aid").length;
		await bench.refer(subject, "legal-aid", 1);
		await until(async () => (await bench.webhookOf("legal-aid")).state === "gone");
		await bench.refer(subject, "legal-aid", 3);
		await bench.hub.idle();
		expect(bench.arrivedAt("legal-aid").length).toBe(seen + 1);
		await bench.tick();
		expect((await bench.mailsTo(CONTACT)).at(-1)).toBe("【つなぎ】Webhook の送信を終了しました");
		expect(bench.arrivedAt("legal-aid").length).toBe(seen + 1);
		expect((await bench.ask("legal-aid", "POST", "/v1/webhook/verification")).status).toBe(409);
		expect((await bench.ask("legal-aid", "POST", "/v1/webhook/resend", { sequence: 1 })).status).toBe(409);

		bench.answerWith(() => 204);
		const { url } = await bench.webhookOf("legal-aid");
		expect((await bench.ask("legal-aid", "PUT", "/v1/webhook", { url, contact: CONTACT })).status).toBe(200);
		await bench.refer(subject, "legal-aid", 1);
		await bench.sink.until(() => bench.arrivedAt("legal-aid").length > seen + 1);
		await bench.hub.idle();
		expect(bench.arrivedAt("legal-aid").length).toBe(seen + 2);
	});
});

describe("the sink's check of signatures", () => {
	it("fails for a body that was signed with another secret", async () => {
		bench.sink.secrets.set("legal-aid", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
		const seen = bench.sink.arrivals.length;
		await bench.refer((await bench.openCase()).subject, "legal-aid", 1);
		await bench.sink.until(() => bench.sink.arrivals.length > seen);
		expect(bench.sink.arrivals.at(-1)?.isSigned).toBe(false);
	});
});
