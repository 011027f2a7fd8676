import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Engine, startEngine } from "../../infra/local/engine.ts";
import type { LocalStack } from "../../infra/local/stack.ts";

/** A value that an event holds; the functions say `failed` of a message with "fail" in it. */
const CANARY = "山田花子";

const HANDLER = `
export const handler = async ({ routeKey, scheduledTime, Records }) => {
	if (routeKey === "GET /v1/inbox") throw new Error("fail");
	if (routeKey) return { statusCode: 202, body: "${CANARY}" };
	if (scheduledTime) return;
	return { batchItemFailures: Records.filter(({ body }) => body.includes("fail")).map(({ messageId }) => ({ itemIdentifier: messageId })) };
};
`;

const queue = (name: string) => ({ name, visibilitySeconds: 60, delaySeconds: 0 });
const mapping = (queueName: string, functionName: string) => ({
	queue: queueName,
	function: functionName,
	batchSize: 10,
	reportsFailures: true,
	mostAtOnce: 1,
	stopsLoops: true,
});

const stackOf = (file: string): LocalStack => ({
	tables: [],
	queues: [
		{ ...queue("FollowUpQueue369CF14E"), deadLetters: { queue: "FollowUpDeadLetters43E1A84C", mostReceives: 1 } },
		queue("FollowUpDeadLetters43E1A84C"),
		queue("WebhookQueue9AE8BE5E"),
	],
	mailRoutes: [],
	rules: [{ pattern: { source: ["tsunagi"] }, queues: ["FollowUpQueue369CF14E"] }],
	functions: [
		"IntakeLambdaFunction517C625A",
		"FollowUpLambdaFunctionF7EBABB5",
		"WebhookLambdaFunction457F66FE",
		"DigestClockLambdaFunction4AD0B3C4",
	].map((name) => ({ name, file, exportName: "handler", timeoutSeconds: 60, environment: {} })),
	mappings: [
		mapping("FollowUpQueue369CF14E", "FollowUpLambdaFunctionF7EBABB5"),
		mapping("WebhookQueue9AE8BE5E", "WebhookLambdaFunction457F66FE"),
	],
	routes: [],
	authorizer: { id: "", issuer: "", audience: [] },
	schedules: [
		{
			expression: "cron(0 6 * * ? *)",
			timeZone: "Asia/Tokyo",
			function: "DigestClockLambdaFunction4AD0B3C4",
			input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
		},
	],
	outputs: {},
});

const entry = (type: string, detail: object) => ({ Source: "tsunagi", DetailType: type, Detail: JSON.stringify(detail) });

describe("a trace", () => {
	let directory: string;
	let engine: Engine;
	const lines: string[] = [];
	/** The lines since it was last asked, without how long things took. */
	const traced = (): string[] => lines.splice(0).map((line) => line.replace(/\b\d+ms\b/, "0ms"));

	beforeAll(async () => {
		directory = await mkdtemp(join(tmpdir(), "tsunagi-trace-"));
		const file = join(directory, "handler.mjs");
		await writeFile(file, HANDLER);
		engine = startEngine(stackOf(file), directory, (line) => lines.push(line));
		engine.begin();
	});
	afterAll(async () => {
		await engine.stop();
		engine.queues.close();
		await rm(directory, { recursive: true });
	});

	it("has a line for a request, with its status, or that it failed", async () => {
		await engine.lambdas.invoke("IntakeLambdaFunction517C625A", { routeKey: "POST /v1/events", body: CANARY });
		await engine.lambdas.invoke("IntakeLambdaFunction517C625A", { routeKey: "GET /v1/inbox" }).catch(() => undefined);
		expect(traced()).toEqual(["route POST /v1/events → intake 0ms 202", "route GET /v1/inbox → intake 0ms failed"]);
	});

	it("has one for a batch of events of the bus, with their types", async () => {
		engine.bus.putEvents([
			entry("follow-up.scheduled", { case: CANARY }),
			entry("follow-up.due", {}),
			entry("follow-up.due", { case: CANARY }),
		]);
		await engine.idle();
		expect(traced()).toEqual(["bus follow-up.scheduled,follow-up.due → follow-up 3 messages 0ms ok"]);
	});

	it("has one for messages of another queue, with how many failed", async () => {
		const body = JSON.stringify({ agency: CANARY });
		engine.queues.send([body, `${body} fail`].map((one) => ({ queue: "WebhookQueue9AE8BE5E", body: one })));
		await engine.idle();
		expect(traced()).toEqual(["queue webhook → webhook 2 messages 0ms 1 failed"]);
	});

	it("has one for a schedule", async () => {
		await engine.advanceClock(new Date("2026-03-31T20:00:00Z"));
		await engine.advanceClock(new Date("2026-03-31T22:00:00Z"));
		expect(traced()).toEqual(["schedule 2026-03-31T21:00:00Z → digest-clock 0ms ok"]);
	});

	it("has one for dead letters", async () => {
		engine.bus.putEvents([entry("follow-up.due", { case: "fail" })]);
		await engine.retryNow();
		expect(traced().filter((line) => !line.startsWith("queue webhook"))).toEqual([
			"bus follow-up.due → follow-up 1 message 0ms 1 failed",
			"dead-letters follow-up 1 message",
		]);
	});
});
