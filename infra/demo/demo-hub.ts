import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { JWK } from "jose";
import { type Outputs, readOutputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { makeEnvelopeKeys } from "../../functions/commands/sealing.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";
import { startHub } from "../local/hub.ts";
import { type AgencyClient, type Connection, connect } from "./agency-client.ts";

/** A hub for the demo: on this machine, or deployed. */
export type DemoHub = {
	/** The systems of the sample town's agencies, by agency. */
	readonly clients: ReadonlyMap<string, AgencyClient>;
	/** Private keys by agency, for sealed envelopes. Outside a demo each agency has only its own. */
	readonly privateKeys: ReadonlyMap<string, JWK>;
	/** Advances the simulated clock; does nothing on a deployed hub. */
	readonly advanceClock: (to: Date) => Promise<void>;
	/** Resolves when an event is recorded and all its recipients have it. A protection order has no id. */
	readonly settled: (client: AgencyClient, id: string | undefined) => Promise<void>;
	/** How many webhooks each agency took; empty where none has an endpoint. */
	readonly webhooks: () => readonly { readonly agency: string; readonly count: number }[];
	/** The folder of the digest mails; undefined on a deployed hub, which sends them by SES. */
	readonly mails: string | undefined;
	/** The data folder of a hub on this machine. */
	readonly data: string | undefined;
	readonly stop: () => Promise<void>;
};

/** Loads the sample town and returns the systems of its agencies. */
const connectTown = async (outputs: Outputs, env?: Readonly<Record<string, string>>, webhookBase?: string) => {
	const { publicKey, privateKey } = await makeEnvelopeKeys("demo");
	const keys = { [SEALED_FOR]: [publicKey] };
	const town = await loadSampleTown({ outputs, keys, ...(env ? { env } : {}), ...(webhookBase ? { webhookBase } : {}) });
	const connections: Connection[] = Object.entries(town).map(([agency, { clientId, clientSecret }]) => ({
		agency,
		apiUrl: outputs.ApiUrl,
		tokenUrl: outputs.TokenUrl,
		clientId,
		clientSecret,
	}));
	const clients = new Map(connections.map((one) => [one.agency, connect(one, { tries: 6 })]));
	return { clients, privateKeys: new Map([[SEALED_FOR, privateKey]]) };
};

/** The agency of the sample town that gets a sealed envelope. */
const SEALED_FOR = "living-support";

/** An HTTP server that accepts the webhooks of all agencies. */
const startSink = async () => {
	const taken = new Map<string, Set<string>>();
	const server = createServer(async (request, response) => {
		const agency = (request.url ?? "/").slice(1);
		const yes = answerToChallenge(await text(request));
		if (yes === undefined) taken.set(agency, (taken.get(agency) ?? new Set()).add(String(request.headers["webhook-id"])));
		response.writeHead(200).end(yes);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	return { server, taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** How long before a step all clocks tick again, in milliseconds. */
const HOURS_BEFORE_STEP = 2 * 3_600_000;

/** Starts a hub on this machine, with a simulated clock and a new data directory. */
export const localHub = async (isTraced = false): Promise<DemoHub> => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-demo-"));
	const hub = await startHub({ data, clock: "simulated", ...(isTraced ? { trace: (line) => console.log(line) } : {}) });
	const sink = await startSink();
	return {
		...(await connectTown(hub.outputs as Outputs, hub.env, sink.url)),
		// The year is quiet for the clocks that attend to what failed or is pending: they have their ticks around each step.
		advanceClock: async (to) => {
			await hub.advanceClock(new Date(to.getTime() - HOURS_BEFORE_STEP), "DigestClock", "FollowUpClock", "RecordKeeping");
			await hub.advanceClock(to);
		},
		settled: hub.idle,
		webhooks: () => [...sink.taken].map(([agency, ids]) => ({ agency, count: ids.size })),
		mails: hub.mails,
		data,
		stop: async () => {
			await hub.stop();
			sink.server.close();
		},
	};
};

const MAX_ATTEMPTS = 100;

/** Polls the receipt until the event is recorded and the receipt stays the same. */
const recorded = async (client: AgencyClient, id: string | undefined): Promise<void> => {
	if (id === undefined) return;
	let before = "";
	for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
		const receipt = JSON.stringify(await client.receipt(id));
		if (receipt.includes('"recorded":true') && receipt === before) return;
		before = receipt;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${id} was accepted but is not recorded`);
};

/** A deployed hub, found by its outputs file. Loads the sample town there, without webhooks. */
export const remoteHub = async (outputsFile: string): Promise<DemoHub> => {
	const outputs = await readOutputs(outputsFile);
	return {
		...(await connectTown(outputs)),
		advanceClock: async () => {},
		settled: recorded,
		webhooks: () => [],
		mails: undefined,
		data: undefined,
		stop: async () => {},
	};
};
