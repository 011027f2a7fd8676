import { once } from "node:events";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import {
	type AttributeDefinition,
	CreateTableCommand,
	DynamoDBClient,
	type KeySchemaElement,
	ListTablesCommand,
} from "@aws-sdk/client-dynamodb";

export type TableDefinition = {
	readonly name: string;
	readonly keys: KeySchemaElement[];
	readonly attributes: AttributeDefinition[];
};

// dynalite carries no types.
const dynalite = createRequire(import.meta.url)("dynalite") as (options: object) => Server;

/**
 * DynamoDB on this machine: dynalite, on disk.
 *
 * @param directory where the tables lie
 * @param port where it listens, on 127.0.0.1
 */
export const startTables = async (directory: string, port: number) => {
	const server = dynalite({ path: directory, createTableMs: 0, deleteTableMs: 0 });
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	return {
		/** Makes the tables that are not there yet. */
		create: async (definitions: readonly TableDefinition[], endpoint: string): Promise<void> => {
			const credentials = { accessKeyId: "local", secretAccessKey: "local" };
			const client = new DynamoDBClient({ endpoint, region: "ap-northeast-1", credentials });
			const { TableNames = [] } = await client.send(new ListTablesCommand({}));
			const missing = definitions.filter(({ name }) => !TableNames.includes(name));
			for (const { name, keys, attributes } of missing)
				await client.send(
					new CreateTableCommand({
						TableName: name,
						KeySchema: keys,
						AttributeDefinitions: attributes,
						BillingMode: "PAY_PER_REQUEST",
					}),
				);
			client.destroy();
		},
		stop: (): Promise<void> =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
};
