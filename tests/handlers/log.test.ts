import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SQSRecord } from "aws-lambda";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { logFault } from "../../functions/log.ts";
import { ScheduledRunError, scheduled } from "../../functions/middleware/scheduled.ts";
import { bundle } from "../../infra/bundle.ts";
import { startLambdas } from "../../infra/local/lambda-host.ts";

type Line = Readonly<Record<string, unknown>>;
type Fault = Error & Record<string, unknown>;

const parsed = (text: string): Line => JSON.parse(text) as Line;

describe("a line of the log", () => {
	let written: MockInstance;
	const lines = (): string[] => written.mock.calls.map(([text]) => String(text));

	beforeEach(() => {
		vi.stubEnv("AWS_LAMBDA_FUNCTION_NAME", "Tsunagi-Digest");
		written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	});
	afterEach(() => {
		written.mockRestore();
		vi.unstubAllEnvs();
	});

	/** Fails inside a handler of our own. */
	const failing = (reason: () => unknown): Promise<void> =>
		scheduled(async () => {
			throw reason();
		})({ scheduledTime: "2026-04-01T06:00:00Z" }, { awsRequestId: "an invocation" });

	it("has the function, the invocation, the fault and its cause, and where in our own code", async () => {
		await expect(failing(() => new TypeError("x", { cause: new RangeError("y") }))).rejects.toThrow(ScheduledRunError);
		expect(lines().map(parsed)).toEqual([
			{
				level: "error",
				function: "Tsunagi-Digest",
				requestId: "an invocation",
				fault: "TypeError",
				cause: "RangeError",
				frames: [expect.stringMatching(/^functions\/middleware\/scheduled\.ts:\d+$/)],
			},
		]);
	});

	it("has the message's id of an SQS record, and nothing else of it", () => {
		logFault("no error", { messageId: "a message", body: "山田花子" } as SQSRecord);
		expect(lines()).toEqual([
			'{"level":"error","function":"Tsunagi-Digest","messageId":"a message","fault":"string","frames":[]}\n',
		]);
	});

	it("has the request's id and route", () => {
		const context = { requestId: "a request", routeKey: "GET /v1/cases/{token}/timeline", http: { path: "/v1/cases/山田花子" } };
		logFault(new Error("x"), context);
		expect(lines().map(parsed)).toMatchObject([{ requestId: "a request", routeKey: "GET /v1/cases/{token}/timeline" }]);
		expect(lines()[0]).not.toContain("山田");
	});

	it("shows three places at the most, none of another package", () => {
		const here = new URL("../../functions/log.ts", import.meta.url).pathname;
		const there = new URL("../../node_modules/functions/log.ts", import.meta.url).pathname;
		const reason = new Error("x");
		const frames = [there, here, here, here, here].map((file, index) => `    at nameOf (${file}:${index + 1}:1)`);
		reason.stack = ["Error: x", ...frames].join("\n");
		logFault(reason, {});
		expect(lines().map(parsed)).toMatchObject([{ frames: [2, 3, 4].map((line) => `nameOf functions/log.ts:${line}`) }]);
	});
});

/** What an event could hold, and a text that quotes it. */
const canaries = fc.oneof(
	fc.uuid(),
	fc.constantFrom("山田花子", "hanako", "yamada-hanako", "090-1234-5678", "81901234567", "hanako@example.jp"),
);
const quoted = fc.constantFrom(
	(canary: string) => canary,
	(canary: string) => `Unexpected token in JSON: "${canary}"`,
	(canary: string) => `first line\n${canary}\n    at record (file:///var/task/index.mjs:1:1)`,
	(canary: string) => `x\n    at ${canary} (${new URL("../../functions/log.ts", import.meta.url).pathname}:1:1)`,
	(canary: string) => `x\n    at nameOf (${new URL("../../functions/log.ts", import.meta.url).pathname}:${canary}:1)`,
	(canary: string) => `x\n    at nameOf (${new URL("../../functions/", import.meta.url).pathname}${canary}.ts:1:1)`,
	(canary: string) => `x\n    at async ${canary}`,
);

/** Everywhere that a text can be put into an error. */
const plants: Readonly<Record<string, (text: string) => unknown>> = {
	message: (text) => new Error(text),
	"message, changed afterwards": (text) => Object.assign(new Error(text), { message: "x" }),
	stack: (text) => Object.assign(new Error("x"), { stack: `Error: x\n${text}` }),
	name: (text) => Object.assign(new Error("x"), { name: text }),
	"an object as the name": (text) => Object.assign(new Error("x") as Fault, { name: { text } }),
	property: (text) => Object.assign(new Error("x"), { detail: text, body: { data: text } }),
	cause: (text) => new Error("x", { cause: text }),
	"message of the cause": (text) => new Error("x", { cause: new RangeError(text) }),
	"name of the cause": (text) => new Error("x", { cause: Object.assign(new Error(text), { name: text }) }),
	"one of several": (text) => new AggregateError([new Error(text)], text),
	"no error": (text) => text,
	"no error either": (text) => ({ name: text, message: text }),
	"what a parser says": (text) => {
		try {
			return JSON.parse(text) as unknown;
		} catch (error) {
			return error;
		}
	},
};

describe("nothing that an event held", () => {
	it.each(Object.entries(plants))("is logged from: %s", async (where, plant) => {
		const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
		await fc.assert(
			fc.asyncProperty(canaries, quoted, async (canary, quote) => {
				// An identifier as the name of an error is what the log is to say.
				fc.pre(!where.includes("name") || !/^\w+$/.test(quote(canary)));
				written.mockClear();
				logFault(plant(quote(canary)), { requestId: "a request" });
				expect(written).toHaveBeenCalledOnce();
				expect(String(written.mock.calls[0]?.[0])).not.toContain(canary);
			}),
		);
		written.mockRestore();
	});
});

describe("a bundle's log", () => {
	it("says the function, and which module of ours failed; no message", async () => {
		const directory = await mkdtemp(join(tmpdir(), "tsunagi-log-"));
		bundle(["digest-clock"], directory);
		const logFile = join(directory, "lambda.log");
		const file = join(directory, "digest-clock", "index.mjs");
		const name = "DigestClock";
		const host = startLambdas([{ name, file, exportName: "handler", timeoutSeconds: 60, environment: {} }], logFile);
		const run = host.invoke(name, { scheduledTime: "山田花子Z" });
		await expect(run).rejects.toThrow("ScheduledRunError: see the log");
		await host.stop();
		const log = await readFile(logFile, "utf8");
		await rm(directory, { recursive: true });
		const [ours = "", lambdas = ""] = log.split("\n");
		expect(parsed(lambdas)).toMatchObject({ function: name, thrown: "ScheduledRunError: see the log" });
		expect(parsed(ours)).toEqual({
			level: "error",
			function: name,
			requestId: expect.stringMatching(/^[\da-f-]{36}$/),
			fault: "RangeError",
			frames: [
				expect.stringMatching(/^inJapan schemas\/japan-time\.ts bundle:\d+$/),
				expect.stringMatching(/^dayInJapan schemas\/japan-time\.ts bundle:\d+$/),
				expect.stringMatching(/functions\/digest-clock\/handler\.ts bundle:\d+$/),
			],
		});
	});
});
