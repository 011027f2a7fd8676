import type { Context, SQSRecord } from "aws-lambda";
import { afterEach, describe, expect, it, vi } from "vitest";
import { batchHandler, queueHandler } from "../../functions/middleware/queue-handler.ts";

const CANARY = "CANARY-7f3a";
const messages = ["a", "b", "c"].map((messageId) => ({ messageId, body: CANARY }) as SQSRecord);

type Handler = (event: { readonly Records: readonly SQSRecord[] }, context: Context) => Promise<unknown>;
/** The ids of the messages that a handler wants to be retried. */
const retried = async (handler: unknown): Promise<readonly string[]> => {
	const answer = (await (handler as Handler)({ Records: messages }, {} as Context)) as {
		readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
	};
	return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};

afterEach(() => vi.restoreAllMocks());

class BrokenError extends Error {
	override name = "BrokenError";
}

describe("a queue's handler", () => {
	it("has the messages retried that failed, and no others; it logs why, and nothing of what they say", async () => {
		const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
		const handled: string[] = [];
		const handler = queueHandler(async ({ messageId, body }) => {
			handled.push(messageId);
			if (messageId === "b") throw new BrokenError(body);
		});
		expect(await retried(handler)).toEqual(["b"]);
		expect(handled).toEqual(["a", "b", "c"]);
		const lines = log.mock.calls.map(([line]) => String(line));
		expect(lines).toHaveLength(1);
		expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "error", fault: "BrokenError" });
		expect(lines.join()).not.toContain(CANARY);
	});

	it("handles messages at the same time", async () => {
		let waiting = 0;
		let release = (): void => {};
		const all = new Promise<void>((resolve) => {
			release = resolve;
		});
		const handler = queueHandler(async () => {
			waiting += 1;
			if (waiting === messages.length) release();
			await all;
		});
		expect(await retried(handler)).toEqual([]);
	});

	it("may handle a batch as a whole: it answers for each message, in their order", async () => {
		vi.spyOn(process.stderr, "write").mockReturnValue(true);
		const handler = batchHandler(async (batch) =>
			Promise.allSettled(batch.map(async ({ messageId }) => (messageId === "a" ? undefined : Promise.reject(new BrokenError())))),
		);
		expect(await retried(handler)).toEqual(["b", "c"]);
	});
});
