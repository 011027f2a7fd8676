import { parseArgs } from "node:util";
import { type Connection, connect } from "./agency-client.ts";
import { type HubOnHand, localHub, remoteHub } from "./hub-on-hand.ts";
import { makePlayer, type Step, type Story } from "./play.ts";
import { printClosing, printOpening, printStep, printTimelines, printTold } from "./print.ts";
import { stories } from "./stories.ts";

const USAGE = `npm run demo                         the hub on this machine, with a simulated clock
npm run demo -- --outputs <file>     a deployed hub, named by the file of \`cdk deploy --outputs-file\``;

type Moment = { readonly story: Story; readonly step: Step };

/** The steps of all families, as they follow one another over the year. */
const moments: readonly Moment[] = stories
	.flatMap((story) => story.steps.map((step) => ({ story, step })))
	.sort((a, b) => (timeOf(a.step) < timeOf(b.step) ? -1 : 1));

function timeOf({ on, at }: Step): string {
	return `${on}T${at}:00+09:00`;
}

const play = async (hub: HubOnHand): Promise<void> => {
	const clients = new Map(hub.connections.map((connection: Connection) => [connection.agency, connect(connection)]));
	const player = makePlayer(clients);
	printOpening(stories);
	for (const { story, step } of moments) {
		await hub.advanceClock(new Date(timeOf(step)));
		printTold("clock", await player.pull(story));
		const id = await player.post(story, step);
		await hub.settled(step.by, id);
		const learned = await player.pull(story, step);
		printStep(story, step, learned);
	}
	await hub.advanceClock(new Date("2026-11-22T09:00:00+09:00"));
	for (const story of stories) await printTimelines(story, [...clients.values()], player.caseToken);
	printClosing(hub);
};

const { values } = parseArgs({ options: { outputs: { type: "string" }, help: { type: "boolean" } } });
if (values.help) console.log(USAGE);
else {
	const hub = values.outputs === undefined ? await localHub() : await remoteHub(values.outputs);
	try {
		await play(hub);
	} finally {
		await hub.stop();
	}
}
