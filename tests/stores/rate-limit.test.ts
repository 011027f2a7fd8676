import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, clock } from "./front-door.ts";
import { freshHub, tableCalls, useStores } from "./hub-in-process.ts";

useStores();

const DESK = "minato-desk";
type Limited = { statusCode: number; headers: Record<string, string>; body: string };
const ask = async () => (await call("read-inbox", DESK)) as unknown as Limited;
const writes = () => tableCalls.filter((one) => one.startsWith("UpdateItem LIMITS")).length;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ["Date"] });
	clock("2026-12-01T09:00:10");
	await freshHub([{ id: DESK, kind: "welfare-office" }]);
	vi.stubEnv("RATE_PER_MINUTE", "120");
	tableCalls.length = 0;
});
afterEach(() => {
	vi.useRealTimers();
});

describe("a client's limit", () => {
	it("is told with each answer, and costs a write for many requests, not one for each", async () => {
		const first = await ask();
		expect(first.headers).toMatchObject({ "ratelimit-policy": '"client";q=120;w=60', ratelimit: '"client";r=119;t=50' });
		for (let asked = 1; asked < 60; asked++) await ask();
		expect((await ask()).headers["ratelimit"]).toBe('"client";r=59;t=50');
		expect(writes()).toBeLessThan(12);
	});

	it("is shared by all processes, and begins anew with the minute", async () => {
		for (let asked = 0; asked < 60; asked++) expect((await ask()).statusCode).toBe(200);
		vi.resetModules();
		const answers = [];
		for (let asked = 0; asked < 70; asked++) answers.push(await ask());
		const letIn = answers.filter(({ statusCode }) => statusCode === 200).length;
		expect(letIn).toBeGreaterThan(40);
		expect(letIn).toBeLessThanOrEqual(60);
		const last = answers.at(-1);
		expect(last).toMatchObject({ statusCode: 429, headers: { "retry-after": "50", ratelimit: '"client";r=0;t=50' } });
		expect(JSON.parse(last?.body ?? "")).toMatchObject({ type: expect.stringMatching(/rate-limited$/), status: 429 });
		clock("2026-12-01T09:01:00");
		expect((await ask()).statusCode).toBe(200);
	});

	it("is not enforced while it cannot be counted: everybody is let in, nothing is told of what is left, and it is tried again later", async () => {
		const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
		vi.stubEnv("LIMITS_TABLE", "Nowhere");
		const tries = () => tableCalls.filter((one) => one === "UpdateItem Nowhere").length;
		const answers = [await ask()];
		const before = tries();
		answers.push(await ask(), await ask());
		expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
		expect(answers[0]?.headers).toMatchObject({ "ratelimit-policy": '"client";q=120;w=60' });
		expect(answers[0]?.headers).not.toHaveProperty("ratelimit");
		expect([before > 0, tries()]).toEqual([true, before]);
		expect(written.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
			{
				level: "error",
				fault: "ResourceNotFoundException",
				frames: [
					expect.stringContaining("updateItem functions/stores/dynamo/writes.ts:"),
					expect.stringContaining("countRequests functions/stores/registry/request-counts.ts:"),
				],
			},
		]);
		clock("2026-12-01T09:00:16");
		await ask();
		expect(tries()).toBeGreaterThan(before);
		written.mockRestore();
	});
});
