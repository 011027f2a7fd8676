import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AuthorizerApi, makeAwsServer } from "../../infra/local/aws-server.ts";
import { startLambdas } from "../../infra/local/lambda-host.ts";
import { startPoller } from "../../infra/local/poller.ts";
import { Queues } from "../../infra/local/queues.ts";
import { sqsOperations } from "../../infra/local/sqs-api.ts";

/** What AWS allows: a function is invoked about 16 times in one chain. */
const MAX_HOPS = 16;
const WANTED = 40;

/** Sends itself on by the SDK until it has counted to `WANTED`. */
const CODE = `
	import { SQSClient, SendMessageBatchCommand } from ${JSON.stringify(import.meta.resolve("@aws-sdk/client-sqs"))};
	const sqs = new SQSClient({});
	export const handler = async ({ Records }) => {
		for (const { body } of Records) {
			const next = Number(body) + 1;
			const Entries = [{ Id: "0", MessageBody: String(next) }];
			if (next <= ${WANTED}) await sqs.send(new SendMessageBatchCommand({ QueueUrl: process.env.QUEUE_URL, Entries }));
		}
	};
`;

let directory: string;
let stop: () => Promise<void>;

/** Starts the chain, and lets it run until nothing moves any more. @returns the counts that were handled, and the dead letters */
const run = async (stopsLoops: boolean) => {
	const queues = new Queues(join(directory, "queues.sqlite"), [
		{ name: "work", visibilitySeconds: 60, delaySeconds: 0, deadLetters: { queue: "dead", mostReceives: 5 } },
		{ name: "dead", visibilitySeconds: 60, delaySeconds: 0 },
	]);
	const aws = makeAwsServer({ AmazonSQS: sqsOperations(queues, () => "") }, {} as AuthorizerApi, {}, () => {});
	await once(aws.listen(0, "127.0.0.1"), "listening");
	const url = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
	const file = join(directory, "chain.mjs");
	await writeFile(file, CODE);
	const environment = {
		AWS_REGION: "ap-northeast-1",
		AWS_ACCESS_KEY_ID: "x",
		AWS_SECRET_ACCESS_KEY: "x",
		AWS_ENDPOINT_URL: url,
		QUEUE_URL: `${url}/0/work`,
	};
	const host = startLambdas(
		[{ name: "chain", file, exportName: "handler", timeoutSeconds: 60, environment }],
		join(directory, "lambda.log"),
	);
	const mapping = { queue: "work", function: "chain", batchSize: 1, reportsFailures: false, mostAtOnce: 1, stopsLoops };
	queues.send([{ queue: "work", body: "1" }]);
	const poller = await new Promise<ReturnType<typeof startPoller>>((resolve) => {
		const started = startPoller(mapping, queues, host, () => setImmediate(() => started.isIdle() && resolve(started)));
	});
	stop = async () => {
		poller.stop();
		await host.stop();
		aws.closeAllConnections();
		await new Promise((closed) => aws.close(closed));
		queues.close();
	};
	return { handled: host.invocations.get("chain"), dead: queues.receive("dead", 10).map(({ body }) => Number(body)) };
};

beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), "tsunagi-loops-"));
});
afterEach(async () => {
	await stop();
	await rm(directory, { recursive: true });
});

describe("F49: a function that sends itself on through its queue", () => {
	it("is stopped after 16 times, and the message is a dead letter, as AWS does it", async () => {
		expect(await run(true)).toEqual({ handled: MAX_HOPS, dead: [MAX_HOPS + 1] });
	});

	it("continues where a chain is meant (RecursiveLoop: Allow)", async () => {
		expect(await run(false)).toEqual({ handled: WANTED, dead: [] });
	});
});
