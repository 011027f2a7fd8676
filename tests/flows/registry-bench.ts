import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { CreateTableCommand, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { runAgencies } from "../../functions/commands/agencies.ts";
import { clearRegistryCache } from "../../functions/stores/registry/registry.ts";

type Call = { readonly name: string; readonly input: Record<string, unknown> };

/** Cognito and API Gateway as far as the command uses them, over real HTTP. */
export const accounts = { clients: new Map<string, object>(), audience: ["none"], calls: [] as Call[] };

export const answer = ({ name, input }: Call): object => {
	const { clients } = accounts;
	switch (name) {
		case "CreateUserPoolClient": {
			const client = { ClientId: `client${clients.size + 1}x`, ClientSecret: `s${clients.size}`, ...input };
			clients.set(client.ClientId, client);
			return { UserPoolClient: client };
		}
		case "DescribeUserPoolClient":
			return clients.has(String(input["ClientId"]))
				? { UserPoolClient: clients.get(String(input["ClientId"])) }
				: { __type: "ResourceNotFoundException" };
		case "ListUserPoolClients":
			return { UserPoolClients: [...clients.values()] };
		case "DeleteUserPoolClient":
			clients.delete(String(input["ClientId"]));
			return {};
		case "PATCH":
			accounts.audience = (input["jwtConfiguration"] as { audience: string[] }).audience;
			return {};
		default:
			return { jwtConfiguration: { issuer: "https://issuer.example", audience: accounts.audience } };
	}
};

const standIn = createServer(async (request, response) => {
	const target = String(request.headers["x-amz-target"] ?? `.${request.method}`);
	const hasBody = request.headers["content-length"] !== undefined && request.method !== "GET";
	const call = {
		name: target.slice(target.lastIndexOf(".") + 1),
		input: hasBody ? ((await json(request)) as Call["input"]) : {},
	};
	accounts.calls.push(call);
	const body = answer(call);
	response.writeHead("__type" in body ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
	response.end(JSON.stringify(body));
});

/** Reaches the database as the hub does, by the `AWS_*` environment. */
export const dynamo = new DynamoDBClient({});

const dynalite = createRequire(import.meta.url)("dynalite") as (options: object) => Server;
const database = dynalite({ createTableMs: 0 });
/** The operations that reached the table's database. */
export const tableCalls: string[] = [];
database.on("request", (request) => tableCalls.push(String(request.headers["x-amz-target"]).split(".")[1] ?? ""));

const listen = async (server: Server): Promise<string> => {
	await once(server.listen(0, "127.0.0.1"), "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let folder: string;
let table = 0;

/** A file beside the outputs file. */
export const fileIn = (name: string): string => join(folder, name);

/** What a stack with this registry would have put out. */
export const outputs = () => ({
	AgenciesTable: `Agencies${table}`,
	UserPoolId: "ap-northeast-1_sample",
	ApiId: "api",
	AuthorizerId: "authorizer",
	ApiUrl: "http://127.0.0.1:1",
	TokenUrl: "http://127.0.0.1:1/oauth2/token",
	DeadLetterQueues: "",
});

/** Gives each test of a file an empty registry behind real HTTP. */
export const useRegistry = (): void => {
	beforeAll(async () => {
		const [accountsUrl, databaseUrl] = await Promise.all([listen(standIn), listen(database)]);
		vi.stubEnv("AWS_REGION", "ap-northeast-1");
		vi.stubEnv("AWS_ACCESS_KEY_ID", "x");
		vi.stubEnv("AWS_SECRET_ACCESS_KEY", "x");
		vi.stubEnv("AWS_ENDPOINT_URL", accountsUrl);
		vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", databaseUrl);
		folder = await mkdtemp(join(tmpdir(), "agencies-"));
	});

	afterAll(async () => {
		vi.unstubAllEnvs();
		dynamo.destroy();
		standIn.closeAllConnections();
		database.closeAllConnections();
		await Promise.all([
			rm(folder, { recursive: true }),
			new Promise((closed) => standIn.close(closed)),
			new Promise((closed) => database.close(closed)),
		]);
	});

	beforeEach(async () => {
		table += 1;
		Object.assign(accounts, { clients: new Map(), audience: ["none"], calls: [] });
		vi.stubEnv("AGENCIES_TABLE", outputs().AgenciesTable);
		clearRegistryCache();
		await dynamo.send(
			new CreateTableCommand({
				TableName: outputs().AgenciesTable,
				BillingMode: "PAY_PER_REQUEST",
				AttributeDefinitions: [
					{ AttributeName: "pk", AttributeType: "S" },
					{ AttributeName: "sk", AttributeType: "S" },
				],
				KeySchema: [
					{ AttributeName: "pk", KeyType: "HASH" },
					{ AttributeName: "sk", KeyType: "RANGE" },
				],
			}),
		);
		await writeFile(join(folder, "outputs.json"), JSON.stringify({ Tsunagi: outputs() }));
		tableCalls.length = 0;
	});

	afterEach(() => {
		vi.useRealTimers();
	});
};

/** Runs the command and tells its exit code and what it printed. */
export const run = async (...args: string[]) => {
	let [out, complaint] = ["", ""];
	const code = await runAgencies([...args, "--outputs", join(folder, "outputs.json")], {
		out: (text) => (out += text),
		complain: (text) => (complaint += text),
	});
	return { code, out, complaint };
};

/** Everything in the table. */
export const items = async () => {
	const { Items } = await dynamo.send(new ScanCommand({ TableName: outputs().AgenciesTable }));
	return (Items ?? []).map((item) => unmarshall(item));
};
export const keys = async () => (await items()).map(({ pk, sk }) => `${pk}/${sk}`).sort();

/** Flags of a profile that is right. */
export const DESK = [
	...["--id", "minato-desk", "--kind", "welfare-office", "--ja", "港見市福祉事務所", "--area", "142999"],
	...["--open", "mon-fri 08:30-17:15", "--json"],
];
