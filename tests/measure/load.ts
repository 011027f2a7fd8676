import { readArguments } from "./arguments.ts";
import { quantile } from "./chance.ts";
import { type LoadResult, runLoad } from "./run-load.ts";

/** `npm run measure:load`: the hub under load, killed on the way; ends with 1 when anything is missing or doubled. */
const values = readArguments({
	events: { type: "string", default: "5000" },
	cases: { type: "string", default: "500" },
	kills: { type: "string", default: "2" },
});

const say = (what: string, value: string | number): void => console.log(`${what.padEnd(52)} ${value}`);
const spread = (times: readonly number[]): string =>
	`p50 ${Math.round(quantile(times, 0.5))} ms, p99 ${Math.round(quantile(times, 0.99))} ms (${times.length} measured)`;

const SHOWN = 10;

const print = ({ options, verdict, work, restarts, deadLetters, seconds, toDelivery, calm }: LoadResult): boolean => {
	const { faults } = verdict;
	say("events, each accepted", options.events);
	say("posted a second time besides", work.posts.repeated);
	say("cases", options.cases);
	say("posts (single / batches / without answer)", `${work.posts.single} / ${work.posts.batches} / ${work.posts.unanswered}`);
	for (const { untilReady, untilAnswer } of restarts)
		say("kill -9; up again, first answer after", `${Math.round(untilReady)} ms, ${Math.round(untilAnswer)} ms`);
	say("accepted events a second", Math.round(options.events / seconds.toAccept));
	say("recorded, told and delivered events a second", Math.round(options.events / seconds.toSettle));
	say("flood: from post to timeline, kills included", spread(work.toTimeline));
	say("flood: from post to webhook delivery, kills included", spread(toDelivery));
	say("one at a time: from post to timeline", spread(calm.toTimeline));
	say("one at a time: from post to webhook delivery", spread(calm.toDelivery));
	say("timelines read", verdict.timelines);
	say("inbox entries (withheld since)", `${verdict.inboxEntries} (${verdict.withheld})`);
	say("webhooks arrived (again)", `${verdict.arrivals} (${verdict.arrivedAgain})`);
	say("dead letters", deadLetters);
	for (const [fault, all] of Object.entries(faults)) {
		say(
			fault.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
			all.length,
		);
		for (const one of all.slice(0, SHOWN)) console.log(`    ${one}`);
	}
	return deadLetters === 0 && Object.values(faults).every((all) => all.length === 0);
};

const MAX_SECONDS = 1_800;

const [events, cases, kills] = [Number(values.events), Number(values.cases), Number(values.kills)];
const isWhole = print(await runLoad({ events, cases, kills, mostSeconds: MAX_SECONDS }));
process.exitCode = isWhole ? 0 : 1;
