import { parseArgs } from "node:util";
import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { startHub } from "./hub.ts";
import { writeSignIns } from "./sign-ins.ts";

const { values } = parseArgs({
	options: {
		data: { type: "string", default: ".tsunagi" },
		port: { type: "string", default: "8080" },
		clock: { type: "string", default: "real" },
		context: { type: "string", default: "{}" },
		json: { type: "boolean", default: false },
	},
});

const began = performance.now();
const hub = await startHub({
	data: values.data,
	port: Number(values.port),
	clock: values.clock === "simulated" ? "simulated" : "real",
	context: { ratePerMinute: "600", ...(JSON.parse(values.context) as Record<string, string>) },
});

const stop = async (): Promise<void> => {
	await hub.stop();
	process.exit(0);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

if (values.json) {
	const { apiUrl, awsUrl, tokenUrl, mailboxUrl, outputs, env } = hub;
	console.log(
		`ready ${JSON.stringify({ apiUrl, awsUrl, tokenUrl, mailboxUrl, outputs, env, milliseconds: performance.now() - began })}`,
	);
} else {
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
	const signIns = writeSignIns(values.data, hub, town);
	console.log(`Tsunagi is up. Its data lie in ${values.data}; stop it with Ctrl-C.

  API        ${hub.apiUrl}
  docs       ${hub.apiUrl}/docs   (English: ${hub.apiUrl}/docs?lang=en)
  tokens     ${hub.tokenUrl}
  mailbox    ${hub.mailboxUrl}   (digest mails)
  agencies   ${Object.keys(town).join(", ")}
             (a sample town; how each signs in lies in ${signIns}/<agency>.env)

Open a case in another terminal (paste it as it is):

  . ${signIns}/minato-desk.env
  TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials $TOKEN_URL | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
  curl -i $HUB/v1/events -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' -d '{
    "specversion": "1.0", "id": "'$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr A-Z a-z)'", "source": "/agencies/minato-desk",
    "type": "case.opened", "subject": "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11", "time": "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'",
    "data": { "householdType": "mother", "basis": "dv-not-divorced", "origin": "self" } }'
  curl -s $HUB/v1/cases/5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11/timeline -H "Authorization: Bearer $TOKEN"
`);
}
