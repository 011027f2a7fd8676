import {
	type AttributeDefinition,
	CreateTableCommand,
	DynamoDBClient,
	type GlobalSecondaryIndex,
	type KeySchemaElement,
	ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import { openDynalite } from "./dynalite.ts";
import { keepForgetting } from "./forgetting.ts";
import type { Port } from "./ports.ts";

export type TableDefinition = {
	readonly name: string;
	readonly keys: KeySchemaElement[];
	readonly attributes: AttributeDefinition[];
	readonly indexes: GlobalSecondaryIndex[];
	/** The attribute that says when an item ends, in seconds since 1970. */
	readonly endsBy?: string;
};

/**
 * DynamoDB on this machine: dynalite, on disk.
 *
 * @param directory where the tables are kept
 * @param port where it answers
 */
export const startTables = async (directory: string, port: Port) => {
	const dynalite = await openDynalite(directory);
	const { server } = dynalite;
	await port.give(server);
	const credentials = { accessKeyId: "local", secretAccessKey: "local" };
	const client = new DynamoDBClient({ endpoint: port.url, region: "ap-northeast-1", credentials });
	let stopForgetting = async (): Promise<void> => {};
	return {
		/** Makes the tables that are not there yet. */
		create: async (definitions: readonly TableDefinition[]): Promise<void> => {
			const { TableNames = [] } = await client.send(new ListTablesCommand({}));
			const missing = definitions.filter(({ name }) => !TableNames.includes(name));
			for (const { name, keys, attributes, indexes } of missing)
				await client.send(
					new CreateTableCommand({
						TableName: name,
						KeySchema: keys,
						AttributeDefinitions: attributes,
						BillingMode: "PAY_PER_REQUEST",
						...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
					}),
				);
			stopForgetting = keepForgetting(dynalite, definitions, client);
		},
		stop: async (): Promise<void> => {
			await stopForgetting();
			client.destroy();
			server.closeAllConnections();
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
			});
		},
	};
};
