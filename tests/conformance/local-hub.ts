import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rotateSecret } from "../../functions/commands/enrolment.ts";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { openRegistry } from "../../functions/commands/registry.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { startHub } from "../../infra/local/hub.ts";
import { hubClient } from "../../schemas/client/hub-client.ts";
import { agencyNamed } from "../ids.ts";
import { openArrivals } from "./hub/arrivals.ts";
import type { Hub, Party } from "./hub/hub.ts";

const SENDER = "minato-desk";
const RECIPIENT = "support-center";

/** A hub on this machine with the sample town on it, of which everything can be tried: it is thrown away afterwards. */
export const startLocalHub = async (): Promise<{ readonly hub: Hub; readonly stop: () => Promise<void> }> => {
	const data = await mkdtemp(join(tmpdir(), "tsunagi-conformance-"));
	const [running, arrivals] = await Promise.all([startHub({ data, context: { webhookBackoffSeconds: "0.5" } }), openArrivals(0)]);
	const outputs = running.outputs as Outputs;
	const town = await loadSampleTown({ outputs, env: running.env, webhookBase: `http://127.0.0.1:${arrivals.port}` });
	const former = town[RECIPIENT]?.webhookSecret ?? "";
	const rotated = await rotateSecret(openRegistry(outputs, running.env), agencyNamed(RECIPIENT), new Date());
	const secret = "secret" in rotated ? rotated.secret : "";
	const party = (agency: string): Party => {
		const { clientId = "", clientSecret = "" } = town[agency] ?? {};
		const signIn = { tokenUrl: running.tokenUrl, clientId, clientSecret };
		return { agency, signIn, client: hubClient({ apiUrl: running.apiUrl, ...signIn }) };
	};
	return {
		hub: {
			url: new URL(running.apiUrl),
			sender: party(SENDER),
			recipientAgency: RECIPIENT,
			recipient: party(RECIPIENT),
			webhook: { arrivals, secret, former },
			mayProtect: true,
			isThorough: true,
			secondsToRecord: 30,
			secondsToDeliver: 60,
		},
		stop: async () => {
			await running.idle();
			await running.stop();
			arrivals.stop();
			await rm(data, { recursive: true, force: true });
		},
	};
};
