import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Credentials } from "../../functions/commands/agency-text.ts";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type AgencyClient, connect, type Draft } from "../../infra/demo/agency-client.ts";
import { type Hub, type HubOptions, startHub } from "../../infra/local/hub.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";

/** A webhook as an agency's system took it. */
export type Taken = { readonly agency: string; readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

/** A hub on this machine with the sample town, a clock that the test advances, and a sink for webhooks. */
export type Town = {
	readonly hub: Hub;
	readonly data: string;
	readonly agencies: readonly string[];
	readonly client: (agency: string) => AgencyClient;
	/** What agencies sign in with. */
	readonly credentials: Readonly<Record<string, Credentials>>;
	readonly webhooks: readonly Taken[];
	/** Posts events as an agency. @returns their ids @throws when one is not accepted */
	readonly post: (agency: string, ...drafts: readonly Draft[]) => Promise<readonly string[]>;
	/** Every item of the tables that hold cases, as text. */
	readonly tables: () => Promise<string>;
	readonly stop: () => Promise<void>;
};

const startSink = async () => {
	const taken: Taken[] = [];
	const server = createServer(async (request, response) => {
		const body = await text(request);
		const yes = answerToChallenge(body);
		if (yes === undefined) taken.push({ agency: (request.url ?? "/").slice(1), headers: request.headers, body });
		response.writeHead(200).end(yes);
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	return { taken, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** Starts a hub on free ports, with a data directory of its own. */
export const startTown = async (
	keys: Readonly<Record<string, readonly object[]>> = {},
	context: Readonly<Record<string, string>> = {},
	fronts: NonNullable<HubOptions["fronts"]> = {},
): Promise<Town> => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-flow-"));
	const [hub, sink] = await Promise.all([startHub({ data, clock: "simulated", context, fronts }), startSink()]);
	const outputs = hub.outputs as Outputs;
	const credentials = await loadSampleTown({ outputs, env: hub.env, webhookBase: sink.url, keys });
	const clients = new Map(
		Object.entries(credentials).map(([agency, { clientId, clientSecret }]) => [
			agency,
			connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret }),
		]),
	);
	const client = (agency: string): AgencyClient => {
		const found = clients.get(agency);
		if (!found) throw new RangeError(`no agency ${agency}`);
		return found;
	};
	const dynamo = new DynamoDBClient({
		endpoint: hub.env.AWS_ENDPOINT_URL_DYNAMODB,
		region: hub.env.AWS_REGION,
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
	return {
		hub,
		data,
		agencies: [...clients.keys()],
		client,
		credentials,
		webhooks: sink.taken,
		post: async (agency, ...drafts) => {
			const events = drafts.map(client(agency).envelope);
			const answer = await client(agency).postBatch(events);
			if (answer.status !== 202) throw new Error(`${agency} was answered ${answer.status}: ${await answer.text()}`);
			return events.map(({ id }) => id);
		},
		tables: async () => {
			const names = ["Timeline", "Door", "Inbox", "Clock", "Envelopes", "Keys"].map((name) => hub.outputs[`${name}Table`]);
			const scans = await Promise.all(names.map((TableName) => dynamo.send(new ScanCommand({ TableName }))));
			return JSON.stringify(scans.map(({ Items }) => Items));
		},
		stop: async () => {
			dynamo.destroy();
			await hub.idle();
			await hub.stop();
			sink.server.closeAllConnections();
			sink.server.close();
			await rm(data, { recursive: true, force: true });
		},
	};
};

/** Asks until there is an answer, without a time limit. */
export const awaited = async <T>(ask: () => Promise<T | undefined>): Promise<T> => {
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await setTimeout(10);
	}
};
