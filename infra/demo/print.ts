import { definitionOf } from "../../functions/rules/case/definition.ts";
import type { AgencyClient, ReceivedEvent } from "./agency-client.ts";
import type { DemoHub } from "./demo-hub.ts";
import { type DemoStory, type Learned, PROTECTION, type Step } from "./play.ts";

const say = (line = ""): void => console.log(line);

export const printOpening = (stories: readonly DemoStory[]): void => {
	say("つなぎ — the past year of three families, through the hub's own API");
	for (const { name, ja } of stories) say(`  ${name.padEnd(10)} ${ja}`);
	say();
};

/** An agency and its new entries, with the short codes for the phone. */
const told = ({ agency, entries }: Learned): string => {
	const words = entries.map(({ event, withheld }) => (event && !withheld ? wordsOf(event) : "—"));
	return `${agency}(${words.join("、")})`;
};

const wordsOf = ({ type, shortcode }: ReceivedEvent): string =>
	[definitionOf(type).ja, shortcode && `☎ ${shortcode}`].filter(Boolean).join(" ");

/** Prints a step and who was told of it. */
export const printStep = (story: DemoStory, step: Step, learned: readonly Learned[]): void => {
	const what = step.type === PROTECTION ? "保護の設定(バスを通らない)" : `${definitionOf(step.type).ja} (${step.type})`;
	say(`${step.on} ${step.at}  [${story.name}] ${step.by}: ${what}`);
	if (learned.length > 0) say(`                    → ${learned.map(told).join("  ")}`);
};

/** Prints what the hub's clock told agencies. */
export const printClock = (learned: readonly Learned[]): void => {
	if (learned.length > 0) say(`      clock         → ${learned.map(told).join("  ")}`);
};

const dataOf = ({ data }: ReceivedEvent): string =>
	Object.entries(data)
		.filter(([, value]) => !/^[0-9a-f]{8}-/.test(String(value)))
		.map(([name, value]) => `${name}=${String(value)}`)
		.join(" ");

const printTimeline = async (client: AgencyClient, token: string): Promise<void> => {
	if (!(await client.request(`/v1/cases/${token}/timeline`)).ok) {
		say(`\n  ${client.agency} is told that there is no such case`);
		return;
	}
	const { events, standing } = await client.timeline(token);
	say(`\n  as ${client.agency} sees it (its token ${token.slice(0, 8)}…)`);
	for (const event of events) {
		const flag = event.unfitting ? "  [does not fit]" : "";
		say(`    ${event.time.slice(0, 10)}  ${event.type.padEnd(30)} ${dataOf(event)}${flag}`);
	}
	say(`    now: ${standing.map((one) => `${one.family} ${one.ja}`).join(", ")}`);
};

/** Prints a case's timeline as each of its agencies sees it: its own tokens, its own fields. */
export const printTimelines = async (
	story: DemoStory,
	clients: readonly AgencyClient[],
	tokenOf: (agency: string, story: DemoStory) => string | undefined,
): Promise<void> => {
	say(`\n━━ ${story.name}: ${story.ja}`);
	for (const client of clients) {
		const token = tokenOf(client.agency, story);
		if (token !== undefined) await printTimeline(client, token);
	}
	const outside = clients.filter(({ agency }) => tokenOf(agency, story) === undefined);
	if (outside.length > 0) say(`\n  knows nothing of this case: ${outside.map(({ agency }) => agency).join(", ")}`);
};

export const printClosing = ({ whereMailsLie, webhooks }: DemoHub): void => {
	say(`\nwebhooks delivered: ${webhooks()}`);
	say(`digest mails: ${whereMailsLie}`);
};
