import { BatchGetItemCommand, BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { saveAgencies, UnfinishedCallError } from "../../functions/stores/registry/registry-table.ts";
import type { Agency } from "../../schemas/agency.ts";

const register = { dynamo: new DynamoDBClient({}), table: "Agencies" };

const agencies: Agency[] = Array.from({ length: 30 }, (_, index) => ({
	id: `npo-${index}`,
	kind: "npo",
	ja: "特定非営利活動法人みなと",
	area: "142999",
	opening: { weekly: { mon: { open: "10:00", close: "16:00" } }, holidays: false, closed: [] },
	channels: {},
	keys: [],
}));

const writesOf = (input: BatchWriteItemCommand["input"]) => input.RequestItems?.["Agencies"] ?? [];

describe("when DynamoDB writes only a part of a batch (F32)", () => {
	it("the rest is written again, and nothing twice", async () => {
		const written: unknown[] = [];
		const mock = mockClient(DynamoDBClient);
		mock.on(BatchGetItemCommand).resolves({});
		mock.on(BatchWriteItemCommand).callsFake((input: BatchWriteItemCommand["input"]) => {
			const writes = writesOf(input);
			const cut = writes.length > 3 ? writes.length - 3 : writes.length;
			written.push(...writes.slice(0, cut).map(({ PutRequest }) => PutRequest?.Item?.["pk"]?.S));
			return cut < writes.length ? { UnprocessedItems: { Agencies: writes.slice(cut) } } : {};
		});
		await saveAgencies(register, agencies);
		expect(written.sort()).toEqual(agencies.map(({ id }) => `agency#${id}`).sort());
		mock.restore();
	});

	it("and when none is written however often, that is an error", async () => {
		const mock = mockClient(DynamoDBClient);
		mock.on(BatchGetItemCommand).resolves({});
		mock.on(BatchWriteItemCommand).callsFake((input: BatchWriteItemCommand["input"]) => ({
			UnprocessedItems: { Agencies: writesOf(input) },
		}));
		await expect(saveAgencies(register, agencies)).rejects.toThrow(UnfinishedCallError);
		expect(mock.commandCalls(BatchWriteItemCommand)).toHaveLength(5);
		mock.restore();
	});
});
