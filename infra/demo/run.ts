import { parseArgs } from "node:util";
import { type AgencyClient, connect } from "./agency-client.ts";
import { type DemoHub, localHub, remoteHub } from "./demo-hub.ts";
import { type DemoStory, makePlayer, type Step } from "./play.ts";
import { printClock, printClosing, printOpening, printStep, printTimelines } from "./print.ts";
import { openSealed, printProtected } from "./print-protected.ts";
import { evacuee as hidden, stories } from "./stories.ts";

const USAGE = `npm run demo                         the hub on this machine, with a simulated clock
npm run demo -- --trace              also prints a line for each function that runs
npm run demo -- --outputs <file>     a deployed hub, by the file of \`cdk deploy --outputs-file\``;

type Moment = { readonly story: DemoStory; readonly step: Step; readonly time: Date };

/** The steps of all families in the order of their times. */
const moments: readonly Moment[] = stories
	.flatMap((story) => story.steps.map((step) => ({ story, step, time: new Date(`${step.on}T${step.at}:00+09:00`) })))
	.sort((a, b) => a.time.getTime() - b.time.getTime());

/** The morning after the last step. */
const END = new Date("2026-11-21T12:00:00+09:00");

const play = async (hub: DemoHub): Promise<void> => {
	const clients = new Map<string, AgencyClient>(hub.connections.map((one) => [one.agency, connect(one, { tries: 6 })]));
	const player = makePlayer(clients);
	printOpening(stories);
	for (const { story, step, time } of moments) {
		await hub.advanceClock(time);
		printClock(await player.pull());
		const id = await player.post(story, step);
		const client = clients.get(step.by);
		if (client && id !== undefined) await hub.settled(client, id);
		const learned = await player.pull(story, step);
		printStep(story, step, learned);
		await openSealed(learned, clients, hub.privateKeys);
	}
	await hub.advanceClock(END);
	printClock(await player.pull());
	for (const story of stories) await printTimelines(story, [...clients.values()], player.caseToken);
	await printProtected(hidden, clients, player.caseToken);
	printClosing(hub);
};

const { values } = parseArgs({ options: { outputs: { type: "string" }, trace: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) console.log(USAGE);
else {
	const hub = values.outputs === undefined ? await localHub(values.trace) : await remoteHub(values.outputs);
	try {
		await play(hub);
	} finally {
		await hub.stop();
	}
}
