import { BatchGetCommand, BatchWriteCommand, DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnfinishedBatchError } from "../../functions/stores/dynamo/batches.ts";
import { connect } from "../../functions/stores/dynamo/table.ts";
import { readAgencies, saveAgencies } from "../../functions/stores/registry/registry-table.ts";
import type { Agency } from "../../schemas/agency.ts";
import { agencyNamed } from "../ids.ts";

const registry = { client: connect({}), name: () => "Agencies" };
const mock = mockClient(DynamoDBDocumentClient);

const agencies: Agency[] = Array.from({ length: 130 }, (_, index) => ({
	id: agencyNamed(`npo-${index}`),
	kind: "npo",
	ja: "特定非営利活動法人みなと",
	area: "142999",
	opening: { weekly: { mon: { open: "10:00", close: "16:00" } }, holidays: false, closed: [] },
	channels: {},
	keys: [],
	client: { id: `client${index}` },
}));
const ids = agencies.map(({ id }) => id);

const keysOf = (input: BatchGetCommand["input"]) => input.RequestItems?.["Agencies"]?.Keys ?? [];
const writesOf = (input: BatchWriteCommand["input"]) => input.RequestItems?.["Agencies"] ?? [];

beforeEach(() => {
	mock.on(BatchGetCommand).resolves({});
	mock.on(PutCommand).resolves({});
});
afterEach(() => mock.reset());

describe("when DynamoDB does only a part of a batch (F32)", () => {
	it("the rest is written again, and nothing twice", async () => {
		const written: unknown[] = [];
		mock.on(BatchWriteCommand).callsFake((input: BatchWriteCommand["input"]) => {
			const writes = writesOf(input);
			const cut = writes.length > 3 ? writes.length - 3 : writes.length;
			written.push(...writes.slice(0, cut).map(({ PutRequest }) => PutRequest?.Item?.["pk"]));
			return cut < writes.length ? { UnprocessedItems: { Agencies: writes.slice(cut) } } : {};
		});
		await saveAgencies(registry, agencies, new Map());
		expect(written.sort()).toEqual(agencies.map(({ client }) => `client#${client?.id}`).sort());
	});

	it("the rest is read again", async () => {
		mock.on(BatchGetCommand).callsFake((input: BatchGetCommand["input"]) => {
			const keys = keysOf(input);
			const found = keys.slice(0, 60).map(({ pk }) => ({ agency: { id: String(pk).slice("agency#".length) } }));
			return { Responses: { Agencies: found }, UnprocessedKeys: { Agencies: { Keys: keys.slice(60) } } };
		});
		expect([...(await readAgencies(registry, ids)).keys()].sort()).toEqual(ids.slice().sort());
	});

	it("and when nothing is done however often, that is an error", async () => {
		mock.on(BatchWriteCommand).callsFake((input: BatchWriteCommand["input"]) => ({
			UnprocessedItems: { Agencies: writesOf(input) },
		}));
		await expect(saveAgencies(registry, agencies, new Map())).rejects.toThrow(UnfinishedBatchError);
		expect(mock.commandCalls(BatchWriteCommand)).toHaveLength(5);
	});
});

describe("a batch", () => {
	it("is a hundred reads or 25 writes a call", async () => {
		mock.on(BatchWriteCommand).resolves({});
		await saveAgencies(registry, agencies, new Map());
		await readAgencies(registry, ids);
		expect(mock.commandCalls(BatchGetCommand).map(({ args: [{ input }] }) => keysOf(input).length)).toEqual([100, 30]);
		const writes = mock.commandCalls(BatchWriteCommand).map(({ args: [{ input }] }) => writesOf(input).length);
		expect(writes).toEqual([25, 25, 25, 25, 25, 5]);
	});
});
