import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { LambdaHost } from "../../infra/local/lambda-host.ts";
import { startPoller } from "../../infra/local/poller.ts";
import { Queues } from "../../infra/local/queues.ts";

const definitions = [
	{ name: "work", visibilitySeconds: 60, delaySeconds: 0, deadLetters: { queue: "dead", mostReceives: 2 } },
	{ name: "dead", visibilitySeconds: 60, delaySeconds: 0 },
];
const folder = mkdtempSync(join(tmpdir(), "tsunagi-queues-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, `${randomUUID()}.sqlite`);
const open = (at = file()) => new Queues(at, definitions);
const send = (queues: Queues, ...bodies: string[]) => queues.send(bodies.map((body) => ({ queue: "work", body })));

describe("a queue", () => {
	it("hides what it handed out, and forgets what was dealt with", () => {
		const queues = open();
		send(queues, "a", "b");
		const [a] = queues.receive("work", 1);
		expect(queues.receive("work", 10).map((one) => one.body)).toEqual(["b"]);
		queues.remove([a?.receipt ?? ""]);
		expect(queues.counts("work")).toEqual({ visible: 0, hidden: 1, delayed: 0 });
	});

	it("buries what was handed out too often, and gives it back when redriven", () => {
		const queues = open();
		send(queues, "poison");
		for (let tries = 0; tries < 2; tries++) queues.hide("work", queues.receive("work", 1)[0]?.receipt ?? "", 0);
		expect(queues.receive("work", 1)).toEqual([]);
		expect(queues.counts("dead").visible).toBe(1);
		expect(queues.redrive("dead")).toBe(1);
		expect(queues.receive("work", 1)).toMatchObject([{ body: "poison", receives: 1 }]);
	});

	it("shows what failed before its time, but not what is put off", () => {
		const queues = open();
		send(queues, "failed");
		queues.receive("work", 1);
		queues.send([{ queue: "work", body: "delayed", delaySeconds: 900 }]);
		queues.showFailed();
		expect(queues.receive("work", 10)).toMatchObject([{ body: "failed", receives: 2 }]);
	});

	it("keeps delayed messages back", () => {
		const queues = open();
		queues.send([{ queue: "work", body: "later", delaySeconds: 900 }]);
		expect(queues.receive("work", 1)).toEqual([]);
		expect(queues.counts("work").delayed).toBe(1);
	});

	it("has everything again after its process died, what was received at once, what was delayed in its time", () => {
		const at = file();
		const before = open(at);
		send(before, "received", "delayed", "waiting");
		before.receive("work", 1);
		before.hide("work", before.receive("work", 1)[0]?.receipt ?? "", 900);
		const after = open(at);
		expect(
			after
				.receive("work", 10)
				.map((one) => one.body)
				.sort(),
		).toEqual(["received", "waiting"]);
	});
});

describe("a function fed by a queue", () => {
	const environments = () => 2;
	const mapping = { queue: "work", function: "worker", batchSize: 10, reportsFailures: true, mostAtOnce: 1, stopsLoops: true };

	it("keeps only what failed of a batch", async () => {
		const queues = open();
		const [good, bad] = send(queues, "good", "bad");
		const invoke = vi.fn(async () => ({ batchItemFailures: [{ itemIdentifier: bad }] }));
		const done = new Promise<void>((resolve) =>
			startPoller(mapping, queues, { invoke, environments } as unknown as LambdaHost, resolve),
		);
		await done;
		expect(good).toBeDefined();
		expect(queues.counts("work")).toEqual({ visible: 0, hidden: 1, delayed: 0 });
	});

	it("keeps the whole batch when it fails as a whole", async () => {
		const queues = open();
		send(queues, "a", "b");
		const invoke = async () => Promise.reject(new Error("dead"));
		await new Promise<void>((resolve) =>
			startPoller(mapping, queues, { invoke, environments } as unknown as LambdaHost, resolve),
		);
		expect(queues.counts("work").hidden).toBe(2);
	});

	it("is idle when the last message became a dead letter", async () => {
		const queues = open();
		send(queues, "poison");
		for (let tries = 0; tries < 2; tries++) queues.hide("work", queues.receive("work", 1)[0]?.receipt ?? "", 0);
		const invoke = vi.fn();
		await new Promise<void>((resolve) =>
			startPoller(mapping, queues, { invoke, environments } as unknown as LambdaHost, resolve),
		);
		expect(invoke).not.toHaveBeenCalled();
		expect(queues.counts("dead").visible).toBe(1);
	});

	it("is woken by a message", async () => {
		const queues = open();
		const taken = new Promise<string>((resolve) => {
			const invoke = async (_: string, event: unknown) =>
				resolve((event as { Records: { body: string }[] }).Records[0]?.body ?? "");
			startPoller(mapping, queues, { invoke, environments } as unknown as LambdaHost, () => {});
		});
		const changed = once(queues.events, "changed");
		send(queues, "wake up");
		expect(await changed).toEqual(["work"]);
		expect(await taken).toBe("wake up");
	});
});
