import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { misuseIn } from "../../functions/commands/misuse.ts";
import { dayInJapan } from "../../schemas/japan-time.ts";
import { type DemoHub, localHub, remoteHub } from "./demo-hub.ts";
import { yearPage } from "./page.ts";
import { progressBar } from "./progress.ts";
import { evacuee } from "./stories/evacuee.ts";
import { jobseeker } from "./stories/jobseeker.ts";
import { visitor } from "./stories/visitor.ts";
import { tellOpening, tellYear } from "./tell.ts";
import { playYear } from "./year.ts";

const USAGE = `npm run demo                         the hub on this machine, with a simulated clock
npm run demo -- --page <file>        where the picture of the year is written (out/demo.html)
npm run demo -- --trace              also prints a line for each function that runs
npm run demo -- --outputs <file>     a deployed hub, by the file of \`cdk deploy --outputs-file\``;

const OPTIONS = {
	outputs: { type: "string" },
	page: { type: "string", default: "out/demo.html" },
	trace: { type: "boolean", default: false },
	help: { type: "boolean", default: false },
} as const;

const STORIES = [evacuee, jobseeker, visitor];

const play = async (hub: DemoHub, page: string): Promise<void> => {
	const bar = progressBar("一年を再生しています");
	const year = await playYear(hub, STORIES, (share, time) => bar.show(share, dayInJapan(time.toISOString())));
	bar.end();
	mkdirSync(dirname(page), { recursive: true });
	writeFileSync(page, yearPage(year));
	tellYear(year, page);
};

const demo = async ({ outputs, page, trace }: { outputs?: string; page: string; trace: boolean }): Promise<void> => {
	tellOpening(STORIES);
	const hub = outputs === undefined ? await localHub(trace) : await remoteHub(outputs);
	try {
		await play(hub, page);
	} finally {
		await hub.stop();
	}
};

try {
	const { values } = parseArgs({ options: OPTIONS });
	if (values.help) console.log(USAGE);
	else await demo(values);
} catch (error) {
	const misuse = misuseIn(error);
	if (misuse === undefined) throw error;
	console.error(`${misuse} (npm run demo -- --help)`);
	process.exitCode = 2;
}
