import { createHash } from "node:crypto";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";

/** What counts the requests of a client, and changes with each: it holds nothing of what was sent. */
const COUNTERS = "LimitsTable";

/** Every table of a hub, as an operator reads them. */
export const tablesOf = (outputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>) => {
	const dynamo = new DynamoDBClient({
		endpoint: env["AWS_ENDPOINT_URL_DYNAMODB"] ?? "",
		region: env["AWS_REGION"] ?? "",
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
	const names = Object.entries(outputs).flatMap(([name, table]) => (name.endsWith("Table") && name !== COUNTERS ? [table] : []));

	const itemsOf = async (table: string): Promise<string[]> => {
		const items: string[] = [];
		for await (const { Items = [] } of paginateScan({ client: dynamo }, { TableName: table, ConsistentRead: true }))
			items.push(...Items.map((item) => `${table} ${JSON.stringify(item)}`));
		return items.sort();
	};

	return {
		names,
		dynamo,
		/** How many items there are, and one value that changes with any of them. */
		digest: async (): Promise<{ readonly items: number; readonly sha256: string }> => {
			const items = (await Promise.all(names.sort().map(itemsOf))).flat();
			return { items: items.length, sha256: createHash("sha256").update(items.join("\n")).digest("hex") };
		},
		stop: (): void => dynamo.destroy(),
	};
};
