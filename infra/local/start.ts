import type { Outputs } from "../../functions/commands/outputs.ts";
import { loadSampleTown } from "../../functions/commands/sample-town.ts";
import { DataFolderError } from "./data-folder.ts";
import { firstCase } from "./first-case.ts";
import { type Hub, startHub } from "./hub.ts";
import { PortTakenError } from "./ports.ts";
import { writeSignIns } from "./sign-ins.ts";
import { readStartOptions, USAGE, WrongOptionsError } from "./start-options.ts";
import { waiting } from "./waiting.ts";

/** Errors that the caller can correct: their message is the whole answer. */
const MISUSES = [WrongOptionsError, PortTakenError, DataFolderError];

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

const printForPeople = (hub: Hub, data: string, agencies: readonly string[], signIns: string): void =>
	console.log(`Tsunagi is up. Its data lie in ${data}; stop it with Ctrl-C.

  API        ${hub.apiUrl}
  docs       ${hub.apiUrl}/docs   (English: ${hub.apiUrl}/docs?lang=en)
  tokens     ${hub.tokenUrl}
  mailbox    ${hub.mailboxUrl}   (digest mails; \`npm run demo\` leaves a year of them)
  log        ${hub.log}   (faults of functions; --trace prints each that runs)
  agencies   ${agencies.join(", ")}
             (a sample town; how each signs in lies in ${signIns}/<agency>.env)

Open a case in another terminal (paste it as it is; each time it is another case):

${firstCase(signIns)}
`);

const start = async ({ data, port, clock, context, trace, json }: Options): Promise<void> => {
	const began = performance.now();
	const { says, end } = waiting();
	const hub = await startHub({
		data,
		port,
		clock,
		context: { ratePerMinute: "600", ...context },
		...(trace ? { trace: (line) => console.log(line) } : {}),
		...(json ? {} : { progress: says }),
	}).finally(end);
	stopOnSignal(hub);
	if (json) return printForPrograms(hub, performance.now() - began);
	says("Loading the sample town");
	const town = await loadSampleTown({ outputs: hub.outputs as Outputs, env: hub.env, keepsPresent: true }).finally(end);
	printForPeople(hub, data, Object.keys(town), writeSignIns(data, hub, town));
};

try {
	const options = readStartOptions(process.argv.slice(2));
	if (options.help) console.log(USAGE);
	else await start(options);
} catch (error) {
	if (!MISUSES.some((misuse) => error instanceof misuse) || !(error instanceof Error)) throw error;
	console.error(`${error.message} (npm start -- --help)`);
	process.exitCode = 2;
}
