import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type EnvelopeKeys, makeEnvelopeKeys } from "../../functions/commands/sealing.ts";
import { type AgencyClient, connect } from "../../infra/demo/agency-client.ts";
import { startHub } from "../../infra/local/hub.ts";
import { answerToChallenge } from "../../schemas/challenge.ts";
import type { Sink } from "./scan.ts";
import { tapOn } from "./wiretap.ts";

export const DESK = "minato-desk";
/** Its endpoint is down now and then, and in the end for good. */
export const DOWN = "npo-hidamari";

/** The agencies of the town and what kind each stands for. */
export const KINDS: Readonly<Record<string, string>> = {
	[DESK]: "welfare-office",
	"mothers-hello-work": "hello-work",
	"support-center": "support-center",
	"living-support": "facility",
	"npo-hidamari": "npo",
	"housing-desk": "housing",
	"nursery-desk": "nursery",
	"legal-aid": "lawyer",
	"privacy-desk": "officer",
};

/** A webhook that an agency's endpoint was called with. */
export type Webhook = { readonly agency: string; readonly url: string; readonly headers: Buffer; readonly body: Buffer };

const startEndpoints = async () => {
	const webhooks: Webhook[] = [];
	let isDown = false;
	const server = createServer(async (request, response) => {
		const body = await buffer(request);
		const [agency = ""] = (request.url ?? "/").slice(1).split("?");
		const headers = Buffer.from(JSON.stringify(request.headers));
		webhooks.push({ agency, url: request.url ?? "/", headers, body });
		const yes = answerToChallenge(body.toString());
		response.writeHead(isDown && agency === DOWN ? 503 : 200).end(yes);
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	const setDown = (to: boolean): void => {
		isDown = to;
	};
	return { server, webhooks, setDown, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

export type TappedTown = Awaited<ReturnType<typeof startTappedTown>>;

/** A hub on this machine with everything that leaves a part of it kept, byte by byte. */
export const startTappedTown = async () => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-leaks-"));
	const [tables, aws, mail, endpoints] = [tapOn(), tapOn(), tapOn(), await startEndpoints()];
	const hub = await startHub({
		data,
		clock: "simulated",
		context: { webhookBackoffSeconds: "0.01" },
		fronts: { tables: tables.front, aws: aws.front, mail: mail.front },
	});
	const keys = new Map<string, EnvelopeKeys>();
	for (const agency of Object.keys(KINDS)) keys.set(agency, await makeEnvelopeKeys("k1"));
	const outputs = hub.outputs as Outputs;
	const town = await loadSampleTown({
		outputs,
		env: hub.env,
		webhookBase: endpoints.url,
		keys: Object.fromEntries([...keys].map(([agency, { publicKey }]) => [agency, [publicKey]])),
	});
	const clients = new Map(
		Object.entries(town).map(([agency, { clientId, clientSecret }]): [string, AgencyClient] => [
			agency,
			connect({ agency, apiUrl: hub.apiUrl, tokenUrl: hub.tokenUrl, clientId, clientSecret }),
		]),
	);
	const answers: Sink[] = [];

	/** Calls the API as an agency, and keeps what is answered. */
	const ask = async (agency: string, path: string, init: RequestInit = {}, sink?: string) => {
		const answer = await clients.get(agency)?.request(path, init);
		if (!answer) throw new RangeError(`no agency ${agency}`);
		const bytes = Buffer.from(await answer.arrayBuffer());
		const headers = Buffer.from(JSON.stringify([...answer.headers]));
		const name = answer.ok ? (sink ?? "S1 answers") : "S2 errors";
		const part = `${init.method ?? "GET"} ${path.split("?")[0]?.slice(0, 12)}`;
		answers.push({ sink: name, agencyKind: KINDS[agency] ?? "", part, bytes: Buffer.concat([headers, bytes]) });
		return { status: answer.status, text: bytes.toString() };
	};

	return {
		hub,
		data,
		outputs,
		keys,
		taps: { tables, aws, mail },
		webhooks: endpoints.webhooks,
		/** Whether the endpoint of `DOWN` is. */
		setDown: endpoints.setDown,
		answers,
		ask,
		client: (agency: string): AgencyClient => clients.get(agency) as AgencyClient,
		stop: async (): Promise<void> => {
			await hub.stop();
			for (const tap of [tables, aws, mail]) tap.stop();
			endpoints.server.closeAllConnections();
			endpoints.server.close();
			await rm(data, { recursive: true, force: true });
		},
	};
};
