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
import type { AgencyClient, Connection } from "./agency-client.ts";

/** A hub to play on: one on this machine, or a deployed one. */
export type DemoHub = {
	readonly connections: readonly Connection[];
	/** The private keys of agencies that things are sealed for. In life each agency alone has its own. */
	readonly privateKeys: ReadonlyMap<string, JWK>;
	/** Leads the simulated clock to a time; a deployed hub has the real one and does nothing. */
	readonly advanceClock: (to: Date) => Promise<void>;
	/** Resolves when an event is recorded and everybody it concerns has it. */
	readonly settled: (client: AgencyClient, id: string) => Promise<void>;
	readonly webhooks: () => string;
	readonly whereMailsLie: string;
	readonly stop: () => Promise<void>;
};

/** Loads the sample town and connects to the hub as each of its agencies. */
const connectTown = async (outputs: Outputs, env?: Readonly<Record<string, string>>, webhookBase?: string) => {
	const { publicKey, privateKey } = await makeEnvelopeKeys("demo");
	const keys = { [SEALED_FOR]: [publicKey] };
	const town = await loadSampleTown({ outputs, keys, ...(env ? { env } : {}), ...(webhookBase ? { webhookBase } : {}) });
	const connections = Object.entries(town).map(([agency, { clientId, clientSecret }]) => ({
		agency,
		apiUrl: outputs.ApiUrl,
		tokenUrl: outputs.TokenUrl,
		clientId,
		clientSecret,
	}));
	return { connections, privateKeys: new Map([[SEALED_FOR, privateKey]]) };
};

/** The agency of the sample town that something is sealed for. */
const SEALED_FOR = "living-support";

/** A sink that takes webhooks, as agencies' systems would. */
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

/** Starts a hub of its own on this machine, with a simulated clock and a new data directory. */
export const localHub = async (): Promise<DemoHub> => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-demo-"));
	const hub = await startHub({ data, clock: "simulated" });
	const sink = await startSink();
	return {
		...(await connectTown(hub.outputs as Outputs, hub.env, sink.url)),
		advanceClock: hub.advanceClock,
		settled: hub.idle,
		webhooks: () => [...sink.taken].map(([agency, ids]) => `${agency} ${ids.size}`).join(", "),
		whereMailsLie: `${hub.mails} (as .txt and .html; \`npm start -- --data ${data}\` shows them in a mailbox page)`,
		stop: async () => {
			await hub.stop();
			sink.server.close();
		},
	};
};

const MAX_ATTEMPTS = 100;

/** Asks for the receipt until the event is recorded and told to all it concerns. */
const recorded = async (client: AgencyClient, id: string): Promise<void> => {
	let before = "";
	for (let tries = 0; tries < MAX_ATTEMPTS; tries++) {
		const receipt = JSON.stringify(await client.receipt(id));
		if (receipt.includes('"recorded":true') && receipt === before) return;
		before = receipt;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${id} was accepted but is not recorded`);
};

/** A deployed hub, found by its outputs. Loads the sample town there, without webhooks. */
export const remoteHub = async (outputsFile: string): Promise<DemoHub> => {
	const outputs = await readOutputs(outputsFile);
	return {
		...(await connectTown(outputs)),
		advanceClock: async () => {},
		settled: recorded,
		webhooks: () => "none, the sample town has no endpoints there",
		whereMailsLie: "sent by SES when the agencies' time of day comes",
		stop: async () => {},
	};
};
