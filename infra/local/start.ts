import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { type Hub, startHub } from "./hub.ts";
import { PortTakenError } from "./ports.ts";
import { writeSignIns } from "./sign-ins.ts";
import { readStartOptions, USAGE, WrongOptionsError } from "./start-options.ts";

type Options = ReturnType<typeof readStartOptions>;

const stopOnSignal = (hub: Hub): void => {
	const stop = async (): Promise<void> => {
		await hub.stop();
		process.exit(0);
	};
	process.once("SIGINT", stop);
	process.once("SIGTERM", stop);
};

const printForPrograms = (hub: Hub, milliseconds: number): void => {
	const { apiUrl, awsUrl, tokenUrl, mailboxUrl, log, outputs, env } = hub;
	console.log(`ready ${JSON.stringify({ apiUrl, awsUrl, tokenUrl, mailboxUrl, log, outputs, env, milliseconds })}`);
};

const printForPeople = async (hub: Hub, data: string): Promise<void> => {
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env });
	const signIns = writeSignIns(data, hub, town);
	console.log(`Tsunagi is up. Its data lie in ${data}; stop it with Ctrl-C.

  API        ${hub.apiUrl}
  docs       ${hub.apiUrl}/docs   (English: ${hub.apiUrl}/docs?lang=en)
  tokens     ${hub.tokenUrl}
  mailbox    ${hub.mailboxUrl}   (digest mails)
  log        ${hub.log}   (faults of functions; --trace prints each that runs)
  agencies   ${Object.keys(town).join(", ")}
             (a sample town; how each signs in lies in ${signIns}/<agency>.env)

Open a case in another terminal (paste it as it is):

  . ${signIns}/minato-desk.env
  TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials $TOKEN_URL | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
  curl -i $HUB/v1/events -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/cloudevents+json' -d '{
    "specversion": "1.0", "id": "'$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen | tr A-Z a-z)'", "source": "/agencies/minato-desk",
    "type": "case.opened", "subject": "5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11", "time": "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'",
    "data": { "householdType": "mother", "basis": "divorced", "origin": "self" } }'
  curl -s $HUB/v1/cases/5d3c9a52-0c1f-4a7e-9a55-1f0f6a7e2b11/timeline -H "Authorization: Bearer $TOKEN"
`);
};

const start = async ({ data, port, clock, context, trace, json }: Options): Promise<void> => {
	const began = performance.now();
	const hub = await startHub({
		data,
		port,
		clock,
		context: { ratePerMinute: "600", ...context },
		...(trace ? { trace: (line) => console.log(line) } : {}),
	});
	stopOnSignal(hub);
	if (json) printForPrograms(hub, performance.now() - began);
	else await printForPeople(hub, data);
};

try {
	const options = readStartOptions(process.argv.slice(2));
	if (options.help) console.log(USAGE);
	else await start(options);
} catch (error) {
	if (!(error instanceof WrongOptionsError || error instanceof PortTakenError)) throw error;
	console.error(`${error.message} (npm start -- --help)`);
	process.exitCode = 2;
}
