import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { mock } from "node:test";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aws, type Command, installAws } from "./aws-in-memory.ts";
import { anyStory } from "./steps.ts";

const dynalite = createRequire(import.meta.url)("dynalite") as (options: object) => Server;

type Send = (command: unknown) => Promise<Record<string, unknown>>;
const realSend = DynamoDBDocumentClient.prototype.send as unknown as Send;

const TABLES = ["AGENCIES", "TIMELINE", "DOOR", "INBOX", "CLOCK", "KEYS", "ENVELOPES", "LIMITS"];

const startDatabase = async () => {
	const server = dynalite({ createTableMs: 0 });
	await once(server.listen(0, "127.0.0.1"), "listening");
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const raw = new DynamoDBClient({ endpoint, region: "ap-northeast-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } });
	for (const name of TABLES) {
		const hash = name === "TIMELINE" ? "case" : "pk";
		await raw.send(
			new CreateTableCommand({
				TableName: name,
				BillingMode: "PAY_PER_REQUEST",
				AttributeDefinitions: [hash, "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
				KeySchema: [
					{ AttributeName: hash, KeyType: "HASH" },
					{ AttributeName: "sk", KeyType: "RANGE" },
				],
			}),
		);
	}
	return { server, raw, client: DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } }) };
};

let database: Awaited<ReturnType<typeof startDatabase>>;
let compared = 0;
const operations = new Set<string>();

/** What a call answered: items of a batch in the order of their keys, as DynamoDB promises none. */
const comparable = (answer: Record<string, unknown>): unknown => {
	const { $metadata: _, Responses, ...rest } = answer;
	const sorted = Object.entries((Responses ?? {}) as Record<string, object[]>).map(([name, items]) => [
		name,
		items.map((item) => JSON.stringify(item)).sort(),
	]);
	return JSON.parse(JSON.stringify({ ...rest, ...(Responses ? { Responses: Object.fromEntries(sorted) } : {}) }));
};

const outcomeOf = async (
	call: () => unknown,
): Promise<{ readonly answer?: unknown; readonly error?: string; readonly value: unknown }> => {
	try {
		const value = (await call()) as Record<string, unknown>;
		return { answer: comparable(value), value };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return { error: error.name, value: error };
	}
};

let turn: Promise<unknown> = Promise.resolve();

/** Has both answer a call, one call after another, and compares what they say. */
const toBoth = (command: Command): Promise<unknown> => {
	const answered = turn.then(async () => {
		const real = await outcomeOf(() => realSend.call(database.client, command));
		const made = await outcomeOf(() => aws.tables.send(command));
		const { name } = command.constructor;
		expect([name, made.error, made.answer]).toEqual([name, real.error, real.answer]);
		compared += 1;
		operations.add(name);
		if (made.error !== undefined) throw made.value;
		return made.value;
	});
	turn = answered.catch(() => {});
	return answered;
};

beforeAll(() => {
	installAws(toBoth);
	mock.timers.enable({ apis: ["Date"], now: 0 });
});
afterAll(() => {
	mock.timers.reset();
});

const stopDatabase = async (): Promise<void> => {
	database.raw.destroy();
	database.server.closeAllConnections();
	await new Promise((closed) => database.server.close(closed));
};

describe("tables in memory", () => {
	it("answer every call that worlds make as dynalite does", async () => {
		const { playStory } = await import("./story.ts");
		let worlds = 90_000_000;
		await fc.assert(
			fc.asyncProperty(anyStory, async (story) => {
				worlds += 1;
				database = await startDatabase();
				await playStory(story, worlds, new Map()).finally(stopDatabase);
			}),
			{ numRuns: 6, seed: 3, endOnFailure: true },
		);
		expect(compared).toBeGreaterThan(1_000);
		expect([...operations].sort()).toEqual(
			[
				"BatchGetCommand",
				"BatchWriteCommand",
				"DeleteCommand",
				"GetCommand",
				"PutCommand",
				"QueryCommand",
				"UpdateCommand",
			].sort(),
		);
	});
});
